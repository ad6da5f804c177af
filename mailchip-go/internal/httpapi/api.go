// Package httpapi is what other programs see of mailchip: REST for callers, webhooks for providers, health and metrics.
package httpapi

import (
	"context"
	"net/http"

	"dev.chatcluster/mailchip/internal/callers"
	"dev.chatcluster/mailchip/internal/queue"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/suppression"
	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
	"dev.chatcluster/mailchip/internal/webhook"
)

// API is everything that handlers work with.
type API struct {
	Queue       *queue.Queue
	Templates   *template.Set
	Suppression *suppression.List
	Verifier    *callers.Verifier
	// SendGrid and SES are nil where they are not set up.
	SendGrid *webhook.SendGrid
	SES      *webhook.SES
	Metrics  *telemetry.Metrics
	Limits   settings.Limits
	// Providers tells their state by name; Working whether workers ask for mails.
	Providers func() map[string]string
	Working   func() bool
}

// handler answers, or returns why not.
type handler func(w http.ResponseWriter, r *http.Request) error

// Handler routes requests.
func (a *API) Handler() http.Handler {
	mux := http.NewServeMux()
	open := func(pattern string, h handler) { mux.Handle(pattern, a.route(pattern, h)) }
	closed := func(pattern string, h handler) { open(pattern, a.authenticated(h)) }

	closed("POST /v1/messages", a.postMessage)
	closed("GET /v1/messages/{id}", a.getMessage)
	closed("GET /v1/templates", a.listTemplates)
	closed("POST /v1/templates/{name}/preview", a.previewTemplate)
	closed("GET /v1/suppressions", a.listSuppressions)
	closed("GET /v1/suppressions/{address}", a.getSuppression)
	closed("PUT /v1/suppressions/{address}", a.putSuppression)
	closed("DELETE /v1/suppressions/{address}", a.deleteSuppression)
	closed("GET /v1/dead-letters", a.listDeadLetters)
	closed("POST /v1/dead-letters/{id}/requeue", a.requeueDeadLetter)
	open("POST /v1/webhooks/sendgrid", a.sendGridWebhook)
	open("POST /v1/webhooks/ses", a.sesWebhook)
	open("GET /health/started", a.started)
	open("GET /health/live", a.live)
	open("GET /health/ready", a.ready)
	mux.Handle("GET /metrics", a.Metrics.Handler())
	open("/", func(http.ResponseWriter, *http.Request) error { return notFound("There is no such address.") })
	return mux
}

type callerKey struct{}

// authenticated lets nobody in without a service token.
func (a *API) authenticated(next handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		caller, err := a.Verifier.Verify(r.Context(), r.Header.Get("Authorization"))
		if err != nil {
			return err
		}
		return next(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, caller)))
	}
}

func callerOf(r *http.Request) string {
	caller, _ := r.Context().Value(callerKey{}).(string)
	return caller
}
