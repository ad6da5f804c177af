// Package settings reads what an operator may set, from the environment, and holds the limits of everything else.
package settings

import (
	"net/mail"
	"os"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
)

// Names of providers as MAILCHIP_PROVIDERS lists them.
const (
	SMTP     = "smtp"
	SendGrid = "sendgrid"
	SES      = "ses"
)

// Settings is everything an operator may set.
type Settings struct {
	Address   string
	Redis     *redis.Options
	Callers   Callers
	From      mail.Address
	ReplyTo   string
	Providers []string
	SMTP      SMTPServer
	SendGrid  SendGridAccount
	SES       SESAccount
	DKIM      DKIM
	PublicURL string
	Product   string
	Workers   int
	Kept      time.Duration
	DeadKept  time.Duration
	Limits    Limits
	LogLevel  string
}

// Callers says whose service tokens are taken.
type Callers struct{ JWKSURL, Issuer string }

// SMTPServer is a relay that takes our mails.
type SMTPServer struct {
	Host           string
	Port           int
	User, Password string
	TLS            string
	// CAFile names authorities to trust besides the system's, for a relay of one's own.
	CAFile string
	// HelloName is what we call ourselves in EHLO.
	HelloName string
}

// SendGridAccount is an account at SendGrid; WebhookKey is the public key of its event webhook.
type SendGridAccount struct{ APIKey, WebhookKey, URL string }

// SESAccount is a region of Amazon SES; credentials come by AWS's own variables.
type SESAccount struct{ Region, ConfigurationSet, TopicARN, URL string }

// DKIM says how mails are signed; without a domain they are not.
type DKIM struct{ Domain, Selector, KeyFile string }

// FromEnvironment reads the process's own environment.
func FromEnvironment() (*Settings, error) { return read(os.LookupEnv) }

func read(lookup func(string) (string, bool)) (*Settings, error) {
	e := &environment{lookup: lookup}
	s := &Settings{
		Address:   e.text("MAILCHIP_ADDRESS", "127.0.0.1:8107"),
		Callers:   Callers{JWKSURL: e.link("MAILCHIP_CALLERS_JWKS_URL", ""), Issuer: e.text("MAILCHIP_CALLERS_ISSUER", "notification-service")},
		ReplyTo:   e.text("MAILCHIP_REPLY_TO", ""),
		PublicURL: strings.TrimRight(e.link("MAILCHIP_PUBLIC_URL", "http://localhost:8080"), "/"),
		Product:   e.text("MAILCHIP_PRODUCT", "ChatCluster"),
		Workers:   e.number("MAILCHIP_WORKERS", 8, 1, 256),
		Kept:      time.Duration(e.number("MAILCHIP_KEPT_DAYS", 7, 1, 90)) * 24 * time.Hour,
		DeadKept:  time.Duration(e.number("MAILCHIP_DEAD_KEPT_DAYS", 30, 1, 365)) * 24 * time.Hour,
		LogLevel:  e.oneOf("MAILCHIP_LOG_LEVEL", "info", "debug", "info", "warn", "error"),
		Limits:    DefaultLimits(),
	}
	if s.Callers.JWKSURL == "" {
		e.required("MAILCHIP_CALLERS_JWKS_URL")
	}
	s.Limits.PerDomain = e.number("MAILCHIP_RATE_PER_DOMAIN", s.Limits.PerDomain, 0, 100_000)
	s.Limits.Lease = time.Duration(e.number("MAILCHIP_LEASE_SECONDS", int(s.Limits.Lease.Seconds()), 3, 600)) * time.Second
	s.Redis = e.redis()
	s.From = e.mailbox("MAILCHIP_FROM")
	s.providers(e)
	return s, e.err()
}

