package mail

import (
	"bytes"
	"fmt"
	"net/mail"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Mail is ready to be handed to a provider.
type Mail struct {
	ID        string
	MessageID string
	From      mail.Address
	ReplyTo   string
	To        mail.Address
	Subject   string
	HTML      string
	Text      string
	// Headers are those that say what kind of mail this is.
	Headers map[string]string
	// Raw is the whole mail as RFC 5322 has it, signed if we sign.
	Raw []byte
}

// Content is what a template has written.
type Content struct{ Subject, HTML, Text, UnsubscribeURL string }

// Composer makes mails.
type Composer struct {
	from    mail.Address
	replyTo string
	signer  *Signer
}

// NewComposer makes mails of one sender; signer may be nil.
func NewComposer(from mail.Address, replyTo string, signer *Signer) *Composer {
	return &Composer{from: from, replyTo: replyTo, signer: signer}
}

// Compose makes the mail. For one id and one moment of creation its Message-ID and date are the same each time, so that a
// receiver can tell a double.
func (c *Composer) Compose(id string, created time.Time, name, address string, content Content) (*Mail, error) {
	m := &Mail{
		ID: id, MessageID: id + "@" + DomainOf(c.from.Address), From: c.from, ReplyTo: c.replyTo,
		To: *recipient(name, address), Subject: content.Subject, HTML: content.HTML, Text: content.Text,
		Headers: map[string]string{"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"},
	}
	if content.UnsubscribeURL != "" {
		// RFC 8058: whoever reads mails offers a button, and posts to the address without asking the person to sign in.
		m.Headers["List-Unsubscribe"] = "<" + content.UnsubscribeURL + ">"
		m.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
	}
	raw, err := m.encode(created)
	if err != nil {
		return nil, fmt.Errorf("encoding mail: %w", err)
	}
	if c.signer != nil {
		if raw, err = c.signer.sign(raw); err != nil {
			return nil, fmt.Errorf("signing mail: %w", err)
		}
	}
	m.Raw = raw
	return m, nil
}

func (m *Mail) encode(created time.Time) ([]byte, error) {
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithBoundary("part-"+m.ID))
	msg.FromMailAddress(&m.From)
	msg.ToMailAddress(&m.To)
	if m.ReplyTo != "" {
		if err := msg.ReplyTo(m.ReplyTo); err != nil {
			return nil, err
		}
	}
	msg.Subject(m.Subject)
	msg.SetMessageIDWithValue(m.MessageID)
	msg.SetDateWithValue(created)
	for name, value := range m.Headers {
		msg.SetGenHeader(gomail.Header(name), value)
	}
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML)
	var raw bytes.Buffer
	_, err := msg.WriteTo(&raw)
	return raw.Bytes(), err
}
