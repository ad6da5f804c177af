package queue

import (
	"context"
	"errors"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"dev.chatcluster/mailchip/internal/redistest"
	"dev.chatcluster/mailchip/internal/settings"
)

func quick() settings.Limits {
	limits := settings.DefaultLimits()
	limits.Lease, limits.Poll, limits.RetryFirst = 600*time.Millisecond, 100*time.Millisecond, 20*time.Millisecond
	return limits
}

type fixture struct {
	*Queue
	t      *testing.T
	client *redis.Client
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	client := redistest.Start(t).Client(t)
	q := New(client, quick(), time.Hour, 2*time.Hour)
	if err := q.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	return &fixture{q, t, client}
}

func (f *fixture) accept(key string) string {
	f.t.Helper()
	id := IDOf("test", key)
	if _, _, err := f.Accept(f.t.Context(), &Message{ID: id, Body: []byte(key), Template: "x", Priority: Normal}); err != nil {
		f.t.Fatal(err)
	}
	return id
}

// work runs workers until the test ends.
func (f *fixture) work(handler Handler) {
	f.t.Helper()
	workers := NewWorkers(f.Queue, 4, handler, func(*Job, Outcome) {})
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); workers.Run(ctx) }()
	f.t.Cleanup(func() { stop(); <-ended })
}

func (f *fixture) until(id string, state State) *Status {
	f.t.Helper()
	var last *Status
	redistest.Until(f.t, 10*time.Second, string(state), func() bool {
		var err error
		last, err = f.Status(f.t.Context(), id)
		return err == nil && last.State == state
	})
	return last
}

// vanish takes a mail as a worker does that dies at once.
func (f *fixture) vanish() entry {
	f.t.Helper()
	w := NewWorkers(f.Queue, 1, nil, nil)
	taken, err := w.read(f.t.Context(), 1, time.Second, streamOf(Normal))
	if err != nil || len(taken) != 1 {
		f.t.Fatal(taken, err)
	}
	if job, err := f.start(f.t.Context(), taken[0]); err != nil || job == nil {
		f.t.Fatal(job, err)
	}
	return taken[0]
}

func TestWhatADeadWorkerHeldIsTakenOver(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	f.vanish()
	f.work(func(context.Context, *Job) Outcome { return Done("p") })
	if status := f.until(id, Sent); status.Attempts != 2 {
		t.Fatal(status)
	}
}

func TestASlowWorkerKeepsItsMail(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	var calls atomic.Int32
	slow := func(context.Context, *Job) Outcome {
		calls.Add(1)
		time.Sleep(3 * f.limits.Lease)
		return Done("p")
	}
	f.work(slow)
	f.work(slow)
	f.until(id, Sent)
	if calls.Load() != 1 {
		t.Fatalf("handled %d times", calls.Load())
	}
}

func TestAMailThatKillsItsWorkersIsSetAside(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	e := f.vanish()
	for range f.limits.LostWorkers {
		if job, err := f.start(t.Context(), e); err != nil || job == nil {
			t.Fatal(job, err)
		}
	}
	f.work(func(context.Context, *Job) Outcome { t.Error("was tried again"); return Done("p") })
	f.until(id, Failed)
}

func TestAPanicIsAFailedAttempt(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	var calls atomic.Int32
	f.work(func(context.Context, *Job) Outcome {
		if calls.Add(1) == 1 {
			panic("oh")
		}
		return Done("p")
	})
	f.until(id, Sent)
}

func TestAFinalStateStays(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	e := f.vanish()
	ctx := t.Context()
	// Another worker, to whom it was given, could not send it and puts it off …
	if err := f.finish(ctx, e, Outcome{state: Retrying, delay: time.Hour}); err != nil {
		t.Fatal(err)
	}
	// … and the first, which was only slow, has sent it: nobody sends it again.
	if err := f.finish(ctx, e, Done("p")); err != nil {
		t.Fatal(err)
	}
	if depth, err := f.Depth(ctx); err != nil || depth.Later != 0 {
		t.Fatal(depth, err)
	}
	if err := f.finish(ctx, e, Outcome{state: Retrying}); err != nil {
		t.Fatal(err)
	}
	if status := f.until(id, Sent); status.Provider != "p" {
		t.Fatal(status)
	}
}

func TestRecordsExpireAndHoldNoTextAfterwards(t *testing.T) {
	f := newFixture(t)
	id := f.accept("a")
	f.work(func(context.Context, *Job) Outcome { return Done("p") })
	f.until(id, Sent)
	fields, err := f.client.HGetAll(t.Context(), messagePrefix+id).Result()
	if err != nil || fields["body"] != "" || fields["content"] == "" {
		t.Fatal(fields, err)
	}
	if left := f.client.PTTL(t.Context(), messagePrefix+id).Val(); left <= 50*time.Minute || left > time.Hour {
		t.Fatal(left)
	}
}

