package queue

import (
	"context"
	"math"
	"math/rand/v2"
	"strconv"
	"time"
)

// Job is one attempt at a mail.
type Job struct {
	ID       string
	Body     []byte
	Template string
	Trace    string
	Created  time.Time
	// Due is when it was to be sent at first.
	Due      time.Time
	Attempts int
	Reserved bool
	lost     int
}

// Outcome is what became of an attempt. Made by the functions below.
type Outcome struct {
	state    State
	provider string
	problem  string
	delay    time.Duration
	reserved bool
}

// Done means that a provider has accepted the mail.
func Done(provider string) Outcome { return Outcome{state: Sent, provider: provider} }

// Withheld means that nothing goes to this address.
func Withheld(why string) Outcome { return Outcome{state: Suppressed, problem: why} }

// Dead means that no further attempt makes sense.
func Dead(provider, problem string) Outcome {
	return Outcome{state: Failed, provider: provider, problem: problem}
}

// Again means that a later attempt may succeed.
func Again(provider, problem string) Outcome {
	return Outcome{state: Retrying, provider: provider, problem: problem}
}

// Postponed means that there was no attempt; reserved tells that the mail has a right to be sent then.
func Postponed(delay time.Duration, problem string, reserved bool) Outcome {
	return Outcome{state: postponed, problem: problem, delay: delay, reserved: reserved}
}

// State tells how the outcome is called.
func (o Outcome) State() State { return o.state }

// Provider tells who was asked last.
func (o Outcome) Provider() string { return o.provider }

// Problem tells why the mail was not sent.
func (o Outcome) Problem() string { return o.problem }

// settle decides what an outcome means for this mail: patience has an end.
func (q *Queue) settle(job *Job, o Outcome) Outcome {
	if o.state != Retrying && o.state != postponed {
		return o
	}
	if q.now().Sub(job.Due) > q.limits.GiveUpAfter {
		return Dead(o.provider, "given up after "+q.limits.GiveUpAfter.String()+": "+o.problem)
	}
	if o.state == Retrying {
		if job.Attempts >= q.limits.Attempts {
			return Dead(o.provider, "given up after "+strconv.Itoa(job.Attempts)+" attempts: "+o.problem)
		}
		o.delay = q.backOff(job.Attempts)
	}
	return o
}

// backOff doubles with each attempt, and spreads, so that what failed together does not come again together.
func (q *Queue) backOff(attempts int) time.Duration {
	delay := float64(q.limits.RetryFirst) * math.Pow(2, float64(min(attempts, 40)-1))
	delay = min(delay, float64(q.limits.RetryMost))
	spread := 1 + q.limits.RetryJitter*(2*rand.Float64()-1) //nolint:gosec // no secret
	return time.Duration(delay * spread)
}

func (q *Queue) start(ctx context.Context, e entry) (*Job, error) {
	keys := []string{messagePrefix + e.message, e.stream}
	values, err := startScript.Run(ctx, q.redis, keys, group, e.id, q.now().UnixMilli()).Slice()
	if isNothing(err) {
		return nil, nil //nolint:nilnil // there is nothing to do, and nothing went wrong
	}
	if err != nil {
		return nil, err
	}
	field := func(i int) string { text, _ := values[i].(string); return text }
	job := &Job{
		ID: e.message, Body: []byte(field(0)), Template: field(1), Trace: field(2),
		Created: moment(field(3)), Due: moment(field(4)), Reserved: field(7) == "1",
	}
	job.Attempts, _ = strconv.Atoi(field(5))
	job.lost, _ = strconv.Atoi(field(6))
	return job, nil
}

func (q *Queue) finish(ctx context.Context, e entry, o Outcome) error {
	now := q.now()
	kept := q.kept
	if o.state == Failed {
		kept = q.deadKept
	}
	reserved := "0"
	if o.reserved {
		reserved = "1"
	}
	keys := []string{messagePrefix + e.message, e.stream, laterKey, deadKey, deadCountKey}
	return finishScript.Run(ctx, q.redis, keys, e.message, group, e.id, now.UnixMilli(), string(o.state), o.provider, o.problem,
		now.Add(o.delay).UnixMilli(), kept.Milliseconds(), reserved).Err()
}
