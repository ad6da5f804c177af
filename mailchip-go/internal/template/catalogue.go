package template

import "slices"

// Locales are the languages that mails are written in; the first is the one for all others.
var Locales = []string{"en", "de"}

// Spec is what is known about a template.
type Spec struct {
	Name string
	// Unsubscribable mails carry a link that ends them; the others never do.
	Unsubscribable bool
	check          check
	sample         string
}

var (
	displayName = field{name: "displayName", check: line(80)}
	button      = field{name: "link", check: link}
	preferences = field{name: "preferencesLink", check: link}
	expiry      = field{name: "expiresAt", check: moment}
	at          = field{name: "at", check: moment}
	action      = object(displayName, button, expiry)
)

const actionSample = `{"displayName":"Ada Lovelace","link":"https://chat.example.org/verify#token=8mN2vQx4","expiresAt":"2026-11-22T12:05:00Z"}`

// SecurityEvents are what a security alert may be about.
var SecurityEvents = []string{"new-sign-in", "password-changed", "repeated-failures", "session-revoked", "email-changed"}

var catalogue = []Spec{
	{Name: "verify-email", check: action, sample: actionSample},
	{Name: "reset-password", check: action, sample: actionSample},
	{Name: "change-email-old", check: action, sample: actionSample},
	{Name: "change-email-new", check: action, sample: actionSample},
	{
		Name: "email-changed", check: object(displayName, at),
		sample: `{"displayName":"Ada Lovelace","at":"2026-11-21T12:05:00Z"}`,
	},
	{
		Name: "account-exists", check: object(displayName, button),
		sample: `{"displayName":"Ada Lovelace","link":"https://chat.example.org/login"}`,
	},
	{
		Name: "missed-messages", Unsubscribable: true,
		check: object(displayName, field{name: "conversationName", check: line(120)}, button,
			field{name: "count", check: count}, field{name: "messages", check: list(5, object(
				field{name: "sender", check: line(80)}, at, field{name: "text", check: prose(8000, 280)}))}, preferences),
		sample: `{"displayName":"Ada Lovelace","conversationName":"Difference Engine","count":7,
			"link":"https://chat.example.org/c/0197","preferencesLink":"https://chat.example.org/settings/notifications","messages":[
			{"sender":"Charles Babbage","at":"2026-11-21T11:42:00Z","text":"The second carriage jams again. Could you look at the notes on table G before Thursday?"},
			{"sender":"Mary Somerville","at":"2026-11-21T11:44:00Z","text":"I can bring the drawings."},
			{"sender":"Charles Babbage","at":"2026-11-21T11:51:00Z","text":"Then we meet at ten. @ada please say if that suits you, otherwise we move it to the afternoon and take the smaller room on the second floor, which is free all day as far as I can see from the book at the entrance."}]}`,
	},
	{
		Name: "weekly-summary", Unsubscribable: true,
		check: object(displayName, field{name: "from", check: moment}, field{name: "to", check: moment},
			field{name: "messages", check: count}, field{name: "conversations", check: count},
			field{name: "top", check: list(5, object(field{name: "name", check: line(120)}, field{name: "count", check: count}, button))},
			button, preferences),
		sample: `{"displayName":"Ada Lovelace","from":"2026-11-14T00:00:00Z","to":"2026-11-20T22:59:59Z","messages":1342,"conversations":9,
			"link":"https://chat.example.org/","preferencesLink":"https://chat.example.org/settings/notifications","top":[
			{"name":"Difference Engine","count":811,"link":"https://chat.example.org/c/1"},
			{"name":"Mary Somerville","count":340,"link":"https://chat.example.org/c/2"},
			{"name":"Sunday walks","count":1,"link":"https://chat.example.org/c/3"}]}`,
	},
	{
		Name: "security-alert",
		check: object(displayName, field{name: "event", check: oneOf(SecurityEvents...)}, at,
			field{name: "device", check: line(200), optional: true}, button),
		sample: `{"displayName":"Ada Lovelace","event":"new-sign-in","at":"2026-11-21T12:05:00Z","device":"Firefox on Linux","link":"https://chat.example.org/settings/sessions"}`,
	},
}

// Specs lists the templates by name.
func Specs() []Spec { return slices.Clone(catalogue) }

func find(name string) (Spec, bool) {
	i := slices.IndexFunc(catalogue, func(s Spec) bool { return s.Name == name })
	if i < 0 {
		return Spec{}, false
	}
	return catalogue[i], true
}

// Exists tells whether there is a template of that name.
func Exists(name string) bool {
	_, ok := find(name)
	return ok
}

// Sample is data with which the template can be tried.
func (s Spec) Sample() string { return s.sample }
