package provider

import (
	"context"
	"errors"
	"time"

	"github.com/sony/gobreaker/v2"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// Allow asks for a provider's next free moment and waits for it; false when that is too far away.
type Allow func(ctx context.Context, provider string) bool

// Observe hears of each attempt at a provider.
type Observe func(provider string, err error, took time.Duration)

// Chain asks providers in their order. A provider that is away is left alone for a while.
type Chain struct {
	links   []link
	allow   Allow
	observe Observe
}

type link struct {
	Provider
	breaker *gobreaker.CircuitBreaker[struct{}]
}

// ErrNobody means that no provider could be asked: nothing was attempted.
var ErrNobody = errors.New("no provider can be asked at the moment")

// NewChain puts providers in order.
func NewChain(limits settings.Limits, allow Allow, observe Observe, providers ...Provider) *Chain {
	chain := &Chain{allow: allow, observe: observe}
	for _, p := range providers {
		chain.links = append(chain.links, link{p, gobreaker.NewCircuitBreaker[struct{}](gobreaker.Settings{
			Name: p.Name(), MaxRequests: 1, Timeout: limits.BreakerOpen,
			ReadyToTrip: func(c gobreaker.Counts) bool { return c.ConsecutiveFailures >= limits.BreakerFailures },
			// A provider that refuses a single mail does its work.
			IsSuccessful: func(err error) bool {
				kind := KindOf(err)
				return err == nil || kind == Rejected || kind == Later
			},
		})})
	}
	return chain
}

// Send returns the provider that decided the mail's fate, and the failure if it was none.
func (c *Chain) Send(ctx context.Context, m *mail.Mail) (string, error) {
	last, failure := "", ErrNobody
	for _, l := range c.links {
		if l.breaker.State() == gobreaker.StateOpen || !c.allow(ctx, l.Name()) {
			continue
		}
		_, err := l.breaker.Execute(func() (struct{}, error) {
			began := time.Now()
			err := l.Send(ctx, m)
			c.observe(l.Name(), err, time.Since(began))
			return struct{}{}, err
		})
		if errors.Is(err, gobreaker.ErrOpenState) || errors.Is(err, gobreaker.ErrTooManyRequests) {
			continue
		}
		last, failure = l.Name(), err
		if err == nil || KindOf(err) != Away {
			return last, err
		}
	}
	return last, failure
}

// States tells whether each provider is asked: "closed" means yes, "open" no, "half-open" for a try.
func (c *Chain) States() map[string]string {
	states := make(map[string]string, len(c.links))
	for _, l := range c.links {
		states[l.Name()] = l.breaker.State().String()
	}
	return states
}
