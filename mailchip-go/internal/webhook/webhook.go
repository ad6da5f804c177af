// Package webhook reads what providers tell about mails that they took: bounces and complaints. Whoever calls is a stranger
// until their signature has been checked.
package webhook

import (
	"errors"

	"dev.chatcluster/mailchip/internal/suppression"
)

// Event is an address that nothing more is to be sent to.
type Event struct {
	Address string
	Reason  suppression.Reason
}

// What may be wrong with a call.
var (
	ErrSignature = errors.New("the signature is missing or wrong")
	ErrContent   = errors.New("the content cannot be read")
	// ErrAway means that the signature could not be checked; the provider calls again.
	ErrAway = errors.New("the provider's certificate cannot be fetched")
)
