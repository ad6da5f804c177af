// Package sender makes one attempt at a mail: it decides whether it may go now, writes it, and hands it over.
package sender

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/provider"
	"dev.chatcluster/mailchip/internal/queue"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/suppression"
	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
)

// Sender handles jobs of the queue.
type Sender struct {
	Queue       *queue.Queue
	Suppression *suppression.List
	Templates   *template.Set
	Composer    *mail.Composer
	Chain       *provider.Chain
	Limits      settings.Limits
}

// Handle makes one attempt.
func (s *Sender) Handle(ctx context.Context, job *queue.Job) queue.Outcome {
	ctx, span := telemetry.Continue(ctx, job.Trace, "mail send")
	defer span.End()
	span.SetAttributes(attribute.String("mail.id", job.ID), attribute.String("mail.template", job.Template),
		attribute.Int("mail.attempt", job.Attempts))
	outcome := s.attempt(ctx, job)
	if outcome.State() != queue.Sent {
		span.SetStatus(codes.Error, outcome.Problem())
	}
	return outcome
}

// Report logs what became of an attempt. The recipient is told by a mask.
func Report(ctx context.Context, job *queue.Job, outcome queue.Outcome) {
	var request Request
	_ = unmarshal(job.Body, &request)
	slog.InfoContext(telemetry.Within(ctx, job.Trace), "mail "+string(outcome.State()), "message", job.ID,
		"template", job.Template, "to", mail.Masked(request.To.Address), "attempt", job.Attempts,
		"provider", outcome.Provider(), "problem", outcome.Problem())
}

func (s *Sender) attempt(ctx context.Context, job *queue.Job) queue.Outcome {
	var request Request
	if err := unmarshal(job.Body, &request); err != nil {
		return queue.Dead("", "the stored mail cannot be read")
	}
	_, err := s.Suppression.Find(ctx, request.To.Address)
	switch {
	case err == nil:
		return queue.Withheld("the address is on the suppression list")
	case !errors.Is(err, suppression.ErrUnknown):
		return queue.Postponed(s.Limits.ProviderAway, "the suppression list cannot be asked", job.Reserved)
	}
	if !job.Reserved {
		wait, ok, err := s.Queue.Reserve(ctx, "domain:"+mail.DomainOf(request.To.Address), s.Limits.PerDomain, s.Limits.GiveUpAfter)
		if err != nil || !ok {
			return queue.Postponed(s.Limits.ProviderAway, "the domain's rate cannot be asked", false)
		}
		if wait > 0 {
			return queue.Postponed(wait, "the domain's rate", true)
		}
	}
	content, err := s.Templates.Render(request.Rendering())
	if err != nil {
		return queue.Dead("", "the mail cannot be written")
	}
	made, err := s.Composer.Compose(job.ID, job.Created, request.To.Name, request.To.Address, mail.Content{
		Subject: content.Subject, HTML: content.HTML, Text: content.Text, UnsubscribeURL: request.UnsubscribeURL,
	})
	if err != nil {
		return queue.Dead("", "the mail cannot be written")
	}
	return s.handOver(ctx, made)
}

func (s *Sender) handOver(ctx context.Context, made *mail.Mail) queue.Outcome {
	name, err := s.Chain.Send(ctx, made)
	switch {
	case err == nil:
		return queue.Done(name)
	case errors.Is(err, provider.ErrNobody):
		return queue.Postponed(s.Limits.ProviderAway, "no provider can be asked", true)
	case provider.KindOf(err) == provider.Rejected:
		return queue.Dead(name, err.Error())
	default:
		return queue.Again(name, err.Error())
	}
}

// Request is a mail as it was asked for, and as it lies in the queue.
type Request struct {
	Template       string         `json:"template"`
	Locale         string         `json:"locale"`
	TimeZone       string         `json:"timeZone"`
	To             Recipient      `json:"to"`
	Priority       string         `json:"priority,omitempty"`
	NotBefore      *time.Time     `json:"notBefore,omitempty"`
	Data           map[string]any `json:"data"`
	UnsubscribeURL string         `json:"unsubscribeUrl,omitempty"`
}

// Recipient is whom a mail goes to.
type Recipient struct {
	Address string `json:"address"`
	Name    string `json:"name,omitempty"`
}

// Rendering is the part of a request that templates are given.
func (r *Request) Rendering() *template.Request {
	return &template.Request{
		Template: r.Template, Locale: r.Locale, TimeZone: r.TimeZone, Data: r.Data, UnsubscribeURL: r.UnsubscribeURL,
	}
}

// Encode writes a request in the one form in which equal requests are equal bytes.
func (r *Request) Encode() ([]byte, error) { return json.Marshal(r) }
