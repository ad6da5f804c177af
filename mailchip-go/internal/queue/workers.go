package queue

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"
)

// Handler makes one attempt. It may be called for one mail by two workers only when one of them was taken for dead.
type Handler func(ctx context.Context, job *Job) Outcome

// Watcher hears of outcomes, for metrics.
type Watcher func(job *Job, outcome Outcome)

// Workers fetch and handle mails in one process.
type Workers struct {
	queue    *Queue
	handler  Handler
	watcher  Watcher
	consumer string
	slots    chan struct{}
	held     *held
	alive    atomic.Int64
	// Not before then are others' mails taken over: whoever holds them may just not have been able to say so.
	reapFrom time.Time
}

// NewWorkers makes as many workers as may send at the same time.
func NewWorkers(queue *Queue, count int, handler Handler, watcher Watcher) *Workers {
	return &Workers{
		queue: queue, handler: handler, watcher: watcher, consumer: rand.Text(),
		slots: make(chan struct{}, count), held: newHeld(),
	}
}

// Alive tells whether mails were asked for lately, or all workers have one in hand.
func (w *Workers) Alive() bool {
	return time.Since(time.UnixMilli(w.alive.Load())) < 3*w.queue.limits.Poll+5*time.Second || len(w.slots) == cap(w.slots)
}

// Run works until the context ends, and then finishes what is in hand, for as long as a shutdown may take.
func (w *Workers) Run(ctx context.Context) {
	// What is in hand is finished after ctx has ended.
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var helpers sync.WaitGroup
	helpers.Go(func() { w.every(working, w.queue.limits.Lease/3, w.keep) })
	helpers.Go(func() { w.every(ctx, w.queue.limits.Poll/4, w.promote) })
	helpers.Go(func() { w.every(ctx, time.Hour, w.queue.tidy) })
	w.postponeReaping()
	for ctx.Err() == nil {
		if err := w.turn(ctx, working); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "the queue does not answer", "error", err)
			w.postponeReaping()
			pause(ctx, w.queue.limits.Poll)
		}
	}
	w.drain()
	stop()
	helpers.Wait()
}

// postponeReaping leaves every holder the time to renew its hold, which it does three times a lease.
func (w *Workers) postponeReaping() { w.reapFrom = time.Now().Add(w.queue.limits.Lease / 2) }

// turn waits for a free worker, fetches for all that are free, and sets them to work.
func (w *Workers) turn(ctx, working context.Context) error {
	select {
	case w.slots <- struct{}{}:
		<-w.slots
	case <-ctx.Done():
		return nil
	}
	w.alive.Store(time.Now().UnixMilli())
	free := cap(w.slots) - len(w.slots)
	entries, err := w.fetch(ctx, free)
	for _, e := range entries {
		// Waits when more came than was free.
		w.slots <- struct{}{}
		go func() {
			defer func() { <-w.slots }()
			w.work(working, e)
		}()
	}
	return err
}

func (w *Workers) work(ctx context.Context, e entry) {
	defer w.held.drop(e)
	job, err := w.queue.start(ctx, e)
	if err != nil || job == nil {
		// On an error the entry stays ours until it is given up, and is then taken over like a dead worker's.
		return
	}
	outcome := w.attempt(ctx, job)
	for w.queue.finish(ctx, e, outcome) != nil && ctx.Err() == nil {
		pause(ctx, w.queue.limits.RecordEvery)
	}
	w.watcher(job, outcome)
}

func (w *Workers) attempt(ctx context.Context, job *Job) (outcome Outcome) {
	defer func() {
		if cause := recover(); cause != nil {
			slog.ErrorContext(ctx, "a mail could not be handled", "message", job.ID, "cause", fmt.Sprint(cause))
			outcome = w.queue.settle(job, Again("", "unexpected failure"))
		}
	}()
	if job.lost > w.queue.limits.LostWorkers {
		return Dead("", fmt.Sprintf("%d workers ended while they had it", job.lost-1))
	}
	return w.queue.settle(job, w.handler(ctx, job))
}

func (w *Workers) every(ctx context.Context, interval time.Duration, what func(context.Context) error) {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if err := what(ctx); err != nil && ctx.Err() == nil {
				slog.DebugContext(ctx, "upkeep of the queue failed", "error", err)
			}
		}
	}
}

// drain waits until every slot is free, or a shutdown has taken long enough.
func (w *Workers) drain() {
	late := time.After(w.queue.limits.ShutdownTimeout)
	for range cap(w.slots) {
		select {
		case w.slots <- struct{}{}:
		case <-late:
			return
		}
	}
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}
