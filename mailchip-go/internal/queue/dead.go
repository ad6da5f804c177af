package queue

import (
	"context"
	"strconv"

	"github.com/redis/go-redis/v9"
)

// DeadLetters lists dead letters, the newest first. The cursor is what the page before returned, or empty.
func (q *Queue) DeadLetters(ctx context.Context, cursor string, limit int) ([]*Status, string, error) {
	most := "+inf"
	if cursor != "" {
		most = "(" + cursor
	}
	rows, err := q.redis.ZRangeArgsWithScores(ctx, redis.ZRangeArgs{
		Key: deadKey, Start: most, Stop: "-inf", ByScore: true, Rev: true, Count: int64(limit + 1),
	}).Result()
	if err != nil {
		return nil, "", err
	}
	next := ""
	if len(rows) > limit {
		rows = rows[:limit]
		next = strconv.FormatInt(int64(rows[limit-1].Score), 10)
	}
	letters := make([]*Status, 0, len(rows))
	for _, row := range rows {
		id, _ := row.Member.(string)
		status, err := q.Status(ctx, id)
		switch {
		case err == nil:
			letters = append(letters, status)
		case err != ErrUnknown: //nolint:errorlint // ours, never wrapped
			return nil, "", err
		}
	}
	return letters, next, nil
}

// Requeue gives a dead letter another life.
func (q *Queue) Requeue(ctx context.Context, id string) (*Status, error) {
	keys := []string{messagePrefix + id, deadKey, streamPrefix}
	answer, err := requeueScript.Run(ctx, q.redis, keys, id, q.now().UnixMilli()).Text()
	if err != nil {
		return nil, err
	}
	switch answer {
	case "requeued":
		return q.Status(ctx, id)
	case "unknown":
		return nil, ErrUnknown
	default:
		return nil, ErrNotDead
	}
}

// forgetExpiredDead takes those off the list whose mail has expired; the oldest come first.
func (q *Queue) forgetExpiredDead(ctx context.Context) error {
	for {
		oldest, err := q.redis.ZRange(ctx, deadKey, 0, 99).Result()
		if err != nil || len(oldest) == 0 {
			return err
		}
		for _, id := range oldest {
			exists, err := q.redis.Exists(ctx, messagePrefix+id).Result()
			if err != nil || exists == 1 {
				return err
			}
			if err := q.redis.ZRem(ctx, deadKey, id).Err(); err != nil {
				return err
			}
		}
	}
}
