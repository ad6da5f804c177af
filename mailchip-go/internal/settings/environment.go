package settings

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
)

// environment reads variables and gathers what is wrong with them, so that one start tells everything.
type environment struct {
	lookup   func(string) (string, bool)
	problems []error
}

func (e *environment) wrong(name, format string, args ...any) {
	e.problems = append(e.problems, fmt.Errorf("%s: %s", name, fmt.Sprintf(format, args...)))
}

func (e *environment) text(name, fallback string) string {
	if value, ok := e.lookup(name); ok && value != "" {
		return value
	}
	return fallback
}

func (e *environment) required(name string) string {
	value := e.text(name, "")
	if value == "" {
		e.wrong(name, "is missing")
	}
	return value
}

// secret takes the value itself or, by <name>_FILE, from a file, whose last line break does not count.
func (e *environment) secret(name string) string {
	path := e.text(name+"_FILE", "")
	if path == "" {
		return e.text(name, "")
	}
	if e.text(name, "") != "" {
		e.wrong(name, "is given twice, by itself and by %s_FILE", name)
	}
	content, err := os.ReadFile(path) //nolint:gosec // the operator names the file
	if err != nil {
		e.wrong(name+"_FILE", "%v", err)
	}
	return strings.TrimRight(string(content), "\r\n")
}

func (e *environment) number(name string, fallback, least, most int) int {
	text := e.text(name, "")
	if text == "" {
		return fallback
	}
	value, err := strconv.Atoi(text)
	if err != nil || value < least || value > most {
		e.wrong(name, "is to be a number from %d to %d", least, most)
	}
	return value
}

func (e *environment) oneOf(name, fallback string, allowed ...string) string {
	value := e.text(name, fallback)
	if !slices.Contains(allowed, value) {
		e.wrong(name, "is to be one of %s", strings.Join(allowed, ", "))
	}
	return value
}

func (e *environment) link(name, fallback string) string {
	value := e.text(name, fallback)
	parsed, err := url.Parse(value)
	if value != "" && (err != nil || parsed.Host == "" || (parsed.Scheme != "http" && parsed.Scheme != "https")) {
		e.wrong(name, "is to be an http or https address")
	}
	return value
}

func (e *environment) err() error { return errors.Join(e.problems...) }
