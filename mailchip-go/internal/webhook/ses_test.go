package webhook

import (
	"context"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"dev.chatcluster/mailchip/internal/suppression"
)

const (
	topic  = "arn:aws:sns:eu-central-1:123456789012:bounces"
	amazon = "https://sns.eu-central-1.amazonaws.com"
)

// fakeOfSNS stands where Amazon's host is looked for: the certificate of its signatures is fetched from it.
type fakeOfSNS struct {
	key       *rsa.PrivateKey
	client    *http.Client
	fetched   int
	confirmed int
}

func newFakeOfSNS(t *testing.T) *fakeOfSNS {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	made := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, made, made, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	f := &fakeOfSNS{key: key}
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/cert.pem" {
			f.fetched++
			_ = pem.Encode(w, &pem.Block{Type: "CERTIFICATE", Bytes: der})
			return
		}
		f.confirmed++
	}))
	t.Cleanup(server.Close)
	f.client = server.Client()
	transport, _ := f.client.Transport.(*http.Transport)
	transport.TLSClientConfig.ServerName = "example.com"
	transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
	}
	return f
}

func (f *fakeOfSNS) sign(t *testing.T, n *notification) []byte {
	t.Helper()
	digest := sha256.Sum256(n.signed())
	signature, err := rsa.SignPKCS1v15(rand.Reader, f.key, crypto.SHA256, digest[:])
	if err != nil {
		t.Fatal(err)
	}
	n.Signature = base64.StdEncoding.EncodeToString(signature)
	body, _ := json.Marshal(n)
	return body
}

func bounce() *notification {
	return &notification{
		Type: "Notification", MessageID: "m", TopicArn: topic, Timestamp: "t", SignatureVersion: "2", SigningCertURL: amazon + "/cert.pem",
		Message: `{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"a@b.example"}]}}`,
	}
}

func TestSignedNotificationsAreRead(t *testing.T) {
	f := newFakeOfSNS(t)
	s := NewSES(topic, f.client)
	for message, want := range map[string]suppression.Reason{
		bounce().Message: suppression.Bounce,
		`{"eventType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"a@b.example"}]}}`:                 suppression.Complaint,
		`{"eventType":"Bounce","bounce":{"bounceType":"Transient","bouncedRecipients":[{"emailAddress":"a@b.example"}]}}`: "",
		`{"eventType":"Delivery"}`: "",
	} {
		n := bounce()
		n.Message, n.Subject = message, "Amazon SES"
		events, err := s.Read(t.Context(), f.sign(t, n))
		if err != nil {
			t.Fatal(err)
		}
		if (want == "") != (len(events) == 0) || (want != "" && events[0] != (Event{"a@b.example", want})) {
			t.Errorf("%s: %v", message, events)
		}
	}
	if f.fetched != 1 {
		t.Errorf("the certificate was fetched %d times", f.fetched)
	}
}

func TestASubscriptionIsConfirmed(t *testing.T) {
	f := newFakeOfSNS(t)
	n := bounce()
	n.Type, n.Token, n.SubscribeURL = "SubscriptionConfirmation", "tok", amazon+"/?Action=ConfirmSubscription"
	if _, err := NewSES(topic, f.client).Read(t.Context(), f.sign(t, n)); err != nil || f.confirmed != 1 {
		t.Fatal(err, f.confirmed)
	}
	n.SubscribeURL = "https://evil.example/"
	if _, err := NewSES(topic, f.client).Read(t.Context(), f.sign(t, n)); !errors.Is(err, ErrContent) {
		t.Fatal(err)
	}
}

func TestWhatAmazonHasNotSignedForUsIsRefused(t *testing.T) {
	f := newFakeOfSNS(t)
	for name, change := range map[string]func(*notification){
		"another topic":  func(n *notification) { n.TopicArn = "arn:aws:sns:eu-central-1:666:bounces" },
		"version 1":      func(n *notification) { n.SignatureVersion = "1" },
		"another's host": func(n *notification) { n.SigningCertURL = "https://evil.example/cert.pem" },
		"a host like Amazon's": func(n *notification) {
			n.SigningCertURL = "https://sns.eu-central-1.amazonaws.com.evil.example/cert.pem"
		},
		"a name before it": func(n *notification) {
			n.SigningCertURL = "https://sns.eu-central-1.amazonaws.com@evil.example/cert.pem"
		},
		"a bucket at Amazon": func(n *notification) { n.SigningCertURL = "https://evil.s3.amazonaws.com/cert.pem" },
		"no TLS":             func(n *notification) { n.SigningCertURL = "http://sns.eu-central-1.amazonaws.com/cert.pem" },
		"no certificate":     func(n *notification) { n.SigningCertURL = amazon + "/" },
	} {
		n := bounce()
		change(n)
		if _, err := NewSES(topic, f.client).Read(t.Context(), f.sign(t, n)); !errors.Is(err, ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
	n := bounce()
	f.sign(t, n)
	n.Message = `{}`
	body, _ := json.Marshal(n)
	if _, err := NewSES(topic, f.client).Read(t.Context(), body); !errors.Is(err, ErrSignature) {
		t.Error(err)
	}
	if _, err := NewSES(topic, f.client).Read(t.Context(), []byte("{")); !errors.Is(err, ErrContent) {
		t.Error(err)
	}
}
