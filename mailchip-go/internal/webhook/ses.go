package webhook

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"dev.chatcluster/mailchip/internal/suppression"
)

// SES reads what Amazon SES tells by SNS, of one topic: anybody with an account at Amazon can have SNS sign anything.
type SES struct {
	topic  string
	client *http.Client
	certs  *certificates
}

// NewSES makes the reader; without a client the usual one is taken.
func NewSES(topic string, client *http.Client) *SES {
	if client == nil {
		client = &http.Client{
			Timeout: 10 * time.Second,
			// An address that was checked must not lead elsewhere.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}
	}
	return &SES{topic: topic, client: client, certs: newCertificates(client)}
}

// Read checks the signature and returns what concerns us. A request to confirm the subscription is confirmed.
func (s *SES) Read(ctx context.Context, body []byte) ([]Event, error) {
	var n notification
	if err := json.Unmarshal(body, &n); err != nil {
		return nil, ErrContent
	}
	if n.TopicArn != s.topic {
		return nil, ErrSignature
	}
	if err := s.certs.verify(ctx, &n); err != nil {
		return nil, err
	}
	switch n.Type {
	case "Notification":
		return eventsOf(n.Message)
	case "SubscriptionConfirmation":
		return nil, s.confirm(ctx, n.SubscribeURL)
	default:
		return nil, nil
	}
}

func (s *SES) confirm(ctx context.Context, address string) error {
	if !isAmazons(address, "") {
		return ErrContent
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return ErrContent
	}
	answer, err := s.client.Do(request)
	if err != nil {
		return ErrAway
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return ErrAway
	}
	return nil
}

type sesRecipient struct {
	EmailAddress string `json:"emailAddress"`
}

func eventsOf(message string) ([]Event, error) {
	var told struct {
		// Notifications of an identity say notificationType, those of a configuration set eventType.
		NotificationType string `json:"notificationType"`
		EventType        string `json:"eventType"`
		Bounce           struct {
			BounceType        string         `json:"bounceType"`
			BouncedRecipients []sesRecipient `json:"bouncedRecipients"`
		} `json:"bounce"`
		Complaint struct {
			ComplainedRecipients []sesRecipient `json:"complainedRecipients"`
		} `json:"complaint"`
	}
	if err := json.Unmarshal([]byte(message), &told); err != nil {
		return nil, ErrContent
	}
	var events []Event
	switch told.NotificationType + told.EventType {
	case "Bounce":
		if told.Bounce.BounceType != "Permanent" {
			return nil, nil
		}
		for _, r := range told.Bounce.BouncedRecipients {
			events = append(events, Event{r.EmailAddress, suppression.Bounce})
		}
	case "Complaint":
		for _, r := range told.Complaint.ComplainedRecipients {
			events = append(events, Event{r.EmailAddress, suppression.Complaint})
		}
	}
	return events, nil
}
