package httpapi

import (
	"encoding/json"
	"net/http"

	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
)

// problem is an error as RFC 9457 tells it, as every service of ours answers.
type problem struct {
	Type          string       `json:"type"`
	Title         string       `json:"title"`
	Status        int          `json:"status"`
	Detail        string       `json:"detail,omitempty"`
	Code          string       `json:"code"`
	CorrelationID string       `json:"correlationId,omitempty"`
	Errors        []fieldError `json:"errors,omitempty"`
	retryAfter    string
}

type fieldError struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

func newProblem(status int, code, title, detail string) *problem {
	return &problem{Type: "urn:chatcluster:problem:" + code, Title: title, Status: status, Detail: detail, Code: code}
}

func (p *problem) Error() string { return p.Code }

func invalid(fields ...fieldError) *problem {
	p := newProblem(http.StatusBadRequest, "invalid-request", "The request is not valid", "")
	p.Errors = fields
	return p
}

func invalidFields(found []template.FieldError) *problem {
	fields := make([]fieldError, len(found))
	for i, f := range found {
		fields[i] = fieldError{f.Field, f.Message}
	}
	return invalid(fields...)
}

func notFound(what string) *problem {
	return newProblem(http.StatusNotFound, "not-found", "Not found", what)
}

func unauthenticated() *problem {
	return newProblem(http.StatusUnauthorized, "unauthenticated", "Not signed in", "A valid service token is needed.")
}

func unavailable(code, detail string) *problem {
	p := newProblem(http.StatusServiceUnavailable, code, "Not available at the moment", detail)
	p.retryAfter = "2"
	return p
}

func (p *problem) write(w http.ResponseWriter, r *http.Request) {
	told := *p
	told.CorrelationID = telemetry.Correlation(r.Context())
	if p.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	if p.retryAfter != "" {
		w.Header().Set("Retry-After", p.retryAfter)
	}
	writeJSON(w, p.Status, "application/problem+json", &told)
}

func writeJSON(w http.ResponseWriter, status int, mediaType string, body any) {
	w.Header().Set("Content-Type", mediaType)
	w.WriteHeader(status)
	// An error means that nobody listens any more.
	_ = json.NewEncoder(w).Encode(body)
}
