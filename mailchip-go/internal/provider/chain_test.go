package provider

import (
	"context"
	"errors"
	"testing"
	"time"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// scripted answers as it is told to: what is tested is who is asked.
type scripted struct {
	name  string
	kind  Kind
	asked int
}

func (s *scripted) Name() string { return s.name }

func (s *scripted) Send(context.Context, *mail.Mail) error {
	s.asked++
	if s.kind == "" {
		return nil
	}
	return failed(s.kind, "told so")
}

func chainOf(open time.Duration, providers ...Provider) *Chain {
	limits := settings.DefaultLimits()
	limits.BreakerOpen = open
	return NewChain(limits, func(context.Context, string) bool { return true }, func(string, error, time.Duration) {}, providers...)
}

func TestTheNextIsAskedOnlyWhenOneIsAway(t *testing.T) {
	for kind, next := range map[Kind]bool{"": false, Rejected: false, Later: false, Uncertain: false, Away: true} {
		first, second := &scripted{name: "first", kind: kind}, &scripted{name: "second"}
		name, err := chainOf(time.Minute, first, second).Send(t.Context(), nil)
		if (second.asked == 1) != next {
			t.Errorf("%q: second asked %d times", kind, second.asked)
		}
		if next && (name != "second" || err != nil) {
			t.Errorf("%q: %s %v", kind, name, err)
		}
	}
}

func TestAProviderThatIsAwayIsLeftAlone(t *testing.T) {
	first := &scripted{name: "first", kind: Away}
	chain := chainOf(50*time.Millisecond, first)
	for range 20 {
		_, _ = chain.Send(t.Context(), nil)
	}
	if want := int(settings.DefaultLimits().BreakerFailures); first.asked != want || chain.States()["first"] != "open" {
		t.Fatalf("asked %d times, %v", first.asked, chain.States())
	}
	if _, err := chain.Send(t.Context(), nil); !errors.Is(err, ErrNobody) {
		t.Fatal(err)
	}
	first.kind = ""
	deadline := time.Now().Add(5 * time.Second)
	for chain.States()["first"] == "open" && time.Now().Before(deadline) {
		time.Sleep(5 * time.Millisecond)
	}
	if name, err := chain.Send(t.Context(), nil); name != "first" || err != nil || chain.States()["first"] != "closed" {
		t.Fatal(name, err, chain.States())
	}
}

func TestRefusedMailsAreNotTheProvidersFault(t *testing.T) {
	first := &scripted{name: "first", kind: Rejected}
	chain := chainOf(time.Minute, first)
	for range 20 {
		_, _ = chain.Send(t.Context(), nil)
	}
	if first.asked != 20 {
		t.Fatal(first.asked)
	}
}
