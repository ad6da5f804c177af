package httpapi

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"go.opentelemetry.io/otel/codes"

	"dev.chatcluster/mailchip/internal/callers"
	"dev.chatcluster/mailchip/internal/telemetry"
)

const correlationHeader = "X-Correlation-Id"

// Anything else would let a caller write into our logs.
var safeCorrelation = regexp.MustCompile(`^[A-Za-z0-9._-]{8,64}$`)

// route is what happens around every request: its id, its trace, its count, and its error's form.
func (a *API) route(pattern string, h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		id := r.Header.Get(correlationHeader)
		if !safeCorrelation.MatchString(id) {
			id = strings.ToLower(rand.Text())
		}
		ctx, span := telemetry.Incoming(r, pattern)
		defer span.End()
		ctx, cancel := context.WithTimeout(telemetry.WithCorrelation(ctx, id), a.Limits.RequestTimeout)
		defer cancel()
		r = r.WithContext(ctx)
		w.Header().Set(correlationHeader, id)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-store")
		counted := &counting{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			if cause := recover(); cause != nil {
				a.answer(counted, r, fmt.Errorf("panic: %v", cause)) //nolint:err113 // only logged
			}
			if counted.status >= http.StatusInternalServerError {
				span.SetStatus(codes.Error, strconv.Itoa(counted.status))
			}
			a.Metrics.Request(pattern, strconv.Itoa(counted.status), time.Since(began))
		}()
		if err := h(counted, r); err != nil {
			a.answer(counted, r, err)
		}
	})
}

func (a *API) answer(w http.ResponseWriter, r *http.Request, err error) {
	var known *problem
	switch {
	case errors.As(err, &known):
	case errors.Is(err, callers.ErrRefused):
		known = unauthenticated()
	case errors.Is(err, callers.ErrKeysAway):
		slog.WarnContext(r.Context(), "service tokens cannot be checked", "error", err)
		known = unavailable("keys-unavailable", "The callers' keys cannot be fetched.")
	case r.Context().Err() != nil || isAway(err):
		slog.WarnContext(r.Context(), "the queue does not answer", "error", err)
		known = unavailable("unavailable", "The queue does not answer.")
	default:
		slog.ErrorContext(r.Context(), "a request failed", "error", err)
		known = newProblem(http.StatusInternalServerError, "internal-error", "Something went wrong", "It is logged under the correlation id.")
	}
	known.write(w, r)
}

// counting remembers the status.
type counting struct {
	http.ResponseWriter
	status int
}

func (c *counting) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}
