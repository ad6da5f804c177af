package httpapi

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"

	"github.com/redis/go-redis/v9"
)

// isAway tells whether an error is Redis's absence, or that it is not ready: loading its data, or out of memory.
func isAway(err error) bool {
	var network net.Error
	if errors.As(err, &network) || errors.Is(err, io.EOF) || errors.Is(err, redis.ErrClosed) || errors.Is(err, redis.ErrPoolTimeout) {
		return true
	}
	for _, prefix := range []string{"LOADING", "OOM", "READONLY", "MISCONF", "BUSY", "CLUSTERDOWN", "TRYAGAIN"} {
		if strings.HasPrefix(err.Error(), prefix) {
			return true
		}
	}
	return false
}

func (a *API) body(w http.ResponseWriter, r *http.Request, most int64) ([]byte, error) {
	content, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return nil, newProblem(http.StatusRequestEntityTooLarge, "too-large", "The request is too large",
			"It may have "+strconv.FormatInt(most, 10)+" bytes at most.")
	}
	if err != nil {
		return nil, newProblem(http.StatusBadRequest, "unreadable", "The request cannot be read", "")
	}
	return content, nil
}

// decode reads JSON strictly: nothing unknown, nothing after it, numbers as they were written.
func (a *API) decode(w http.ResponseWriter, r *http.Request, into any) error {
	if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); strings.TrimSpace(kind) != "application/json" {
		return newProblem(http.StatusUnsupportedMediaType, "unsupported-media-type", "Unsupported media type", "The body is to be application/json.")
	}
	content, err := a.body(w, r, a.Limits.RequestBytes)
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(strings.NewReader(string(content)))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	err = decoder.Decode(into)
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return invalid(fieldError{kind.Field, "is to be " + kind.Type.String()})
	case err != nil:
		return malformed(err)
	case decoder.Decode(&struct{}{}) != io.EOF:
		return malformed(nil)
	}
	return nil
}

func malformed(err error) error {
	if err != nil {
		if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
			return invalid(fieldError{strings.Trim(name, `"`), "is not known"})
		}
	}
	return newProblem(http.StatusBadRequest, "malformed-json", "The body is no valid JSON", "")
}

// page reads the parameters of a list.
func (a *API) page(r *http.Request) (cursor string, limit int, err error) {
	limit = a.Limits.PageDefault
	if text := r.URL.Query().Get("limit"); text != "" {
		limit, err = strconv.Atoi(text)
		if err != nil || limit < a.Limits.PageLeast || limit > a.Limits.PageMost {
			return "", 0, invalid(fieldError{"limit", "is to be a number from " + strconv.Itoa(a.Limits.PageLeast) + " to " + strconv.Itoa(a.Limits.PageMost)})
		}
	}
	return r.URL.Query().Get("cursor"), limit, nil
}
