package mail

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"os"

	"github.com/emersion/go-msgauth/dkim"

	"dev.chatcluster/mailchip/internal/settings"
)

// Signer signs mails by DKIM.
type Signer struct{ options dkim.SignOptions }

// signed are the headers that nobody may change or add on the way.
var signed = []string{
	"From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type", "Auto-Submitted",
	"List-Unsubscribe", "List-Unsubscribe-Post",
}

// NewSigner reads the key; without a domain there is no signer.
func NewSigner(s settings.DKIM) (*Signer, error) {
	if s.Domain == "" {
		return nil, nil //nolint:nilnil // nothing to sign with is no error
	}
	content, err := os.ReadFile(s.KeyFile)
	if err != nil {
		return nil, err
	}
	key, err := parseKey(content)
	if err != nil {
		return nil, err
	}
	return &Signer{dkim.SignOptions{
		Domain: s.Domain, Selector: s.Selector, Signer: key, Hash: crypto.SHA256, HeaderKeys: signed,
		HeaderCanonicalization: dkim.CanonicalizationRelaxed, BodyCanonicalization: dkim.CanonicalizationRelaxed,
	}}, nil
}

func parseKey(content []byte) (crypto.Signer, error) {
	block, _ := pem.Decode(content)
	if block == nil {
		return nil, errors.New("the DKIM key is no PEM file")
	}
	if key, err := x509.ParsePKCS1PrivateKey(block.Bytes); err == nil {
		return key, nil
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, errors.New("the DKIM key is neither PKCS 1 nor PKCS 8")
	}
	switch key := key.(type) {
	case *rsa.PrivateKey:
		return key, nil
	case ed25519.PrivateKey:
		return key, nil
	default:
		return nil, errors.New("the DKIM key is to be an RSA or Ed25519 key")
	}
}

func (s *Signer) sign(raw []byte) ([]byte, error) {
	var out bytes.Buffer
	err := dkim.Sign(&out, bytes.NewReader(raw), &s.options)
	return out.Bytes(), err
}
