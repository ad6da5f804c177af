package mail

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-msgauth/dkim"

	"dev.chatcluster/mailchip/internal/settings"
)

var created = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func composer(signer *Signer) *Composer {
	return NewComposer(mail.Address{Name: "Chät", Address: "chat@example.org"}, "help@example.org", signer)
}

var content = Content{Subject: "Grüße", HTML: "<p>Hällo</p>", Text: "Hällo", UnsubscribeURL: "https://chat.example.org/u?token=" + strings.Repeat("x", 120)}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"ada@example.org":                        "ada@example.org",
		"Ada+Chat@Example.ORG":                   "Ada+Chat@example.org",
		"ada@bücher.example":                     "ada@xn--bcher-kva.example",
		"":                                       "",
		"ada":                                    "",
		"@example.org":                           "",
		"ada@localhost":                          "",
		"ada@127.0.0.1":                          "",
		"ada@[127.0.0.1]":                        "",
		"ada@@example.org":                       "",
		"ada.@example.org":                       "",
		"ada..b@example.org":                     "",
		"ada b@example.org":                      "",
		"\"ada b\"@example.org":                  "",
		"Ada <ada@example.org>":                  "",
		"ada@example.org\r\nBcc: eve@x.example":  "",
		"ada@-example.org":                       "",
		"ädä@example.org":                        "",
		strings.Repeat("a", 65) + "@example.org": "",
		"a@" + strings.Repeat("b.", 130) + "org": "",
	} {
		got, ok := ParseAddress(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q %v", text, got, ok)
		}
	}
}

func TestAMailHasBothFormsAndTheHeadersOfItsKind(t *testing.T) {
	made, err := composer(nil).Compose("id1", created, "Ädä", "ada@example.com", content)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := mail.ReadMessage(bytes.NewReader(made.Raw))
	if err != nil {
		t.Fatal(err)
	}
	decoder := mime.WordDecoder{}
	for name, want := range map[string]string{
		"From": "Chät <chat@example.org>", "To": "Ädä <ada@example.com>", "Subject": "Grüße", "Message-Id": "<id1@example.org>",
		"Date": "Sat, 21 Nov 2026 12:00:00 +0000", "Auto-Submitted": "auto-generated", "Reply-To": "<help@example.org>",
		"List-Unsubscribe": "<" + content.UnsubscribeURL + ">", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	} {
		got, err := decoder.DecodeHeader(parsed.Header.Get(name))
		if err != nil || strings.ReplaceAll(got, `"`, "") != want {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	kind, parameters, err := mime.ParseMediaType(parsed.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatal(kind, err)
	}
	reader := multipart.NewReader(parsed.Body, parameters["boundary"])
	for _, want := range []string{"text/plain", "text/html"} {
		part, err := reader.NextPart()
		if err != nil || !strings.HasPrefix(part.Header.Get("Content-Type"), want) {
			t.Fatal(want, err)
		}
		body, _ := io.ReadAll(part)
		if !strings.Contains(string(body), "Hällo") {
			t.Errorf("%s: %s", want, body)
		}
	}
}

func TestTheSameMailIsTheSameBytes(t *testing.T) {
	first, err := composer(nil).Compose("id1", created, "Ada", "ada@example.com", content)
	if err != nil {
		t.Fatal(err)
	}
	second, _ := composer(nil).Compose("id1", created, "Ada", "ada@example.com", content)
	if first.MessageID != second.MessageID || len(first.Raw) != len(second.Raw) {
		t.Fatal("a receiver could not tell a double")
	}
}

func TestMailsAreSigned(t *testing.T) {
	public, private, _ := ed25519.GenerateKey(rand.Reader)
	der, _ := x509.MarshalPKCS8PrivateKey(private)
	file := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	signer, err := NewSigner(settings.DKIM{Domain: "example.org", Selector: "s1", KeyFile: file})
	if err != nil {
		t.Fatal(err)
	}
	made, err := composer(signer).Compose("id1", created, "Ada", "ada@example.com", content)
	if err != nil {
		t.Fatal(err)
	}
	options := &dkim.VerifyOptions{LookupTXT: func(name string) ([]string, error) {
		if name != "s1._domainkey.example.org" {
			t.Errorf("asked for %s", name)
		}
		return []string{"v=DKIM1; k=ed25519; p=" + base64.StdEncoding.EncodeToString(public)}, nil
	}}
	check := func(raw []byte) error {
		found, err := dkim.VerifyWithOptions(bytes.NewReader(raw), options)
		if err != nil || len(found) != 1 {
			t.Fatal(found, err)
		}
		return found[0].Err
	}
	if err := check(made.Raw); err != nil {
		t.Fatal(err)
	}
	if check(bytes.Replace(made.Raw, []byte("List-Unsubscribe=One-Click"), []byte("List-Unsubscribe=Two-Click"), 1)) == nil {
		t.Fatal("a changed header was not noticed")
	}
}

func FuzzParseAddress(f *testing.F) {
	for _, seed := range []string{"ada@example.org", "a@b.c\r\nBcc: x@y.z", "ä@ö.ü", "a@xn--bcher-kva.example", strings.Repeat("a", 300)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, ok := ParseAddress(text)
		if !ok {
			return
		}
		if strings.ContainsAny(address, "\r\n \t<>,;\"") || len(address) > 254 || strings.Count(address, "@") != 1 {
			t.Fatalf("%q became %q", text, address)
		}
		if again, ok := ParseAddress(address); !ok || again != address {
			t.Fatalf("%q became %q and then %q", text, address, again)
		}
		if parsed, err := mail.ParseAddress(address); err != nil || parsed.Address != address {
			t.Fatalf("%q became %q, which is none: %v", text, address, err)
		}
	})
}

// What people choose freely never becomes a header, nor another recipient.
func FuzzCompose(f *testing.F) {
	f.Add("Ada", "Hello", "text")
	f.Add("Ada\r\nBcc: eve@example.com", "Hi\r\nBcc: eve@example.com", ".\r\n.\r\nMAIL FROM:<x>")
	f.Add("=?utf-8?q?=0d=0aBcc:x?=", "=?utf-8?b?DQo=?=", "--part-id1--")
	f.Fuzz(func(t *testing.T, name, subject, text string) {
		made, err := composer(nil).Compose("id1", created, name, "ada@example.com", Content{Subject: subject, HTML: text, Text: text})
		if err != nil {
			return
		}
		parsed, err := mail.ReadMessage(bytes.NewReader(made.Raw))
		if err != nil {
			t.Fatalf("%q %q: %v\n%s", name, subject, err, made.Raw)
		}
		to, err := parsed.Header.AddressList("To")
		if err != nil || len(to) != 1 || to[0].Address != "ada@example.com" {
			t.Fatalf("to %v: %v", to, err)
		}
		for header := range parsed.Header {
			switch header {
			case "From", "To", "Subject", "Date", "Message-Id", "Mime-Version", "Content-Type", "Reply-To", "Auto-Submitted", "X-Auto-Response-Suppress":
			default:
				t.Fatalf("%q %q made a header %s", name, subject, header)
			}
		}
	})
}
