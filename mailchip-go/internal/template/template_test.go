package template

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

func load(t testing.TB) *Set {
	t.Helper()
	set, err := Load("ChatCluster", "https://chat.example.org")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func sampleOf(t testing.TB, spec Spec, locale string) *Request {
	t.Helper()
	r := &Request{Template: spec.Name, Locale: locale, TimeZone: "Europe/Berlin", Data: decode(t, spec.Sample())}
	if spec.Unsubscribable {
		r.UnsubscribeURL = "https://chat.example.org/u?token=t"
	}
	return r
}

func decode(t testing.TB, text string) map[string]any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var data map[string]any
	if err := decoder.Decode(&data); err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryMailIsWholeInEveryLanguage(t *testing.T) {
	set := load(t)
	for _, spec := range catalogue {
		for _, locale := range Locales {
			made, err := set.Render(sampleOf(t, spec, locale))
			if err != nil {
				t.Fatalf("%s %s: %v", spec.Name, locale, err)
			}
			if made.Subject == "" || strings.Contains(made.Subject+made.HTML+made.Text, "<no value>") {
				t.Errorf("%s %s: %q", spec.Name, locale, made.Subject)
			}
			if strings.Contains(made.HTML, "ZgotmplZ") {
				t.Errorf("%s %s: a value stands where none may", spec.Name, locale)
			}
			for _, part := range []string{`<html lang="` + locale + `"`, "<h1 ", `name="color-scheme" content="light dark"`, "prefers-color-scheme: dark", "<main>", "<title>" + html.EscapeString(made.Subject)} {
				if !strings.Contains(made.HTML, part) && !strings.Contains(html.UnescapeString(made.HTML), html.UnescapeString(part)) {
					t.Errorf("%s %s: no %s", spec.Name, locale, part)
				}
			}
			if strings.Contains(made.HTML, "<img") || strings.Contains(made.HTML, "<script") {
				t.Errorf("%s: nothing is fetched and nothing runs in a mail", spec.Name)
			}
			if unsubscribe := strings.Contains(made.HTML, "u?token=t") && strings.Contains(made.Text, "u?token=t"); unsubscribe != spec.Unsubscribable {
				t.Errorf("%s: unsubscribe %v", spec.Name, unsubscribe)
			}
			if link, ok := sampleOf(t, spec, locale).Data["link"].(string); ok && (!strings.Contains(made.Text, link) || !strings.Contains(made.HTML, `href="`+link)) {
				t.Errorf("%s: no link", spec.Name)
			}
			for line := range strings.Lines(made.Text) {
				if len([]rune(line)) > lineWidth+1 && !strings.Contains(line, "https://") {
					t.Errorf("%s: a long line: %s", spec.Name, line)
				}
			}
		}
	}
}

func TestDatesAreInTheRecipientsZoneAndLanguage(t *testing.T) {
	at := time.Date(2026, 7, 1, 22, 30, 0, 0, time.UTC)
	for zone, wants := range map[string][2]string{
		"Europe/Berlin":    {"2 July 2026 at 00:30 (CEST)", "2. Juli 2026 um 00:30 Uhr (MESZ)"},
		"America/New_York": {"1 July 2026 at 18:30 (EDT)", "1. Juli 2026 um 18:30 Uhr (EDT)"},
		"Asia/Dubai":       {"2 July 2026 at 02:30 (UTC+04)", "2. Juli 2026 um 02:30 Uhr (UTC+04)"},
		"UTC":              {"1 July 2026 at 22:30 (UTC)", "1. Juli 2026 um 22:30 Uhr (UTC)"},
	} {
		location, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		for i, locale := range Locales {
			if got := (voice{languages[locale], location}).dateTime(at); got != wants[i] {
				t.Errorf("%s %s: %q", zone, locale, got)
			}
		}
	}
}

func TestOneAndMany(t *testing.T) {
	set := load(t)
	spec, _ := find("missed-messages")
	for number, want := range map[string]string{"1": "A new message in Difference Engine", "1200": "1,200 new messages in Difference Engine"} {
		r := sampleOf(t, spec, "en")
		r.Data["count"] = json.Number(number)
		if made, err := set.Render(r); err != nil || made.Subject != want {
			t.Errorf("%v %v", made, err)
		}
	}
}

func TestNamesThatLookLikeLinksAreNotGreeted(t *testing.T) {
	set := load(t)
	spec, _ := find("verify-email")
	for name, greeted := range map[string]bool{
		"Ada": true, "Dr. Ada": true, "Anne-Marie O'Neil": true, "cheap.example": false, "see www.x": false, "https://x": false,
		"win at evil.example now": false, "a@b": false,
	} {
		r := sampleOf(t, spec, "en")
		r.Data["displayName"] = name
		made, err := set.Render(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(made.Text, name) != greeted {
			t.Errorf("%s: greeted is to be %v\n%s", name, greeted, made.Text)
		}
	}
}

func TestMarkupIsText(t *testing.T) {
	set := load(t)
	spec, _ := find("missed-messages")
	r := sampleOf(t, spec, "en")
	evil := `<script>alert(1)</script>"'><img src=x onerror=y>`
	r.Data["displayName"], r.Data["conversationName"] = evil, evil
	message := r.Data["messages"].([]any)[0].(map[string]any)
	message["sender"], message["text"] = evil, evil+"\n\n"+evil
	made, err := set.Render(r)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(made.HTML, "<script") || strings.Contains(made.HTML, "<img") {
		t.Fatal(made.HTML)
	}
}

func TestWrongDataIsRefusedByField(t *testing.T) {
	set := load(t)
	spec, _ := find("weekly-summary")
	for field, change := range map[string]func(map[string]any){
		"data.from":          func(d map[string]any) { d["from"] = "yesterday" },
		"data.messages":      func(d map[string]any) { d["messages"] = json.Number("1.5") },
		"data.conversations": func(d map[string]any) { d["conversations"] = json.Number("-1") },
		"data.link":          func(d map[string]any) { d["link"] = "https://user:secret@chat.example.org" },
		"data.top":           func(d map[string]any) { d["top"] = make([]any, 6) },
		"data.top[0].name":   func(d map[string]any) { d["top"].([]any)[0].(map[string]any)["name"] = "a\nb" },
		"data.displayName":   func(d map[string]any) { d["displayName"] = "a\u202eb" },
		"data.more":          func(d map[string]any) { d["more"] = true },
	} {
		r := sampleOf(t, spec, "en")
		change(r.Data)
		var invalid *InvalidError
		if err := set.Check(r); !errors.As(err, &invalid) || len(invalid.Fields) != 1 || invalid.Fields[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

var contrastPairs = regexp.MustCompile(`\.([a-z]+) \{ (?:background-color|color): (#[0-9a-f]{6})`)

func TestColoursCanBeRead(t *testing.T) {
	layout, err := files.ReadFile("layout/layout.html")
	if err != nil {
		t.Fatal(err)
	}
	dark := map[string]string{}
	for _, m := range contrastPairs.FindAllStringSubmatch(string(layout), -1) {
		dark[m[1]] = m[2]
	}
	for _, pair := range [][2]string{
		{"#1b1e26", "#ffffff"}, {"#5a6272", "#ffffff"}, {"#5a6272", "#f4f5f8"}, {"#2b4cc0", "#ffffff"}, {"#ffffff", "#3257d6"},
		{dark["title"], dark["card"]}, {dark["link"], dark["card"]}, {"#e8eaf0", "#252932"}, {"#a8afbd", "#252932"},
		{"#a8afbd", "#15171c"}, {"#a8afbd", "#1d2027"}, {"#10131a", "#9db8ff"},
	} {
		if got := contrast(t, pair[0], pair[1]); got < 4.5 {
			t.Errorf("%v: %.1f", pair, got)
		}
	}
}

func FuzzRender(f *testing.F) {
	for i, spec := range catalogue {
		f.Add(uint8(i), spec.Sample(), "Europe/Berlin")
	}
	f.Add(uint8(6), `{"displayName":"<b>{{.}}","conversationName":"\u0000","count":-1,"messages":[{}]}`, "Local")
	set := load(f)
	f.Fuzz(func(t *testing.T, number uint8, data, zone string) {
		spec := catalogue[int(number)%len(catalogue)]
		decoder := json.NewDecoder(strings.NewReader(data))
		decoder.UseNumber()
		r := &Request{Template: spec.Name, Locale: Locales[int(number)%2], TimeZone: zone}
		if decoder.Decode(&r.Data) != nil {
			return
		}
		if spec.Unsubscribable {
			r.UnsubscribeURL = "https://chat.example.org/u"
		}
		made, err := set.Render(r)
		if _, invalid := errors.AsType[*InvalidError](err); invalid {
			return
		}
		if err != nil {
			t.Fatalf("passed its checks and cannot be written: %v", err)
		}
		if strings.ContainsAny(made.Subject, "\r\n") {
			t.Fatalf("subject %q", made.Subject)
		}
		sameShape(t, made.HTML)
	})
}
