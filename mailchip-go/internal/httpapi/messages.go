package httpapi

import (
	"errors"
	"net/http"
	"strings"
	"time"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/queue"
	"dev.chatcluster/mailchip/internal/sender"
	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
)

// messageView is a mail as callers see it.
type messageView struct {
	ID        string    `json:"id"`
	State     string    `json:"state"`
	Template  string    `json:"template"`
	Priority  string    `json:"priority"`
	Attempts  int       `json:"attempts"`
	Provider  string    `json:"provider,omitempty"`
	Error     string    `json:"error,omitempty"`
	CreatedAt time.Time `json:"createdAt"`
	UpdatedAt time.Time `json:"updatedAt"`
}

func viewOf(s *queue.Status) messageView {
	return messageView{
		s.ID, string(s.State), s.Template, string(s.Priority), s.Attempts, s.Provider, s.Error, s.CreatedAt, s.UpdatedAt,
	}
}

func (a *API) postMessage(w http.ResponseWriter, r *http.Request) error {
	key, err := idempotencyKey(r)
	if err != nil {
		return err
	}
	var request sender.Request
	if err := a.decode(w, r, &request); err != nil {
		return err
	}
	if err := a.check(&request); err != nil {
		return err
	}
	body, err := request.Encode()
	if err != nil {
		return err
	}
	message := &queue.Message{
		ID: queue.IDOf(callerOf(r), key), Body: body, Template: request.Template,
		Priority: queue.Priority(request.Priority), Trace: telemetry.Carried(r.Context()),
	}
	if request.NotBefore != nil {
		message.Due = *request.NotBefore
	}
	status, known, err := a.Queue.Accept(r.Context(), message)
	if errors.Is(err, queue.ErrConflict) {
		return newProblem(http.StatusConflict, "idempotency-key-reused", "The key was used for another mail",
			"One Idempotency-Key stands for one content.")
	}
	if err != nil {
		return err
	}
	answer := http.StatusOK
	if !known {
		answer = http.StatusAccepted
		a.Metrics.Accepted(request.Template, request.Priority)
	}
	w.Header().Set("Location", "/v1/messages/"+message.ID)
	writeJSON(w, answer, "application/json", viewOf(status))
	return nil
}

func idempotencyKey(r *http.Request) (string, error) {
	key := r.Header.Get("Idempotency-Key")
	if len(key) < 1 || len(key) > 128 || strings.ContainsFunc(key, func(c rune) bool { return c <= ' ' || c > '~' }) {
		return "", invalid(fieldError{"Idempotency-Key", "is to be a header of 1 to 128 visible ASCII characters"})
	}
	return key, nil
}

// check completes the request too: what is stored is what was meant.
func (a *API) check(request *sender.Request) error {
	var wrong []template.FieldError
	var found *template.InvalidError
	if err := a.Templates.Check(request.Rendering()); errors.As(err, &found) {
		wrong = found.Fields
	} else if err != nil {
		return err
	}
	address, ok := mail.ParseAddress(request.To.Address)
	if !ok {
		wrong = append(wrong, template.FieldError{Field: "to.address", Message: "is no mail address"})
	}
	request.To.Address = address
	if !mail.IsName(request.To.Name) {
		wrong = append(wrong, template.FieldError{Field: "to.name", Message: "may have 80 characters at most, no control characters and no line breaks"})
	}
	switch request.Priority {
	case "":
		request.Priority = string(queue.Normal)
	case string(queue.High), string(queue.Normal), string(queue.Low):
	default:
		wrong = append(wrong, template.FieldError{Field: "priority", Message: "is to be one of high, normal, low"})
	}
	if request.NotBefore != nil && time.Until(*request.NotBefore) > a.Limits.NotBeforeMost {
		wrong = append(wrong, template.FieldError{Field: "notBefore", Message: "is further away than 30 days"})
	}
	if len(wrong) > 0 {
		return invalidFields(wrong)
	}
	return nil
}

func (a *API) getMessage(w http.ResponseWriter, r *http.Request) error {
	status, err := a.Queue.Status(r.Context(), r.PathValue("id"))
	if errors.Is(err, queue.ErrUnknown) {
		return notFound("There is no such mail, or its record has expired.")
	}
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, "application/json", viewOf(status))
	return nil
}
