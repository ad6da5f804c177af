package httpapi

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"dev.chatcluster/mailchip/internal/smtptest"
	"dev.chatcluster/mailchip/internal/template"
	"dev.chatcluster/mailchip/internal/webhook"
)

type smtpServer = smtptest.Server

func TestNobodyComesInWithoutAToken(t *testing.T) {
	c := newChip(t)
	for _, r := range [][2]string{
		{http.MethodPost, "/v1/messages"},
		{http.MethodGet, "/v1/messages/x"},
		{http.MethodGet, "/v1/templates"},
		{http.MethodPost, "/v1/templates/verify-email/preview"},
		{http.MethodGet, "/v1/suppressions"},
		{http.MethodGet, "/v1/suppressions/a@b.example"},
		{http.MethodPut, "/v1/suppressions/a@b.example"},
		{http.MethodDelete, "/v1/suppressions/a@b.example"},
		{http.MethodGet, "/v1/dead-letters"},
		{http.MethodPost, "/v1/dead-letters/x/requeue"},
	} {
		if status, _ := c.call(r[0], r[1], "", "Authorization", ""); status != http.StatusUnauthorized {
			t.Errorf("%s: %d", r, status)
		}
	}
}

func TestTemplatesArePreviewedFromTheirSamples(t *testing.T) {
	c := newChip(t)
	_, list := c.call(http.MethodGet, "/v1/templates", "")
	if len(list["items"].([]any)) != 9 {
		t.Fatal(list)
	}
	for _, spec := range template.Specs() {
		unsubscribe := ""
		if spec.Unsubscribable {
			unsubscribe = `,"unsubscribeUrl":"https://chat.example.org/u"`
		}
		body := `{"locale":"de","timeZone":"Europe/Berlin","data":` + spec.Sample() + unsubscribe + `}`
		status, made := c.call(http.MethodPost, "/v1/templates/"+spec.Name+"/preview", body)
		if status != http.StatusOK || !strings.Contains(made["html"].(string), `lang="de"`) {
			t.Errorf("%s: %d %v", spec.Name, status, made)
		}
	}
	if status, _ := c.call(http.MethodPost, "/v1/templates/verify-email/preview", `{"locale":"de","timeZone":"UTC","data":{}}`); status != http.StatusBadRequest {
		t.Error(status)
	}
	if status, _ := c.call(http.MethodPost, "/v1/templates/none/preview", `{}`); status != http.StatusNotFound {
		t.Error(status)
	}
}

func TestNothingGoesToSuppressedAddresses(t *testing.T) {
	c := newChip(t)
	for _, address := range []string{"Ada@Example.com", "b@example.com", "c@example.com"} {
		if status, _ := c.call(http.MethodPut, "/v1/suppressions/"+address, ""); status != http.StatusNoContent {
			t.Fatal(status)
		}
	}
	_, first := c.post("k", verification)
	c.until(first["id"].(string), "suppressed")
	_, page := c.call(http.MethodGet, "/v1/suppressions?limit=2", "")
	if len(page["items"].([]any)) != 2 || page["nextCursor"] != "b@example.com" {
		t.Fatal(page)
	}
	_, page = c.call(http.MethodGet, "/v1/suppressions?limit=2&cursor=b@example.com", "")
	if len(page["items"].([]any)) != 1 || page["nextCursor"] != nil {
		t.Fatal(page)
	}
	if _, one := c.call(http.MethodGet, "/v1/suppressions/ada@example.com", ""); one["reason"] != "manual" || one["source"] != "notification-service" {
		t.Fatal(one)
	}
	if status, _ := c.call(http.MethodDelete, "/v1/suppressions/ada@example.com", ""); status != http.StatusNoContent {
		t.Fatal(status)
	}
	if status, _ := c.call(http.MethodDelete, "/v1/suppressions/ada@example.com", ""); status != http.StatusNotFound {
		t.Fatal(status)
	}
	_, second := c.post("k2", verification)
	c.until(second["id"].(string), "sent")
	for _, request := range []string{"/v1/suppressions?limit=0", "/v1/suppressions?limit=101", "/v1/suppressions/nobody"} {
		if status, _ := c.call(http.MethodGet, request, ""); status != http.StatusBadRequest {
			t.Errorf("%s: %d", request, status)
		}
	}
}

func TestWebhooksOfProvidersAreSignedOrRefused(t *testing.T) {
	c := newChip(t)
	if status, _ := c.call(http.MethodPost, "/v1/webhooks/sendgrid", "[]"); status != http.StatusNotFound {
		t.Fatal(status)
	}
	key, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	der, _ := x509.MarshalPKIXPublicKey(&key.PublicKey)
	var err error
	if c.api.SendGrid, err = webhook.NewSendGrid(base64.StdEncoding.EncodeToString(der), c.api.Limits.WebhookAge); err != nil {
		t.Fatal(err)
	}
	body := `[{"email":"Ada@example.com","event":"bounce","type":"bounce"},{"email":"x@example.com","event":"delivered"},{"email":"not one","event":"bounce"}]`
	at := strconv.FormatInt(time.Now().Unix(), 10)
	digest := sha256.Sum256([]byte(at + body))
	signature, _ := ecdsa.SignASN1(rand.Reader, key, digest[:])
	headers := []string{
		"Authorization", "", "X-Twilio-Email-Event-Webhook-Timestamp", at,
		"X-Twilio-Email-Event-Webhook-Signature", base64.StdEncoding.EncodeToString(signature),
	}
	if status, answer := c.call(http.MethodPost, "/v1/webhooks/sendgrid", body, headers...); status != http.StatusNoContent {
		t.Fatal(status, answer)
	}
	if status, answer := c.call(http.MethodPost, "/v1/webhooks/sendgrid", strings.Replace(body, "Ada", "Eve", 1), headers...); status != http.StatusForbidden {
		t.Fatal(status, answer)
	}
	_, page := c.call(http.MethodGet, "/v1/suppressions", "")
	items := page["items"].([]any)
	if len(items) != 1 || items[0].(map[string]any)["reason"] != "bounce" || items[0].(map[string]any)["source"] != "sendgrid" {
		t.Fatal(page)
	}
}

func TestHealthAndMetricsAreOpen(t *testing.T) {
	c := newChip(t)
	_, first := c.post("k", verification)
	c.until(first["id"].(string), "sent")
	for _, path := range []string{"/health/started", "/health/live", "/health/ready"} {
		if status, answer := c.call(http.MethodGet, path, "", "Authorization", ""); status != http.StatusOK {
			t.Errorf("%s: %d %v", path, status, answer)
		}
	}
	answer, err := http.Get(c.server.URL + "/metrics") //nolint:noctx // a test
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	content, _ := io.ReadAll(answer.Body)
	for _, line := range []string{
		`mailchip_accepted_total{priority="high",template="verify-email"} 1`,
		`mailchip_outcomes_total{outcome="sent",template="verify-email"} 1`,
		`mailchip_provider_attempts_total{answer="accepted",provider="smtp"} 1`,
		`mailchip_queue_waiting{priority="high"} 0`, `mailchip_provider_asked{provider="smtp"} 1`,
	} {
		if !strings.Contains(string(content), line) {
			t.Errorf("no %s", line)
		}
	}
}
