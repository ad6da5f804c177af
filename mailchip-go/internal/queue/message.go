package queue

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"strconv"
	"time"
)

// State of a mail, as callers see it.
type State string

// The states. Sent, Failed and Suppressed are final; Failed can be requeued.
const (
	Queued     State = "queued"
	Scheduled  State = "scheduled"
	Retrying   State = "retrying"
	Sent       State = "sent"
	Failed     State = "failed"
	Suppressed State = "suppressed"

	postponed State = "postponed"
)

// Priority decides whose turn it is.
type Priority string

// The priorities. Each gets its share, so that none starves.
const (
	High   Priority = "high"
	Normal Priority = "normal"
	Low    Priority = "low"
)

var priorities = []Priority{High, Normal, Low}

// What a caller may have to tell apart.
var (
	ErrConflict = errors.New("the idempotency key was used for another mail")
	ErrUnknown  = errors.New("there is no such mail")
	ErrNotDead  = errors.New("the mail is no dead letter")
)

// Message is a mail to be taken in.
type Message struct {
	ID       string
	Body     []byte
	Template string
	Priority Priority
	Trace    string
	Due      time.Time
}

// Status is what is known about a mail.
type Status struct {
	ID        string
	State     State
	Template  string
	Priority  Priority
	Attempts  int
	Provider  string
	Error     string
	CreatedAt time.Time
	UpdatedAt time.Time
}

var idEncoding = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

// IDOf makes the mail's id of its idempotency key, so that the mail itself is the record of the key.
func IDOf(caller, key string) string {
	sum := sha256.Sum256([]byte(caller + "\x00" + key))
	return idEncoding.EncodeToString(sum[:16])
}

// IsID tells whether a text could be an id.
func IsID(text string) bool {
	_, err := idEncoding.DecodeString(text)
	return err == nil && len(text) == 26
}

func statusOf(id string, fields map[string]string) *Status {
	attempts, _ := strconv.Atoi(fields["attempts"])
	return &Status{
		ID: id, State: State(fields["state"]), Template: fields["template"], Priority: Priority(fields["priority"]),
		Attempts: attempts, Provider: fields["provider"], Error: fields["error"],
		CreatedAt: moment(fields["created"]), UpdatedAt: moment(fields["updated"]),
	}
}

func moment(text string) time.Time {
	milliseconds, _ := strconv.ParseInt(text, 10, 64)
	return time.UnixMilli(milliseconds).UTC()
}

func streamOf(priority Priority) string { return streamPrefix + string(priority) }
