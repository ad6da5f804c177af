package httpapi

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"dev.chatcluster/mailchip/internal/redistest"
)

const verification = `{"template":"verify-email","locale":"en","timeZone":"Europe/Berlin","priority":"high",
	"to":{"address":"ada@example.com","name":"Ada"},
	"data":{"displayName":"Ada","link":"https://chat.example.org/verify#token=x","expiresAt":"2026-11-22T12:00:00Z"}}`

func TestAMailIsSentOnceForItsKey(t *testing.T) {
	c := newChip(t)
	status, first := c.post("key-1", verification)
	if status != http.StatusAccepted {
		t.Fatal(status, first)
	}
	id := first["id"].(string)
	sent := c.until(id, "sent")
	if sent["provider"] != "smtp" || sent["attempts"] != 1.0 {
		t.Fatal(sent)
	}
	// The same again, its members in another order: what became of it.
	reordered := strings.Replace(verification, `"locale":"en",`, "", 1)
	reordered = strings.Replace(reordered, `{"template"`, `{"locale":"en","template"`, 1)
	if status, again := c.post("key-1", reordered); status != http.StatusOK || again["id"] != id || again["state"] != "sent" {
		t.Fatal(status, again)
	}
	if status, other := c.post("key-1", strings.Replace(verification, "Ada", "Eve", 1)); status != http.StatusConflict || other["code"] != "idempotency-key-reused" {
		t.Fatal(status, other)
	}
	mails := c.smtp.Mails()
	if len(mails) != 1 {
		t.Fatalf("%d mails", len(mails))
	}
	raw := string(mails[0].Raw)
	for _, part := range []string{"Message-ID: <" + id + "@example.org>", "Auto-Submitted: auto-generated", "Subject: Confirm your email address"} {
		if !strings.Contains(raw, part) {
			t.Errorf("no %q in\n%s", part, raw)
		}
	}
	if strings.Contains(raw, "List-Unsubscribe") {
		t.Error("nobody unsubscribes from a verification")
	}
}

func TestManyAtOnceWithOneKeyAreOneMail(t *testing.T) {
	c := newChip(t)
	accepted := make(chan int, 16)
	for range cap(accepted) {
		go func() {
			status, _ := c.post("same", verification)
			accepted <- status
		}()
	}
	news := 0
	for range cap(accepted) {
		if <-accepted == http.StatusAccepted {
			news++
		}
	}
	_, first := c.post("same", verification)
	c.until(first["id"].(string), "sent")
	if news != 1 || len(c.smtp.Mails()) != 1 {
		t.Fatalf("%d accepted, %d sent", news, len(c.smtp.Mails()))
	}
}

func TestWhatIsWrongIsTold(t *testing.T) {
	c := newChip(t)
	for name, wrong := range map[string]struct{ body, field string }{
		"template":      {strings.Replace(verification, "verify-email", "nothing", 1), "template"},
		"locale":        {strings.Replace(verification, `"en"`, `"xx"`, 1), "locale"},
		"zone":          {strings.Replace(verification, "Europe/Berlin", "../etc/passwd", 1), "timeZone"},
		"address":       {strings.Replace(verification, "ada@example.com", `ada@example.com\r\nBcc: eve@example.com`, 1), "to.address"},
		"name":          {strings.Replace(verification, `"name":"Ada"`, `"name":"Ada\r\nBcc: eve@example.com"`, 1), "to.name"},
		"link":          {strings.Replace(verification, "https://chat", "javascript:chat", 1), "data.link"},
		"time":          {strings.Replace(verification, "2026-11-22T12:00:00Z", "tomorrow", 1), "data.expiresAt"},
		"missing":       {strings.Replace(verification, `"displayName":"Ada",`, "", 1), "data.displayName"},
		"unknown data":  {strings.Replace(verification, `"displayName"`, `"extra":1,"displayName"`, 1), "data.extra"},
		"unknown field": {strings.Replace(verification, `"locale"`, `"cc":"x","locale"`, 1), "cc"},
		"priority":      {strings.Replace(verification, "high", "highest", 1), "priority"},
		"unsubscribe":   {strings.Replace(verification, `"locale"`, `"unsubscribeUrl":"https://x.example/","locale"`, 1), "unsubscribeUrl"},
		"not before":    {strings.Replace(verification, `"locale"`, `"notBefore":"2099-01-01T00:00:00Z","locale"`, 1), "notBefore"},
	} {
		status, answer := c.post("k", wrong.body)
		errors, _ := answer["errors"].([]any)
		if status != http.StatusBadRequest || len(errors) != 1 || errors[0].(map[string]any)["field"] != wrong.field {
			t.Errorf("%s: %d %v", name, status, answer)
		}
	}
	for _, key := range []string{"", "a b", strings.Repeat("k", 129)} {
		if status, _ := c.post(key, verification); status != http.StatusBadRequest {
			t.Errorf("key %q: %d", key, status)
		}
	}
	if status, answer := c.post("k", `{"template":`); status != http.StatusBadRequest || answer["code"] != "malformed-json" {
		t.Error(status, answer)
	}
	if status, _ := c.post("k", `"`+strings.Repeat("x", 70_000)+`"`); status != http.StatusRequestEntityTooLarge {
		t.Error(status)
	}
	if status, _ := c.call(http.MethodPost, "/v1/messages", verification, "Idempotency-Key", "k", "Content-Type", "text/plain"); status != http.StatusUnsupportedMediaType {
		t.Error(status)
	}
	if status, _ := c.call(http.MethodGet, "/v1/messages/unknown", ""); status != http.StatusNotFound {
		t.Error(status)
	}
}

