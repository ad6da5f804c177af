// Package queue keeps mails in Redis until they are sent: streams for what is due, a sorted set for what is due later, and
// a hash for each mail, which is also the record of its idempotency key. Every step is one script and so happens whole.
package queue

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"dev.chatcluster/mailchip/internal/settings"
)

// Queue is safe for use by many goroutines and processes.
type Queue struct {
	redis    redis.UniversalClient
	limits   settings.Limits
	kept     time.Duration
	deadKept time.Duration
	now      func() time.Time
}

// New makes a queue; nothing is asked of Redis yet.
func New(client redis.UniversalClient, limits settings.Limits, kept, deadKept time.Duration) *Queue {
	return &Queue{redis: client, limits: limits, kept: kept, deadKept: deadKept, now: time.Now}
}

// Accept takes a mail in. The second result tells whether it was there already.
func (q *Queue) Accept(ctx context.Context, m *Message) (*Status, bool, error) {
	digest := sha256.Sum256(m.Body)
	due := int64(0)
	if !m.Due.IsZero() {
		due = m.Due.UnixMilli()
	}
	keys := []string{messagePrefix + m.ID, streamOf(m.Priority), laterKey}
	answer, err := acceptScript.Run(ctx, q.redis, keys, m.ID, hex.EncodeToString(digest[:]), q.now().UnixMilli(), m.Body,
		m.Template, string(m.Priority), m.Trace, due).Text()
	if err != nil {
		return nil, false, err
	}
	if answer == "conflict" {
		return nil, false, ErrConflict
	}
	status, err := q.Status(ctx, m.ID)
	return status, answer == "known", err
}

// Status tells what is known about a mail.
func (q *Queue) Status(ctx context.Context, id string) (*Status, error) {
	fields := []string{"state", "template", "priority", "attempts", "provider", "error", "created", "updated"}
	values, err := q.redis.HMGet(ctx, messagePrefix+id, fields...).Result()
	if err != nil {
		return nil, err
	}
	if values[0] == nil {
		return nil, ErrUnknown
	}
	found := make(map[string]string, len(fields))
	for i, field := range fields {
		found[field], _ = values[i].(string)
	}
	return statusOf(id, found), nil
}

// Ready makes sure that the streams are there and tells whether Redis answers.
func (q *Queue) Ready(ctx context.Context) error {
	for _, priority := range priorities {
		err := q.redis.XGroupCreateMkStream(ctx, streamOf(priority), group, "0").Err()
		if err != nil && !strings.HasPrefix(err.Error(), "BUSYGROUP") {
			return err
		}
	}
	return nil
}

// Ping asks Redis for a sign of life.
func (q *Queue) Ping(ctx context.Context) error { return q.redis.Ping(ctx).Err() }

// Depth is how many mails are where.
type Depth struct {
	Waiting map[Priority]int64
	Later   int64
	Dead    int64
}

// Depth counts the mails.
func (q *Queue) Depth(ctx context.Context) (*Depth, error) {
	pipe := q.redis.Pipeline()
	lengths := make(map[Priority]*redis.IntCmd, len(priorities))
	for _, priority := range priorities {
		lengths[priority] = pipe.XLen(ctx, streamOf(priority))
	}
	later, dead := pipe.ZCard(ctx, laterKey), pipe.ZCard(ctx, deadKey)
	if _, err := pipe.Exec(ctx); err != nil {
		return nil, err
	}
	depth := &Depth{Waiting: map[Priority]int64{}, Later: later.Val(), Dead: dead.Val()}
	for priority, length := range lengths {
		depth.Waiting[priority] = length.Val()
	}
	return depth, nil
}

func isMissing(err error) bool { return err != nil && strings.HasPrefix(err.Error(), "NOGROUP") }

func isNothing(err error) bool { return errors.Is(err, redis.Nil) }
