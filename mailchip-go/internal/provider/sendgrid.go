package provider

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/http"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// SendGrid sends by its Web API, version 3. It composes and signs the mail itself.
type SendGrid struct {
	account settings.SendGridAccount
	client  *http.Client
}

// NewSendGrid makes the provider.
func NewSendGrid(account settings.SendGridAccount, limits settings.Limits) *SendGrid {
	return &SendGrid{account: account, client: &http.Client{Timeout: limits.SendTimeout}}
}

// Name is the provider's name.
func (p *SendGrid) Name() string { return settings.SendGrid }

type (
	sendGridAddress struct {
		Email string `json:"email"`
		Name  string `json:"name,omitempty"`
	}
	sendGridPart struct {
		Type  string `json:"type"`
		Value string `json:"value"`
	}
	sendGridRecipients struct {
		To []sendGridAddress `json:"to"`
	}
	sendGridMail struct {
		Personalizations []sendGridRecipients       `json:"personalizations"`
		From             sendGridAddress            `json:"from"`
		ReplyTo          *sendGridAddress           `json:"reply_to,omitempty"`
		Subject          string                     `json:"subject"`
		Content          []sendGridPart             `json:"content"`
		Headers          map[string]string          `json:"headers"`
		CustomArgs       map[string]string          `json:"custom_args"`
		Tracking         map[string]map[string]bool `json:"tracking_settings"`
	}
)

// Send hands the mail over.
func (p *SendGrid) Send(ctx context.Context, m *mail.Mail) error {
	body, err := json.Marshal(p.mailOf(m))
	if err != nil {
		return failed(Rejected, "the mail cannot be encoded")
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.account.URL+"/v3/mail/send", bytes.NewReader(body))
	if err != nil {
		return failed(Away, "the address of the API is wrong")
	}
	request.Header.Set("Authorization", "Bearer "+p.account.APIKey)
	request.Header.Set("Content-Type", "application/json")
	answer, err := p.client.Do(request)
	if err != nil {
		return failed(unanswered(err), transport(err))
	}
	defer func() { _ = answer.Body.Close() }()
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, 64<<10))
	return statusFailure(answer.StatusCode)
}

func (p *SendGrid) mailOf(m *mail.Mail) sendGridMail {
	headers := map[string]string{"Message-ID": "<" + m.MessageID + ">"}
	maps.Copy(headers, m.Headers)
	off := map[string]bool{"enable": false}
	made := sendGridMail{
		Personalizations: []sendGridRecipients{{To: []sendGridAddress{{Email: m.To.Address, Name: m.To.Name}}}},
		From:             sendGridAddress{Email: m.From.Address, Name: m.From.Name},
		Subject:          m.Subject,
		Content:          []sendGridPart{{"text/plain", m.Text}, {"text/html", m.HTML}},
		Headers:          headers,
		CustomArgs:       map[string]string{"mailchip_id": m.ID},
		// Nobody is watched while they read, and links stay what they are.
		Tracking: map[string]map[string]bool{"click_tracking": off, "open_tracking": off, "subscription_tracking": off},
	}
	if m.ReplyTo != "" {
		made.ReplyTo = &sendGridAddress{Email: m.ReplyTo}
	}
	return made
}
