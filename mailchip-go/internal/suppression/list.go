// Package suppression keeps the addresses that nothing is sent to: their server has said that they do not exist, or their
// owner that our mails are spam.
package suppression

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"

	"dev.chatcluster/mailchip/internal/mail"
)

// Reason is why nothing is sent to an address.
type Reason string

// The reasons.
const (
	Bounce    Reason = "bounce"
	Complaint Reason = "complaint"
	Manual    Reason = "manual"
)

// Entry is an address that nothing is sent to.
type Entry struct {
	Address string
	Reason  Reason
	Source  string
	Since   time.Time
}

// ErrUnknown means that an address is not on the list.
var ErrUnknown = errors.New("the address is not on the list")

const (
	namesKey    = "{mail}:suppressed"
	entryPrefix = "{mail}:suppressed:"
)

// Both keys are written together: an entry without its name could not be found, a name without its entry not be explained.
var (
	addScript = redis.NewScript(`
		local new = redis.call('ZADD', KEYS[1], 'NX', 0, ARGV[1])
		if new == 1 then redis.call('HSET', KEYS[2], 'reason', ARGV[2], 'source', ARGV[3], 'since', ARGV[4]) end
		return new`)
	removeScript = redis.NewScript(`
		redis.call('DEL', KEYS[2])
		return redis.call('ZREM', KEYS[1], ARGV[1])`)
)

// List is the list, in Redis.
type List struct{ redis redis.UniversalClient }

// New makes the list.
func New(client redis.UniversalClient) *List { return &List{client} }

// Add puts an address on the list; one that is there already stays with its first reason.
func (l *List) Add(ctx context.Context, address string, reason Reason, source string, at time.Time) (bool, error) {
	key := mail.Key(address)
	return addScript.Run(ctx, l.redis, []string{namesKey, entryPrefix + key}, key, string(reason), source, at.UnixMilli()).Bool()
}

// Remove takes an address off the list.
func (l *List) Remove(ctx context.Context, address string) error {
	key := mail.Key(address)
	removed, err := removeScript.Run(ctx, l.redis, []string{namesKey, entryPrefix + key}, key).Int()
	if err == nil && removed == 0 {
		return ErrUnknown
	}
	return err
}

// Find tells about one address.
func (l *List) Find(ctx context.Context, address string) (*Entry, error) {
	key := mail.Key(address)
	fields, err := l.redis.HGetAll(ctx, entryPrefix+key).Result()
	if err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, ErrUnknown
	}
	since, _ := strconv.ParseInt(fields["since"], 10, 64)
	return &Entry{key, Reason(fields["reason"]), fields["source"], time.UnixMilli(since).UTC()}, nil
}

// Page lists addresses in their order, after the given one.
func (l *List) Page(ctx context.Context, after string, limit int) ([]*Entry, string, error) {
	from := "-"
	if after != "" {
		from = "(" + after
	}
	names, err := l.redis.ZRangeArgs(ctx, redis.ZRangeArgs{
		Key: namesKey, Start: from, Stop: "+", ByLex: true, Count: int64(limit + 1),
	}).Result()
	if err != nil {
		return nil, "", err
	}
	next := ""
	if len(names) > limit {
		names = names[:limit]
		next = names[limit-1]
	}
	entries := make([]*Entry, 0, len(names))
	for _, name := range names {
		entry, err := l.Find(ctx, name)
		if errors.Is(err, ErrUnknown) {
			continue
		}
		if err != nil {
			return nil, "", err
		}
		entries = append(entries, entry)
	}
	return entries, next, nil
}

// Count tells how many there are.
func (l *List) Count(ctx context.Context) (int64, error) {
	return l.redis.ZCard(ctx, namesKey).Result()
}
