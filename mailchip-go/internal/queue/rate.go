package queue

import (
	"context"
	"time"
)

// Reserve takes the next free moment of a rate and tells how long it is away; false when that is longer than most.
func (q *Queue) Reserve(ctx context.Context, rate string, perSecond int, most time.Duration) (time.Duration, bool, error) {
	if perSecond == 0 {
		return 0, true, nil
	}
	interval := time.Second / time.Duration(perSecond)
	// As much as fits into a second may come at once.
	burst := time.Second - interval
	wait, err := reserveScript.Run(ctx, q.redis, []string{ratePrefix + rate}, q.now().UnixMicro(), interval.Microseconds(),
		burst.Microseconds(), most.Microseconds()).Int64()
	if err != nil || wait < 0 {
		return 0, false, err
	}
	return time.Duration(wait) * time.Microsecond, true, nil
}

// Allow takes the next free moment of a provider and waits for it in the worker: while a provider's rate is exhausted, other
// mails could not go there either.
func (q *Queue) Allow(ctx context.Context, provider string) bool {
	wait, ok, err := q.Reserve(ctx, "provider:"+provider, q.limits.PerProvider[provider], q.limits.RateWait)
	if err != nil || !ok {
		return false
	}
	pause(ctx, wait)
	return ctx.Err() == nil
}
