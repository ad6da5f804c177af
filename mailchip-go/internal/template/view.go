package template

import (
	"strings"
	text "text/template"
	"time"
)

// view is what the layouts show. Everything in it is plain text.
type view struct {
	Lang       string
	Product    string
	Initial    string
	Home       string
	Subject    string
	Preheader  string
	Title      string
	Greeting   string
	Paragraphs []string
	Facts      []fact
	Items      []item
	More       string
	Button     string
	Link       string
	LinkHint   string
	Notes      []string
	Footer     string
	// For mails that one may end.
	Preferences     string
	PreferencesLink string
	Unsubscribe     string
	UnsubscribeURL  string
}

// fact is a line "When: yesterday".
type fact struct{ Name, Value string }

// item is an entry of a list: a message that was missed, a conversation of the week.
type item struct{ Title, Meta, Text, Link string }

func functions(v voice) text.FuncMap {
	return text.FuncMap{
		"date": v.day, "dateTime": v.dateTime, "time": v.short, "number": v.number,
		"sub": func(a, b int) int { return a - b },
	}
}

// compose has the parts of a template written, in the recipient's language.
func (s *Set) compose(r *Request, spec Spec, data map[string]any, v voice) (*view, error) {
	parsed, err := s.texts[r.Locale+"/"+spec.Name].Clone()
	if err != nil {
		return nil, err
	}
	parsed.Funcs(functions(v))
	part := func(name string) string {
		if err != nil || parsed.Lookup(name) == nil {
			return ""
		}
		var out strings.Builder
		err = parsed.ExecuteTemplate(&out, name, data)
		return strings.TrimSpace(out.String())
	}
	composed := &view{
		Lang: r.Locale, Product: s.product, Initial: string([]rune(s.product)[:1]), Home: s.publicURL,
		Subject: oneLine(part("subject")), Preheader: oneLine(part("preheader")), Title: oneLine(part("title")),
		Greeting: oneLine(part("greeting")), Paragraphs: paragraphs(part("body")), Button: oneLine(part("button")),
		Notes: paragraphs(part("notes")), More: oneLine(part("more")), Footer: oneLine(part("footer")),
		Facts: facts(part("facts")), Items: items(data, v),
	}
	composed.Link, _ = data["link"].(string)
	if composed.Link != "" && !spec.Unsubscribable {
		composed.LinkHint = oneLine(part("linkHint"))
	}
	if spec.Unsubscribable {
		composed.UnsubscribeURL, composed.Unsubscribe = r.UnsubscribeURL, oneLine(part("unsubscribe"))
		composed.PreferencesLink, _ = data["preferencesLink"].(string)
		composed.Preferences = oneLine(part("preferences"))
	}
	return composed, err
}

func items(data map[string]any, v voice) []item {
	messages, _ := data["messages"].([]any)
	top, _ := data["top"].([]any)
	found := make([]item, 0, len(messages)+len(top))
	for _, one := range messages {
		m, _ := one.(map[string]any)
		at, _ := m["at"].(time.Time)
		found = append(found, item{Title: str(m["sender"]), Meta: v.short(at), Text: str(m["text"])})
	}
	for _, one := range top {
		t, _ := one.(map[string]any)
		number, _ := t["count"].(int)
		found = append(found, item{Title: str(t["name"]), Meta: v.number(number), Link: str(t["link"])})
	}
	return found
}

func str(value any) string {
	s, _ := value.(string)
	return s
}

// paragraphs are lines.
func paragraphs(text string) []string {
	var found []string
	for one := range strings.SplitSeq(text, "\n") {
		if one = oneLine(one); one != "" {
			found = append(found, one)
		}
	}
	return found
}

// facts are lines "name: value".
func facts(text string) []fact {
	var found []fact
	for one := range strings.SplitSeq(text, "\n") {
		if name, value, ok := strings.Cut(one, ": "); ok {
			found = append(found, fact{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return found
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

const lineWidth = 76

// wrap breaks a paragraph into lines, the further ones indented; what is longer than a line (a link) stays whole.
func wrap(indent, text string) string {
	var out strings.Builder
	column := len([]rune(indent))
	out.WriteString(indent)
	for i, word := range strings.Fields(text) {
		width := len([]rune(word))
		switch {
		case i == 0:
		case column+1+width > lineWidth:
			out.WriteString("\n" + indent)
			column = len([]rune(indent))
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += width
	}
	return out.String()
}

// tidy leaves no more than one empty line in a row, and no spaces at the ends of lines.
func tidy(text string) string {
	var kept []string
	for one := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		one = strings.TrimRight(one, " ")
		if one != "" || (len(kept) > 0 && kept[len(kept)-1] != "") {
			kept = append(kept, one)
		}
	}
	return strings.Join(kept, "\n") + "\n"
}
