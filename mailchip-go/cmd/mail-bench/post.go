package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

const posters = 8

// post queues all mails, each with a key of its own, as often as it takes: a repeated key is no second mail.
func (s *stack) post(ctx context.Context, count int) ([]string, error) {
	ids := make([]string, count)
	work := make(chan int)
	failures := make(chan error, posters)
	var running sync.WaitGroup
	for poster := range posters {
		running.Go(func() {
			for i := range work {
				id, err := s.postOne(ctx, poster, i)
				if err != nil {
					failures <- err
					return
				}
				ids[i] = id
			}
		})
	}
	for i := range count {
		select {
		case work <- i:
		case err := <-failures:
			return nil, err
		}
	}
	close(work)
	running.Wait()
	select {
	case err := <-failures:
		return nil, err
	default:
		return ids, nil
	}
}

func (s *stack) postOne(ctx context.Context, poster, i int) (string, error) {
	priorities := []string{"high", "normal", "low"}
	body := fmt.Sprintf(`{"template":"verify-email","locale":"en","timeZone":"UTC","priority":%q,
		"to":{"address":"person%d@mail.example","name":"Person"},"data":{"displayName":"Person",
		"link":"https://chat.example/verify#token=%d","expiresAt":"2026-12-01T00:00:00Z"}}`, priorities[i%3], i, i)
	for attempt := poster; ; attempt++ {
		answer, err := s.call(ctx, attempt, http.MethodPost, "/v1/messages", body, "bench-"+strconv.Itoa(i))
		if err == nil && answer.ID != "" {
			return answer.ID, nil
		}
		if err := wait(ctx, 20*time.Millisecond); err != nil {
			return "", fmt.Errorf("posting mail %d: %w", i, err)
		}
	}
}

type answer struct{ ID, State, Error, Code string }

// call asks one of the processes; which one, the number decides.
func (s *stack) call(ctx context.Context, number int, method, path, body, key string) (*answer, error) {
	chip := s.chips[number%len(s.chips)]
	request, err := http.NewRequestWithContext(ctx, method, "http://"+chip.address()+path, bytes.NewReader([]byte(body)))
	if err != nil {
		return nil, err
	}
	token, err := s.tokens.make()
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", key)
	got, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = got.Body.Close() }()
	var decoded answer
	if err := json.NewDecoder(got.Body).Decode(&decoded); err != nil {
		return nil, err
	}
	return &decoded, nil
}

// awaitSent asks for each mail until it is sent.
func (s *stack) awaitSent(ctx context.Context, ids []string) error {
	for i, id := range ids {
		for attempt := i; ; attempt++ {
			found, err := s.call(ctx, attempt, http.MethodGet, "/v1/messages/"+id, "", "")
			if err == nil && found.State == "sent" {
				break
			}
			if err == nil && found.State == "failed" {
				return fmt.Errorf("mail %d failed: %s", i, found.Error)
			}
			if err := wait(ctx, 50*time.Millisecond); err != nil {
				return fmt.Errorf("mail %d is not sent in time: %+v", i, found)
			}
		}
	}
	return nil
}
