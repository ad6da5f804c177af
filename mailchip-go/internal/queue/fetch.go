package queue

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// entry is a mail's turn in a stream.
type entry struct{ stream, id, message string }

// order shuffles the priorities by their weights: the first has its way most of the time, the last is never forgotten.
func order() []Priority {
	switch n := rand.IntN(10); { //nolint:gosec // no secret
	case n < 7:
		return []Priority{High, Normal, Low}
	case n < 9:
		return []Priority{Normal, High, Low}
	default:
		return []Priority{Low, High, Normal}
	}
}

// fetch takes up to count entries: dead workers' first, then new ones; waits a little when there is nothing.
func (w *Workers) fetch(ctx context.Context, count int) ([]entry, error) {
	taken, err := w.reap(ctx, count)
	if err != nil || len(taken) > 0 {
		return taken, err
	}
	for _, priority := range order() {
		more, err := w.read(ctx, count-len(taken), -1, streamOf(priority))
		taken = append(taken, more...)
		if err != nil || len(taken) == count {
			return taken, err
		}
	}
	if len(taken) > 0 {
		return taken, nil
	}
	return w.read(ctx, 1, w.queue.limits.Poll, streamOf(High), streamOf(Normal), streamOf(Low))
}

func (w *Workers) read(ctx context.Context, count int, block time.Duration, streams ...string) ([]entry, error) {
	asked := streams
	for range streams {
		asked = append(asked, ">")
	}
	answer, err := w.queue.redis.XReadGroup(ctx, &redis.XReadGroupArgs{
		Group: group, Consumer: w.consumer, Streams: asked, Count: int64(count), Block: block,
	}).Result()
	if isMissing(err) {
		// A new or emptied Redis.
		return nil, w.queue.Ready(ctx)
	}
	if err != nil && !isNothing(err) {
		return nil, err
	}
	var taken []entry
	for _, stream := range answer {
		taken = append(taken, w.take(stream.Stream, stream.Messages)...)
	}
	return taken, nil
}

// reap takes over what workers hold that have been silent for a whole lease.
func (w *Workers) reap(ctx context.Context, count int) ([]entry, error) {
	if time.Now().Before(w.reapFrom) {
		return nil, nil
	}
	var taken []entry
	for _, priority := range priorities {
		for from := "0-0"; len(taken) < count; {
			messages, next, err := w.queue.redis.XAutoClaim(ctx, &redis.XAutoClaimArgs{
				Stream: streamOf(priority), Group: group, Consumer: w.consumer, MinIdle: w.queue.limits.Lease,
				Start: from, Count: int64(count - len(taken)),
			}).Result()
			if isMissing(err) {
				return taken, w.queue.Ready(ctx)
			}
			if err != nil {
				return taken, err
			}
			taken = append(taken, w.take(streamOf(priority), w.held.without(streamOf(priority), messages))...)
			if next == "0-0" {
				break
			}
			from = next
		}
	}
	if len(taken) < count {
		w.reapFrom = time.Now().Add(w.queue.limits.Lease / 4)
	}
	return taken, nil
}

func (w *Workers) take(stream string, messages []redis.XMessage) []entry {
	taken := make([]entry, 0, len(messages))
	for _, m := range messages {
		id, _ := m.Values["id"].(string)
		e := entry{stream: stream, id: m.ID, message: id}
		w.held.add(e)
		taken = append(taken, e)
	}
	return taken
}

// held is what this process has in hand.
type held struct {
	sync.Mutex
	entries map[entry]struct{}
}

func newHeld() *held { return &held{entries: map[entry]struct{}{}} }

func (h *held) add(e entry) {
	h.Lock()
	defer h.Unlock()
	h.entries[e] = struct{}{}
}

func (h *held) drop(e entry) {
	h.Lock()
	defer h.Unlock()
	delete(h.entries, e)
}

// without leaves out what this process has in hand already: its hold was only renewed late.
func (h *held) without(stream string, messages []redis.XMessage) []redis.XMessage {
	h.Lock()
	defer h.Unlock()
	return slices.DeleteFunc(messages, func(m redis.XMessage) bool {
		id, _ := m.Values["id"].(string)
		_, ours := h.entries[entry{stream: stream, id: m.ID, message: id}]
		return ours
	})
}

func (h *held) byStream() map[string][]any {
	h.Lock()
	defer h.Unlock()
	found := map[string][]any{}
	for e := range h.entries {
		found[e.stream] = append(found[e.stream], e.id)
	}
	return found
}
