package httpapi

import (
	"encoding/json"
	"errors"
	"net/http"

	"dev.chatcluster/mailchip/internal/template"
)

type templateView struct {
	Name           string          `json:"name"`
	Locales        []string        `json:"locales"`
	Unsubscribable bool            `json:"unsubscribable"`
	Sample         json.RawMessage `json:"sample"`
}

type templatesView struct {
	Items []templateView `json:"items"`
}

func (a *API) listTemplates(w http.ResponseWriter, _ *http.Request) error {
	view := templatesView{Items: []templateView{}}
	for _, spec := range template.Specs() {
		view.Items = append(view.Items, templateView{spec.Name, template.Locales, spec.Unsubscribable, json.RawMessage(spec.Sample())})
	}
	writeJSON(w, http.StatusOK, "application/json", view)
	return nil
}

type previewRequest struct {
	Locale         string         `json:"locale"`
	TimeZone       string         `json:"timeZone"`
	Data           map[string]any `json:"data"`
	UnsubscribeURL string         `json:"unsubscribeUrl"`
}

type previewView struct {
	Subject string `json:"subject"`
	HTML    string `json:"html"`
	Text    string `json:"text"`
}

func (a *API) previewTemplate(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	if !template.Exists(name) {
		return notFound("There is no such template.")
	}
	var request previewRequest
	if err := a.decode(w, r, &request); err != nil {
		return err
	}
	rendered, err := a.Templates.Render(&template.Request{
		Template: name, Locale: request.Locale, TimeZone: request.TimeZone, Data: request.Data,
		UnsubscribeURL: request.UnsubscribeURL,
	})
	if found, invalid := errors.AsType[*template.InvalidError](err); invalid {
		return invalidFields(found.Fields)
	}
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, "application/json", previewView(*rendered))
	return nil
}
