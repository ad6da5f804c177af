package httpapi

import (
	"errors"
	"net/http"
	"time"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/suppression"
)

type suppressionView struct {
	Address string    `json:"address"`
	Reason  string    `json:"reason"`
	Source  string    `json:"source"`
	Since   time.Time `json:"since"`
}

type suppressionsView struct {
	Items      []suppressionView `json:"items"`
	NextCursor string            `json:"nextCursor,omitempty"`
}

func suppressionOf(e *suppression.Entry) suppressionView {
	return suppressionView{e.Address, string(e.Reason), e.Source, e.Since}
}

func (a *API) listSuppressions(w http.ResponseWriter, r *http.Request) error {
	cursor, limit, err := a.page(r)
	if err != nil {
		return err
	}
	entries, next, err := a.Suppression.Page(r.Context(), cursor, limit)
	if err != nil {
		return err
	}
	view := suppressionsView{Items: []suppressionView{}, NextCursor: next}
	for _, e := range entries {
		view.Items = append(view.Items, suppressionOf(e))
	}
	writeJSON(w, http.StatusOK, "application/json", view)
	return nil
}

func addressOf(r *http.Request) (string, error) {
	address, ok := mail.ParseAddress(r.PathValue("address"))
	if !ok {
		return "", invalid(fieldError{"address", "is no mail address"})
	}
	return address, nil
}

func (a *API) getSuppression(w http.ResponseWriter, r *http.Request) error {
	address, err := addressOf(r)
	if err != nil {
		return err
	}
	entry, err := a.Suppression.Find(r.Context(), address)
	if errors.Is(err, suppression.ErrUnknown) {
		return notFound("The address is not on the list.")
	}
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, "application/json", suppressionOf(entry))
	return nil
}

func (a *API) putSuppression(w http.ResponseWriter, r *http.Request) error {
	address, err := addressOf(r)
	if err != nil {
		return err
	}
	if _, err := a.Suppression.Add(r.Context(), address, suppression.Manual, callerOf(r), time.Now()); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (a *API) deleteSuppression(w http.ResponseWriter, r *http.Request) error {
	address, err := addressOf(r)
	if err != nil {
		return err
	}
	err = a.Suppression.Remove(r.Context(), address)
	if errors.Is(err, suppression.ErrUnknown) {
		return notFound("The address is not on the list.")
	}
	if err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
