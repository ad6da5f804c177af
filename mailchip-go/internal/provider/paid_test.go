package provider

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	ours "dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// fakeOfPaidService speaks the protocol of SendGrid or SES as far as we use it. Neither has a server that one may run; what the
// real ones do beyond it is not tested.
type fakeOfPaidService struct {
	*httptest.Server
	// A request that is broken off is still being served when the next begins.
	sync.Mutex
	status   int
	answer   string
	requests []*http.Request
	bodies   []string
}

func newFakeOfPaidService(t *testing.T) *fakeOfPaidService {
	t.Helper()
	f := &fakeOfPaidService{status: http.StatusAccepted}
	f.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		f.Lock()
		defer f.Unlock()
		f.requests, f.bodies = append(f.requests, r), append(f.bodies, string(body))
		if f.status == 0 {
			panic(http.ErrAbortHandler)
		}
		w.WriteHeader(f.status)
		_, _ = io.WriteString(w, f.answer)
	}))
	t.Cleanup(f.Close)
	return f
}

// answerWith sets the next answer and tells how many requests there were.
func (f *fakeOfPaidService) answerWith(status int, answer string) int {
	f.Lock()
	defer f.Unlock()
	f.status, f.answer = status, answer
	return len(f.requests)
}

func paidMail(t *testing.T) *ours.Mail {
	t.Helper()
	m := testMail(t, "a@b.example")
	m.Headers["List-Unsubscribe"] = "<https://chat.example.org/u>"
	return m
}

func TestSendGridIsToldEverything(t *testing.T) {
	f := newFakeOfPaidService(t)
	p := NewSendGrid(settings.SendGridAccount{APIKey: "key", URL: f.URL}, settings.DefaultLimits())
	if err := p.Send(t.Context(), paidMail(t)); err != nil {
		t.Fatal(err)
	}
	r := f.requests[0]
	if r.URL.Path != "/v3/mail/send" || r.Header.Get("Authorization") != "Bearer key" {
		t.Fatal(r)
	}
	var sent sendGridMail
	if err := json.Unmarshal([]byte(f.bodies[0]), &sent); err != nil {
		t.Fatal(err)
	}
	if sent.Personalizations[0].To[0].Email != "a@b.example" || sent.Subject != "Hällo" || sent.Content[0].Type != "text/plain" ||
		sent.Headers["Message-ID"] != "<id1@example.org>" || sent.Headers["List-Unsubscribe"] != "<https://chat.example.org/u>" ||
		sent.Headers["Auto-Submitted"] != "auto-generated" || sent.Tracking["click_tracking"]["enable"] {
		t.Fatalf("%+v", sent)
	}
}

func TestSESIsGivenTheMailAsItIs(t *testing.T) {
	t.Setenv("AWS_ACCESS_KEY_ID", "id")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "secret")
	f := newFakeOfPaidService(t)
	f.status, f.answer = http.StatusOK, `{"MessageId":"m"}`
	p, err := NewSES(t.Context(), settings.SESAccount{Region: "eu-central-1", URL: f.URL, ConfigurationSet: "set"}, settings.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	m := paidMail(t)
	if err := p.Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	var sent struct {
		Content              struct{ Raw struct{ Data string } }
		Destination          struct{ ToAddresses []string }
		ConfigurationSetName string
	}
	if err := json.Unmarshal([]byte(f.bodies[0]), &sent); err != nil {
		t.Fatal(err)
	}
	raw, _ := base64.StdEncoding.DecodeString(sent.Content.Raw.Data)
	if string(raw) != string(m.Raw) || sent.Destination.ToAddresses[0] != "a@b.example" || sent.ConfigurationSetName != "set" ||
		!strings.HasPrefix(f.requests[0].Header.Get("Authorization"), "AWS4-HMAC-SHA256 ") {
		t.Fatalf("%+v", sent)
	}
}

func TestAnswersOfPaidServices(t *testing.T) {
	t.Setenv("AWS_ACCESS_KEY_ID", "id")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "secret")
	f := newFakeOfPaidService(t)
	limits := settings.DefaultLimits()
	limits.SendTimeout = 5 * time.Second
	ses, err := NewSES(t.Context(), settings.SESAccount{Region: "eu-central-1", URL: f.URL}, limits)
	if err != nil {
		t.Fatal(err)
	}
	sendGrid := NewSendGrid(settings.SendGridAccount{APIKey: "key", URL: f.URL}, limits)
	for _, c := range []struct {
		provider Provider
		status   int
		answer   string
		kind     Kind
	}{
		{sendGrid, 400, "", Rejected},
		{sendGrid, 401, "", Away},
		{sendGrid, 413, "", Rejected},
		{sendGrid, 429, "", Away},
		{sendGrid, 500, "", Away},
		{sendGrid, 504, "", Uncertain},
		{sendGrid, 0, "", Uncertain},
		{ses, 400, `{"__type":"MessageRejected","message":"a@b.example"}`, Rejected},
		{ses, 400, `{"__type":"BadRequestException"}`, Rejected},
		{ses, 403, `{"__type":"SendingPausedException"}`, Away},
		{ses, 429, `{"__type":"TooManyRequestsException"}`, Away},
		{ses, 500, ``, Away},
		{ses, 0, ``, Uncertain},
	} {
		before := f.answerWith(c.status, c.answer)
		err := c.provider.Send(t.Context(), paidMail(t))
		if KindOf(err) != c.kind || strings.Contains(err.Error(), "a@b.example") {
			t.Errorf("%s %d: %v", c.provider.Name(), c.status, err)
		}
		if asked := f.answerWith(0, "") - before; asked != 1 {
			t.Errorf("%s %d: asked %d times", c.provider.Name(), c.status, asked)
		}
	}
	f.Close()
	for _, p := range []Provider{ses, sendGrid} {
		if err := p.Send(t.Context(), paidMail(t)); KindOf(err) != Away {
			t.Errorf("%s: %v", p.Name(), err)
		}
	}
}
