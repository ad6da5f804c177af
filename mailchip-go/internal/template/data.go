package template

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// FieldError is a field of the data (dotted path) and what is wrong with it.
type FieldError struct{ Field, Message string }

// check looks at one value. It is given the path for its errors, and returns the value as templates use it.
type check func(path string, value any, report func(FieldError)) any

// field is one member of a template's data.
type field struct {
	name     string
	check    check
	optional bool
}

// object checks members strictly: nothing may lack, nothing may be there that nobody asked for.
func object(fields ...field) check {
	return func(path string, value any, report func(FieldError)) any {
		members, ok := value.(map[string]any)
		if !ok {
			report(FieldError{path, "is to be an object"})
			return nil
		}
		checked := make(map[string]any, len(fields))
		for _, f := range fields {
			at := join(path, f.name)
			member, there := members[f.name]
			switch {
			case f.optional && member == nil:
			case there:
				checked[f.name] = f.check(at, member, report)
			default:
				report(FieldError{at, "is missing"})
			}
		}
		for name := range members {
			if !slices.ContainsFunc(fields, func(f field) bool { return f.name == name }) {
				report(FieldError{join(path, printable(name)), "is not known"})
			}
		}
		return checked
	}
}

// list checks each of at most so many items.
func list(most int, item check) check {
	return func(path string, value any, report func(FieldError)) any {
		items, ok := value.([]any)
		if !ok || len(items) > most {
			report(FieldError{path, fmt.Sprintf("is to be a list of at most %d", most)})
			return nil
		}
		checked := make([]any, len(items))
		for i, one := range items {
			checked[i] = item(fmt.Sprintf("%s[%d]", path, i), one, report)
		}
		return checked
	}
}

// line is text on one line: a name, a device.
func line(most int) check {
	return func(path string, value any, report func(FieldError)) any {
		text, ok := value.(string)
		switch {
		case !ok || !utf8.ValidString(text):
			report(FieldError{path, "is to be text"})
		case strings.TrimSpace(text) == "":
			report(FieldError{path, "is empty"})
		case utf8.RuneCountInString(text) > most:
			report(FieldError{path, fmt.Sprintf("may have %d characters at most", most)})
		case strings.ContainsFunc(text, unwanted):
			report(FieldError{path, "may hold no control characters and no line breaks"})
		}
		return strings.TrimSpace(text)
	}
}

// prose is text that may have had several lines; it is shown on one, and shortened.
func prose(taken, shown int) check {
	return func(path string, value any, report func(FieldError)) any {
		text, ok := value.(string)
		if !ok || !utf8.ValidString(text) || utf8.RuneCountInString(text) > taken {
			report(FieldError{path, fmt.Sprintf("is to be text of %d characters at most", taken)})
			return ""
		}
		text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unwanted(r) || unicode.IsSpace(r) }), " ")
		if runes := []rune(text); len(runes) > shown {
			return strings.TrimSpace(string(runes[:shown])) + "…"
		}
		return text
	}
}

func link(path string, value any, report func(FieldError)) any {
	text, _ := value.(string)
	if !IsLink(text) {
		report(FieldError{path, "is to be an http or https address of 2048 characters at most"})
	}
	return text
}

// IsLink tells whether a text may stand behind a button.
func IsLink(text string) bool {
	parsed, err := url.Parse(text)
	return err == nil && len(text) <= 2048 && (parsed.Scheme == "https" || parsed.Scheme == "http") && parsed.Host != "" &&
		parsed.User == nil && !strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r > '~' || r == '"' || r == '<' || r == '>' })
}

func moment(path string, value any, report func(FieldError)) any {
	text, _ := value.(string)
	at, err := time.Parse(time.RFC3339, text)
	if err != nil || at.Year() < 2000 || at.Year() > 9999 {
		report(FieldError{path, "is to be a time as RFC 3339 has it"})
		return time.Time{}
	}
	return at
}

func count(path string, value any, report func(FieldError)) any {
	number, ok := value.(json.Number)
	n, err := number.Int64()
	if !ok || err != nil || n < 0 || n > 1_000_000_000 {
		report(FieldError{path, "is to be a whole number from 0 to 1000000000"})
		return 0
	}
	return int(n)
}

func oneOf(allowed ...string) check {
	return func(path string, value any, report func(FieldError)) any {
		text, _ := value.(string)
		if !slices.Contains(allowed, text) {
			report(FieldError{path, "is to be one of " + strings.Join(allowed, ", ")})
		}
		return text
	}
}

// unwanted are characters that break lines or turn the direction of what follows.
func unwanted(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || (r >= '\u202a' && r <= '\u202e') ||
		(r >= '\u2066' && r <= '\u2069')
}

// printable keeps what a caller sent as a name from being repeated in full.
func printable(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '?'
	}, name)
	if runes := []rune(name); len(runes) > 64 {
		return string(runes[:64]) + "…"
	}
	return name
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
