package httpapi

import (
	"errors"
	"net/http"
	"regexp"

	"dev.chatcluster/mailchip/internal/queue"
)

type deadLettersView struct {
	Items      []messageView `json:"items"`
	NextCursor string        `json:"nextCursor,omitempty"`
}

var deadCursor = regexp.MustCompile(`^[0-9]{0,18}$`)

func (a *API) listDeadLetters(w http.ResponseWriter, r *http.Request) error {
	cursor, limit, err := a.page(r)
	if err != nil {
		return err
	}
	if !deadCursor.MatchString(cursor) {
		return invalid(fieldError{"cursor", "is not one that we gave"})
	}
	letters, next, err := a.Queue.DeadLetters(r.Context(), cursor, limit)
	if err != nil {
		return err
	}
	view := deadLettersView{Items: []messageView{}, NextCursor: next}
	for _, letter := range letters {
		view.Items = append(view.Items, viewOf(letter))
	}
	writeJSON(w, http.StatusOK, "application/json", view)
	return nil
}

func (a *API) requeueDeadLetter(w http.ResponseWriter, r *http.Request) error {
	status, err := a.Queue.Requeue(r.Context(), r.PathValue("id"))
	switch {
	case errors.Is(err, queue.ErrUnknown):
		return notFound("There is no such mail, or its record has expired.")
	case errors.Is(err, queue.ErrNotDead):
		return newProblem(http.StatusConflict, "no-dead-letter", "The mail is no dead letter", "Only a mail that failed can be queued again.")
	case err != nil:
		return err
	}
	writeJSON(w, http.StatusAccepted, "application/json", viewOf(status))
	return nil
}
