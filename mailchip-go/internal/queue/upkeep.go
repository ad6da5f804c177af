package queue

import (
	"context"
	"time"
)

const (
	promotedAtOnce = 200
	// A consumer that nobody has heard of for so long, and that holds nothing, is forgotten.
	consumerForgottenAfter = time.Hour
)

// keep renews the hold on what this process has in hand.
func (w *Workers) keep(ctx context.Context) error {
	for stream, ids := range w.held.byStream() {
		arguments := append([]any{group, w.consumer}, ids...)
		if err := keepScript.Run(ctx, w.queue.redis, []string{stream}, arguments...).Err(); err != nil {
			return err
		}
	}
	return nil
}

// promote puts what is due into the streams.
func (w *Workers) promote(ctx context.Context) error {
	for {
		moved, err := promoteScript.Run(ctx, w.queue.redis, []string{laterKey}, w.queue.now().UnixMilli(), promotedAtOnce,
			messagePrefix, streamPrefix).Int()
		if err != nil || moved < promotedAtOnce {
			return err
		}
	}
}

// tidy forgets consumers of processes that are gone, and dead letters whose time is over.
func (q *Queue) tidy(ctx context.Context) error {
	for _, priority := range priorities {
		consumers, err := q.redis.XInfoConsumers(ctx, streamOf(priority), group).Result()
		if err != nil {
			return err
		}
		for _, c := range consumers {
			if c.Pending == 0 && c.Idle > consumerForgottenAfter {
				q.redis.XGroupDelConsumer(ctx, streamOf(priority), group, c.Name)
			}
		}
	}
	return q.forgetExpiredDead(ctx)
}
