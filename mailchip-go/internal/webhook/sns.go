package webhook

import (
	"context"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// notification is a message of SNS.
type notification struct {
	Type             string
	MessageID        string `json:"MessageId"`
	Token            string
	TopicArn         string
	Subject          string
	Message          string
	SubscribeURL     string
	Timestamp        string
	SignatureVersion string
	Signature        string
	SigningCertURL   string
}

// signed is the text that SNS has signed: names and values, a line each, in their order.
func (n *notification) signed() []byte {
	var out strings.Builder
	line := func(name, value string) { out.WriteString(name + "\n" + value + "\n") }
	line("Message", n.Message)
	line("MessageId", n.MessageID)
	if n.Type == "Notification" {
		if n.Subject != "" {
			line("Subject", n.Subject)
		}
	} else {
		line("SubscribeURL", n.SubscribeURL)
	}
	line("Timestamp", n.Timestamp)
	if n.Type != "Notification" {
		line("Token", n.Token)
	}
	line("TopicArn", n.TopicArn)
	line("Type", n.Type)
	return []byte(out.String())
}

var amazonHost = regexp.MustCompile(`^sns\.[a-z]{2}(-[a-z]+)+-[0-9]\.amazonaws\.com(\.cn)?$`)

// isAmazons tells whether an address is one of SNS itself. Any other would let a caller bring its own certificate, or have us
// call whom it likes.
func isAmazons(address, suffix string) bool {
	parsed, err := url.Parse(address)
	return err == nil && parsed.Scheme == "https" && amazonHost.MatchString(parsed.Host) && parsed.User == nil &&
		strings.HasSuffix(parsed.Path, suffix)
}

// certificates fetches and keeps the few certificates that SNS signs with.
type certificates struct {
	client *http.Client
	sync.Mutex
	known map[string]*rsa.PublicKey
}

const (
	certificatesKept = 16
	certificateMost  = 64 << 10
)

func newCertificates(client *http.Client) *certificates {
	return &certificates{client: client, known: map[string]*rsa.PublicKey{}}
}

func (c *certificates) verify(ctx context.Context, n *notification) error {
	// Version 1 signs by SHA-1, for which collisions can be made: the topic is to be set to version 2.
	if n.SignatureVersion != "2" || !isAmazons(n.SigningCertURL, ".pem") {
		return ErrSignature
	}
	signature, err := base64.StdEncoding.DecodeString(n.Signature)
	if err != nil {
		return ErrSignature
	}
	key, err := c.key(ctx, n.SigningCertURL)
	if err != nil {
		return err
	}
	if verify(key, n.signed(), signature) != nil {
		return ErrSignature
	}
	return nil
}

func (c *certificates) key(ctx context.Context, address string) (*rsa.PublicKey, error) {
	c.Lock()
	defer c.Unlock()
	if key, ok := c.known[address]; ok {
		return key, nil
	}
	key, err := c.fetch(ctx, address)
	if err != nil {
		return nil, err
	}
	if len(c.known) >= certificatesKept {
		clear(c.known)
	}
	c.known[address] = key
	return key, nil
}

func (c *certificates) fetch(ctx context.Context, address string) (*rsa.PublicKey, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, ErrSignature
	}
	answer, err := c.client.Do(request)
	if err != nil {
		return nil, ErrAway
	}
	defer func() { _ = answer.Body.Close() }()
	content, err := io.ReadAll(io.LimitReader(answer.Body, certificateMost))
	if err != nil || answer.StatusCode != http.StatusOK {
		return nil, ErrAway
	}
	block, _ := pem.Decode(content)
	if block == nil {
		return nil, ErrSignature
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil, ErrSignature
	}
	key, ok := certificate.PublicKey.(*rsa.PublicKey)
	if !ok {
		return nil, ErrSignature
	}
	return key, nil
}
