package template

import (
	"fmt"
	"time"
	_ "time/tzdata" // Zones are known wherever the program runs.

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// words is how a language writes dates and numbers.
type words struct {
	months  [12]string
	zones   map[string]string
	date    func(day int, month string, year int) string
	clock   func(hour, minute int, zone string) string
	join    string
	printer *message.Printer
}

var languages = map[string]words{
	"en": {
		months: [12]string{
			"January", "February", "March", "April", "May", "June", "July", "August", "September",
			"October", "November", "December",
		},
		date:    func(day int, month string, year int) string { return fmt.Sprintf("%d %s %d", day, month, year) },
		clock:   func(hour, minute int, zone string) string { return fmt.Sprintf("%02d:%02d (%s)", hour, minute, zone) },
		join:    " at ",
		printer: message.NewPrinter(language.English),
	},
	"de": {
		months: [12]string{
			"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
			"Oktober", "November", "Dezember",
		},
		zones: map[string]string{"CET": "MEZ", "CEST": "MESZ", "EET": "OEZ", "EEST": "OESZ", "WET": "WEZ", "WEST": "WESZ"},
		date:  func(day int, month string, year int) string { return fmt.Sprintf("%d. %s %d", day, month, year) },
		clock: func(hour, minute int, zone string) string {
			return fmt.Sprintf("%02d:%02d Uhr (%s)", hour, minute, zone)
		},
		join:    " um ",
		printer: message.NewPrinter(language.German),
	},
}

// voice speaks a language in a time zone.
type voice struct {
	words
	zone *time.Location
}

func (v voice) day(at time.Time) string {
	at = at.In(v.zone)
	return v.date(at.Day(), v.months[at.Month()-1], at.Year())
}

func (v voice) hour(at time.Time) string {
	at = at.In(v.zone)
	zone, _ := at.Zone()
	if own, ok := v.zones[zone]; ok {
		zone = own
	}
	if zone[0] == '+' || zone[0] == '-' {
		zone = "UTC" + zone
	}
	return v.clock(at.Hour(), at.Minute(), zone)
}

func (v voice) dateTime(at time.Time) string { return v.day(at) + v.join + v.hour(at) }

func (v voice) short(at time.Time) string { return at.In(v.zone).Format("15:04") }

func (v voice) number(n int) string { return v.printer.Sprintf("%d", n) }
