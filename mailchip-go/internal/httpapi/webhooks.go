package httpapi

import (
	"context"
	"errors"
	"net/http"
	"time"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/webhook"
)

func (a *API) sendGridWebhook(w http.ResponseWriter, r *http.Request) error {
	if a.SendGrid == nil {
		return notFound("SendGrid's webhook is not set up.")
	}
	return a.take(w, r, settings.SendGrid, func(body []byte) ([]webhook.Event, error) { return a.SendGrid.Read(r.Header, body) })
}

func (a *API) sesWebhook(w http.ResponseWriter, r *http.Request) error {
	if a.SES == nil {
		return notFound("SES's webhook is not set up.")
	}
	return a.take(w, r, settings.SES, func(body []byte) ([]webhook.Event, error) { return a.SES.Read(r.Context(), body) })
}

func (a *API) take(w http.ResponseWriter, r *http.Request, provider string, read func([]byte) ([]webhook.Event, error)) error {
	body, err := a.body(w, r, a.Limits.WebhookBytes)
	if err != nil {
		return err
	}
	events, err := read(body)
	switch {
	case errors.Is(err, webhook.ErrSignature):
		return newProblem(http.StatusForbidden, "signature-invalid", "The signature is missing or wrong", "")
	case errors.Is(err, webhook.ErrContent):
		return newProblem(http.StatusBadRequest, "unreadable", "The content cannot be read", "")
	case errors.Is(err, webhook.ErrAway):
		return unavailable("certificate-unavailable", "The signature cannot be checked at the moment.")
	case err != nil:
		return err
	}
	if err := a.suppress(r.Context(), provider, events); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (a *API) suppress(ctx context.Context, provider string, events []webhook.Event) error {
	for _, event := range events {
		address, ok := mail.ParseAddress(event.Address)
		if !ok {
			continue
		}
		if _, err := a.Suppression.Add(ctx, address, event.Reason, provider, time.Now()); err != nil {
			return err
		}
		a.Metrics.Webhook(provider, string(event.Reason))
	}
	return nil
}