func TestFailuresEndAsDeadLettersAndCanBeRequeued(t *testing.T) {
	c := newChip(t)
	c.smtp.AtRcpt["ada@example.com"] = &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "ada@example.com?"}
	_, first := c.post("dead", verification)
	id := first["id"].(string)
	failed := c.until(id, "failed")
	if failed["error"] != "rejected: RCPT: 550 5.1.1" || failed["attempts"] != 1.0 {
		t.Fatal(failed)
	}
	_, page := c.call(http.MethodGet, "/v1/dead-letters?limit=1", "")
	if items := page["items"].([]any); len(items) != 1 || items[0].(map[string]any)["id"] != id {
		t.Fatal(page)
	}
	c.smtp.Change(func(*smtpServer) { delete(c.smtp.AtRcpt, "ada@example.com") })
	if status, answer := c.call(http.MethodPost, "/v1/dead-letters/"+id+"/requeue", ""); status != http.StatusAccepted {
		t.Fatal(status, answer)
	}
	c.until(id, "sent")
	if status, _ := c.call(http.MethodPost, "/v1/dead-letters/"+id+"/requeue", ""); status != http.StatusConflict {
		t.Fatal(status)
	}
	if _, page := c.call(http.MethodGet, "/v1/dead-letters", ""); len(page["items"].([]any)) != 0 {
		t.Fatal(page)
	}
	if status, _ := c.call(http.MethodGet, "/v1/dead-letters?cursor=x", ""); status != http.StatusBadRequest {
		t.Fatal(status)
	}
}

func TestTemporaryFailuresAreTriedAgainUntilPatienceEnds(t *testing.T) {
	c := newChip(t)
	c.smtp.AtRcpt["ada@example.com"] = &smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 0}}
	_, first := c.post("later", verification)
	failed := c.until(first["id"].(string), "failed")
	if failed["attempts"] != 3.0 || !strings.Contains(failed["error"].(string), "given up after 3 attempts") {
		t.Fatal(failed)
	}
}

func TestAMailWaitsForItsTime(t *testing.T) {
	c := newChip(t)
	due := time.Now().Add(700 * time.Millisecond)
	_, first := c.post("later", strings.Replace(verification, `"locale"`, `"notBefore":"`+due.Format(time.RFC3339Nano)+`","locale"`, 1))
	if first["state"] != "scheduled" {
		t.Fatal(first)
	}
	c.until(first["id"].(string), "sent")
	if time.Now().Before(due) {
		t.Fatal("sent too early")
	}
}

func TestRedisMayDieBetween(t *testing.T) {
	c := newChip(t)
	c.smtp.AtMail = &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}}
	due := time.Now().Add(time.Second)
	_, first := c.post("k", strings.Replace(verification, `"locale"`, `"notBefore":"`+due.Format(time.RFC3339Nano)+`","locale"`, 1))
	c.redis.Kill()
	if status, answer := c.post("k2", verification); status != http.StatusServiceUnavailable {
		t.Fatal(status, answer)
	}
	if status, _ := c.call(http.MethodGet, "/health/ready", ""); status != http.StatusServiceUnavailable {
		t.Fatal(status)
	}
	c.smtp.Change(func(s *smtpServer) { s.AtMail = nil })
	c.redis.Run(t)
	c.until(first["id"].(string), "sent")
	redistest.Until(t, 5*time.Second, "ready again", func() bool {
		status, _ := c.call(http.MethodGet, "/health/ready", "")
		return status == http.StatusOK
	})
}
