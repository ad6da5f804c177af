// Package template writes mails. A template is a file of short texts in each language, without markup; one layout for HTML
// and one for plain text give all of them the same shape, and html/template escapes whatever comes from outside.
package template

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	html "html/template"
	"regexp"
	"strings"
	text "text/template"
	"time"
)

//go:embed layout/* en/* de/*
var files embed.FS

// Request is what a mail is made of.
type Request struct {
	Template       string
	Locale         string
	TimeZone       string
	Data           map[string]any
	UnsubscribeURL string
}

// Rendered is a mail's content.
type Rendered struct{ Subject, HTML, Text string }

// Set is all templates in all languages, parsed.
type Set struct {
	product   string
	publicURL string
	texts     map[string]*text.Template
	html      *html.Template
	plain     *text.Template
}

// Load parses everything; an error is a mistake in the files.
func Load(product, publicURL string) (*Set, error) {
	s := &Set{product: product, publicURL: publicURL, texts: map[string]*text.Template{}}
	var err error
	if s.html, err = html.ParseFS(files, "layout/layout.html"); err != nil {
		return nil, err
	}
	s.html.Option("missingkey=error")
	if s.plain, err = text.New("layout.txt").Funcs(text.FuncMap{"wrap": wrap}).ParseFS(files, "layout/layout.txt"); err != nil {
		return nil, err
	}
	for _, locale := range Locales {
		for _, spec := range catalogue {
			key := locale + "/" + spec.Name
			parsed, err := text.New(key).Funcs(functions(voice{})).ParseFS(files, key+".txt", locale+"/common.txt")
			if err != nil {
				return nil, fmt.Errorf("%s: %w", key, err)
			}
			s.texts[key] = parsed.Option("missingkey=zero")
		}
	}
	return s, nil
}

// unsubscribeMost is what fits into a header: a line of a mail may have 998 characters, and an address cannot be folded.
const unsubscribeMost = 900

// InvalidError says what is wrong with a request.
type InvalidError struct{ Fields []FieldError }

func (e *InvalidError) Error() string { return fmt.Sprintf("%d fields are wrong", len(e.Fields)) }

// Check tells what is wrong with a request; rendering a checked one works.
func (s *Set) Check(r *Request) error {
	_, _, err := s.checked(r)
	return err
}

func (s *Set) checked(r *Request) (Spec, map[string]any, error) {
	var wrong []FieldError
	report := func(f FieldError) { wrong = append(wrong, f) }
	spec, known := find(r.Template)
	if !known {
		return spec, nil, &InvalidError{[]FieldError{{"template", "there is no such template"}}}
	}
	if _, ok := languages[r.Locale]; !ok {
		report(FieldError{"locale", "is to be one of " + strings.Join(Locales, ", ")})
	}
	if _, err := zoneOf(r.TimeZone); err != nil {
		report(FieldError{"timeZone", "is to be a zone such as Europe/Berlin"})
	}
	switch {
	case spec.Unsubscribable && (!IsLink(r.UnsubscribeURL) || len(r.UnsubscribeURL) > unsubscribeMost):
		report(FieldError{"unsubscribeUrl", fmt.Sprintf("is to be an http or https address of %d characters at most", unsubscribeMost)})
	case !spec.Unsubscribable && r.UnsubscribeURL != "":
		report(FieldError{"unsubscribeUrl", "nobody unsubscribes from this mail"})
	}
	data, _ := spec.check("data", any(r.Data), report).(map[string]any)
	if len(wrong) > 0 {
		return spec, nil, &InvalidError{wrong}
	}
	return spec, data, nil
}

// zoneOf refuses "Local", which would be the server's.
func zoneOf(name string) (*time.Location, error) {
	if name == "Local" {
		return nil, errors.New("no zone")
	}
	return time.LoadLocation(name)
}

// Render checks a request and writes its mail.
func (s *Set) Render(r *Request) (*Rendered, error) {
	spec, data, err := s.checked(r)
	if err != nil {
		return nil, err
	}
	zone, err := zoneOf(r.TimeZone)
	if err != nil {
		return nil, err
	}
	v := voice{words: languages[r.Locale], zone: zone}
	data["product"] = s.product
	data["greetable"] = !looksLikeLink.MatchString(data["displayName"].(string)) //nolint:forcetypeassert // checked above
	view, err := s.compose(r, spec, data, v)
	if err != nil {
		return nil, err
	}
	var htmlPart, textPart bytes.Buffer
	if err := s.html.ExecuteTemplate(&htmlPart, "layout.html", view); err != nil {
		return nil, err
	}
	if err := s.plain.ExecuteTemplate(&textPart, "layout.txt", view); err != nil {
		return nil, err
	}
	return &Rendered{Subject: view.Subject, HTML: htmlPart.String(), Text: tidy(textPart.String())}, nil
}

// A name can be chosen freely, and mail programs make links of what looks like one. Such a name is not used as a greeting:
// otherwise anybody could have us send their advertisement to anybody.
var looksLikeLink = regexp.MustCompile(`(?i)://|www\.|[\p{L}\p{N}-]\.\p{L}{2,}|@`)
