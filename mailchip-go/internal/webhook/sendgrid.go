package webhook

import (
	"crypto/ecdsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"time"

	"dev.chatcluster/mailchip/internal/suppression"
)

const (
	sendGridSignature = "X-Twilio-Email-Event-Webhook-Signature"
	sendGridTimestamp = "X-Twilio-Email-Event-Webhook-Timestamp"
)

// SendGrid reads its event webhook.
type SendGrid struct {
	key *ecdsa.PublicKey
	age time.Duration
	now func() time.Time
}

// NewSendGrid takes the public key as SendGrid shows it: base64 of its DER form.
func NewSendGrid(key string, age time.Duration) (*SendGrid, error) {
	der, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return nil, errors.New("SendGrid's webhook key is not base64")
	}
	parsed, err := x509.ParsePKIXPublicKey(der)
	if err != nil {
		return nil, errors.New("SendGrid's webhook key is no public key")
	}
	public, ok := parsed.(*ecdsa.PublicKey)
	if !ok {
		return nil, errors.New("SendGrid's webhook key is no ECDSA key")
	}
	return &SendGrid{key: public, age: age, now: time.Now}, nil
}

// Read checks the signature, which covers time and body, and returns what concerns us.
func (s *SendGrid) Read(header http.Header, body []byte) ([]Event, error) {
	timestamp := header.Get(sendGridTimestamp)
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || s.now().Sub(time.Unix(seconds, 0)).Abs() > s.age {
		return nil, ErrSignature
	}
	signature, err := base64.StdEncoding.DecodeString(header.Get(sendGridSignature))
	if err != nil {
		return nil, ErrSignature
	}
	digest := sha256.Sum256(append([]byte(timestamp), body...))
	if !ecdsa.VerifyASN1(s.key, digest[:], signature) {
		return nil, ErrSignature
	}
	var told []struct {
		Email  string `json:"email"`
		Event  string `json:"event"`
		Type   string `json:"type"`
		Reason string `json:"reason"`
	}
	if err := json.Unmarshal(body, &told); err != nil {
		return nil, ErrContent
	}
	var events []Event
	for _, t := range told {
		switch {
		// A bounce of type "blocked" speaks of the moment, not of the address.
		case t.Event == "bounce" && t.Type != "blocked",
			t.Event == "dropped" && (t.Reason == "Bounced Address" || t.Reason == "Invalid"):
			events = append(events, Event{t.Email, suppression.Bounce})
		case t.Event == "spamreport", t.Event == "dropped" && t.Reason == "Spam Reporting Address":
			events = append(events, Event{t.Email, suppression.Complaint})
		}
	}
	return events, nil
}
