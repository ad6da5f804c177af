// Package mail makes the mail itself: addresses, headers, MIME and its signature.
package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/net/idna"
)

const (
	addressMost = 254
	localMost   = 64
	nameMost    = 80
)

// What servers take without extensions: a dot-atom. Quoted local parts are legal, and nobody has one.
var (
	localPart = regexp.MustCompile(`^[A-Za-z0-9!#$%&'*+/=?^_{|}~` + "`" + `-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~` + "`" + `-]+)*$`)
	label     = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$`)
)

// ParseAddress takes an address alone, without a name, and returns it with its domain in small ASCII letters.
func ParseAddress(text string) (string, bool) {
	at := strings.LastIndexByte(text, '@')
	if at < 1 || at > localMost || len(text) > addressMost || !localPart.MatchString(text[:at]) {
		return "", false
	}
	domain, err := idna.Lookup.ToASCII(strings.ToLower(text[at+1:]))
	if err != nil || at+1+len(domain) > addressMost {
		return "", false
	}
	labels := strings.Split(domain, ".")
	if len(labels) < 2 {
		return "", false
	}
	for _, l := range labels {
		if !label.MatchString(l) {
			return "", false
		}
	}
	// A last label of digits would be an IP address.
	if strings.Trim(labels[len(labels)-1], "0123456789") == "" {
		return "", false
	}
	return text[:at] + "@" + domain, true
}

// IsName tells whether a text can stand beside an address.
func IsName(name string) bool {
	return len([]rune(name)) <= nameMost && !strings.ContainsFunc(name, func(r rune) bool {
		return r < ' ' || (r >= 0x7f && r <= 0x9f) || r == '\u2028' || r == '\u2029' || r == '\ufffd'
	})
}

// DomainOf is what rates and metrics of a recipient's domain go by.
func DomainOf(address string) string {
	return strings.ToLower(address[strings.LastIndexByte(address, '@')+1:])
}

// Key is the form of an address in which two spellings of one mailbox are the same, as far as one can tell from outside.
func Key(address string) string { return strings.ToLower(address) }

// Masked is how logs name an address: enough to find it again when one knows it, not enough to read it.
func Masked(address string) string {
	sum := sha256.Sum256([]byte(Key(address)))
	return hex.EncodeToString(sum[:6])
}

// recipient drops a name that would be read as an address of its own, or not at all: a backslash in an encoded name is
// one that readers take for an escape.
func recipient(name, address string) *mail.Address {
	if !IsName(name) || strings.ContainsAny(name, "@<>\\") {
		name = ""
	}
	return &mail.Address{Name: name, Address: address}
}