func (e *environment) redis() *redis.Options {
	address := e.secret("MAILCHIP_REDIS_URL")
	if address == "" {
		e.wrong("MAILCHIP_REDIS_URL", "is missing")
		return nil
	}
	options, err := redis.ParseURL(address)
	if err != nil {
		// The error would repeat the address, and the password in it.
		e.wrong("MAILCHIP_REDIS_URL", "is no redis:// or rediss:// address")
		return nil
	}
	if password := e.secret("MAILCHIP_REDIS_PASSWORD"); password != "" {
		options.Password = password
	}
	return options
}

func (e *environment) mailbox(name string) mail.Address {
	address, err := mail.ParseAddress(e.required(name))
	if err != nil {
		e.wrong(name, `is to be an address such as "Chat <chat@example.org>"`)
		return mail.Address{}
	}
	return *address
}

func (s *Settings) providers(e *environment) {
	s.Limits.PerProvider = map[string]int{}
	for name := range strings.SplitSeq(e.text("MAILCHIP_PROVIDERS", SMTP), ",") {
		name = strings.TrimSpace(name)
		if _, twice := s.Limits.PerProvider[name]; twice {
			e.wrong("MAILCHIP_PROVIDERS", "names %s twice", name)
		}
		s.Providers = append(s.Providers, name)
		s.Limits.PerProvider[name] = e.number("MAILCHIP_RATE_"+strings.ToUpper(name), 0, 0, 100_000)
		switch name {
		case SMTP:
			s.SMTP = e.smtp()
		case SendGrid:
			if e.secret("MAILCHIP_SENDGRID_API_KEY") == "" {
				e.wrong("MAILCHIP_SENDGRID_API_KEY", "is missing")
			}
		case SES:
			e.required("MAILCHIP_SES_REGION")
		default:
			e.wrong("MAILCHIP_PROVIDERS", "there is no provider %q; there are smtp, ses, sendgrid", name)
		}
	}
	s.SendGrid = SendGridAccount{
		APIKey: e.secret("MAILCHIP_SENDGRID_API_KEY"), WebhookKey: e.secret("MAILCHIP_SENDGRID_WEBHOOK_KEY"),
		URL: e.link("MAILCHIP_SENDGRID_URL", "https://api.sendgrid.com"),
	}
	s.SES = SESAccount{
		Region: e.text("MAILCHIP_SES_REGION", ""), ConfigurationSet: e.text("MAILCHIP_SES_CONFIGURATION_SET", ""),
		TopicARN: e.text("MAILCHIP_SES_TOPIC_ARN", ""), URL: e.link("MAILCHIP_SES_URL", ""),
	}
	s.DKIM = e.dkim()
}

func (e *environment) smtp() SMTPServer {
	server := SMTPServer{
		Host: e.required("MAILCHIP_SMTP_HOST"), User: e.text("MAILCHIP_SMTP_USER", ""), Password: e.secret("MAILCHIP_SMTP_PASSWORD"),
		TLS:    e.oneOf("MAILCHIP_SMTP_TLS", "starttls", "none", "starttls", "implicit"),
		CAFile: e.text("MAILCHIP_SMTP_CA_FILE", ""), HelloName: e.text("MAILCHIP_SMTP_HELLO", "localhost"),
	}
	usual := map[string]int{"none": 25, "starttls": 587, "implicit": 465}
	server.Port = e.number("MAILCHIP_SMTP_PORT", usual[server.TLS], 1, 65535)
	if server.User != "" && server.TLS == "none" {
		e.wrong("MAILCHIP_SMTP_USER", "a password is not sent without TLS: set MAILCHIP_SMTP_TLS")
	}
	return server
}

func (e *environment) dkim() DKIM {
	d := DKIM{
		Domain: e.text("MAILCHIP_DKIM_DOMAIN", ""), Selector: e.text("MAILCHIP_DKIM_SELECTOR", ""),
		KeyFile: e.text("MAILCHIP_DKIM_KEY_FILE", ""),
	}
	if d.Domain != "" && (d.Selector == "" || d.KeyFile == "") {
		e.wrong("MAILCHIP_DKIM_DOMAIN", "needs MAILCHIP_DKIM_SELECTOR and MAILCHIP_DKIM_KEY_FILE too")
	}
	return d
}