func TestPagesOfDeadLetters(t *testing.T) {
	f := newFixture(t)
	f.work(func(context.Context, *Job) Outcome { return Dead("p", "no") })
	for i := range 5 {
		f.until(f.accept(strconv.Itoa(i)), Failed)
	}
	seen, cursor := map[string]bool{}, ""
	for range 3 {
		page, next, err := f.DeadLetters(t.Context(), cursor, 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range page {
			seen[one.ID] = true
		}
		cursor = next
	}
	if len(seen) != 5 || cursor != "" {
		t.Fatal(seen, cursor)
	}
	if _, err := f.Requeue(t.Context(), IDOf("test", "none")); !errors.Is(err, ErrUnknown) {
		t.Fatal(err)
	}
}

func TestARateGivesEachItsMoment(t *testing.T) {
	f := newFixture(t)
	now := time.Now()
	f.now = func() time.Time { return now }
	for i := range 30 {
		wait, ok, err := f.Reserve(t.Context(), "r", 10, 2*time.Second)
		want := max(0, time.Duration(i-9)*100*time.Millisecond)
		if i <= 29 && (err != nil || !ok || wait != want) {
			t.Fatalf("%d: %s %v %v, not %s", i, wait, ok, err, want)
		}
	}
	if _, ok, err := f.Reserve(t.Context(), "r", 10, 2*time.Second); ok || err != nil {
		t.Fatal("gave a moment that is too far away", err)
	}
	if wait, ok, err := f.Reserve(t.Context(), "free", 0, 0); wait != 0 || !ok || err != nil {
		t.Fatal("no limit is no wait")
	}
}

func TestBackOffDoublesAndSpreads(t *testing.T) {
	q := New(nil, settings.DefaultLimits(), 0, 0)
	for attempts, middle := range map[int]time.Duration{1: 5 * time.Second, 2: 10 * time.Second, 5: 80 * time.Second, 12: 30 * time.Minute, 64: 30 * time.Minute} {
		different := map[time.Duration]bool{}
		for range 50 {
			d := q.backOff(attempts)
			different[d] = true
			if d < middle*8/10 || d > middle*12/10 {
				t.Fatalf("%d: %s", attempts, d)
			}
		}
		if len(different) < 2 {
			t.Fatal("all at once")
		}
	}
}

func TestPatienceEnds(t *testing.T) {
	q := New(nil, settings.DefaultLimits(), 0, 0)
	fresh, old := &Job{Due: time.Now(), Attempts: 1}, &Job{Due: time.Now().Add(-25 * time.Hour), Attempts: 2}
	for name, c := range map[string]struct {
		job     *Job
		outcome Outcome
		state   State
	}{
		"again":               {fresh, Again("p", "x"), Retrying},
		"too old":             {old, Again("p", "x"), Failed},
		"too old to postpone": {old, Postponed(time.Second, "x", false), Failed},
		"too many":            {&Job{Due: time.Now(), Attempts: 64}, Again("p", "x"), Failed},
		"sent at last":        {old, Done("p"), Sent},
	} {
		if got := q.settle(c.job, c.outcome).State(); got != c.state {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestEveryPriorityHasItsTurn(t *testing.T) {
	first := map[Priority]int{}
	for range 1000 {
		first[order()[0]]++
	}
	if first[High] < first[Normal] || first[Normal] < first[Low] || first[Low] == 0 {
		t.Fatal(first)
	}
}

func TestALateRenewalDoesNotGiveAMailToTheSameProcessTwice(t *testing.T) {
	f := newFixture(t)
	f.accept("a")
	w := NewWorkers(f.Queue, 4, nil, nil)
	taken, err := w.read(t.Context(), 4, time.Second, streamOf(Normal))
	if err != nil || len(taken) != 1 {
		t.Fatal(taken, err)
	}
	// As after an absence of Redis: nobody could renew.
	redistest.Until(t, 5*time.Second, "the lease to end", func() bool {
		pending, err := f.client.XPendingExt(t.Context(), &redis.XPendingExtArgs{
			Stream: streamOf(Normal), Group: group, Start: "-", End: "+", Count: 1,
		}).Result()
		return err == nil && pending[0].Idle > f.limits.Lease
	})
	if again, err := w.reap(t.Context(), 4); err != nil || len(again) != 0 {
		t.Fatal(again, err)
	}
	other := NewWorkers(f.Queue, 4, nil, nil)
	if again, err := other.reap(t.Context(), 4); err != nil || len(again) != 0 {
		t.Fatal("the hold was not renewed", again, err)
	}
}
