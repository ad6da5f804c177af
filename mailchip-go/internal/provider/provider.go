// Package provider hands mails to those who deliver them: an SMTP server, SendGrid, Amazon SES.
package provider

import (
	"context"
	"errors"

	"dev.chatcluster/mailchip/internal/mail"
)

// Provider takes a mail. A nil error means that it has accepted the responsibility; every other is a *FailureError.
type Provider interface {
	Name() string
	Send(ctx context.Context, m *mail.Mail) error
}

// Kind says what a failure means for the mail.
type Kind string

const (
	// Rejected for good: the same mail will never be taken.
	Rejected Kind = "rejected"
	// Later the same provider may take it: a full mailbox, grey-listing.
	Later Kind = "later"
	// Away means that the provider takes no mail at all at the moment: another one may.
	Away Kind = "away"
	// Uncertain means that it may or may not have been taken: the answer to its last byte never came. No other provider is
	// asked at once, and the next attempt may be a double.
	Uncertain Kind = "uncertain"
)

// FailureError is why a mail was not accepted. Its reason holds codes only: servers repeat addresses in their words.
type FailureError struct {
	Kind   Kind
	Reason string
}

func (f *FailureError) Error() string { return string(f.Kind) + ": " + f.Reason }

func failed(kind Kind, reason string) error { return &FailureError{Kind: kind, Reason: reason} }

// KindOf tells what an error means; one that nobody foresaw is taken for the provider's.
func KindOf(err error) Kind {
	if failure, ok := errors.AsType[*FailureError](err); ok {
		return failure.Kind
	}
	return Away
}

// transport names a network error without its addresses.
func transport(err error) string {
	var timeout interface{ Timeout() bool }
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "no answer in time"
	default:
		return "connection failed"
	}
}
