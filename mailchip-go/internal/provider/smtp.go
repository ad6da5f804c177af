package provider

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// SMTP sends by a relay, over connections that are used again.
type SMTP struct {
	server settings.SMTPServer
	limits settings.Limits
	tls    *tls.Config
	idle   chan *connection
}

type connection struct {
	*smtp.Client
	used time.Time
}

// NewSMTP makes the provider; no connection is made yet.
func NewSMTP(server settings.SMTPServer, limits settings.Limits) (*SMTP, error) {
	config := &tls.Config{ServerName: server.Host, MinVersion: tls.VersionTLS12}
	if server.CAFile != "" {
		pem, err := os.ReadFile(server.CAFile)
		if err != nil {
			return nil, err
		}
		if config.RootCAs, err = x509.SystemCertPool(); err != nil {
			return nil, err
		}
		if !config.RootCAs.AppendCertsFromPEM(pem) {
			return nil, errors.New("MAILCHIP_SMTP_CA_FILE holds no certificate")
		}
	}
	return &SMTP{server: server, limits: limits, tls: config, idle: make(chan *connection, limits.IdleConnections)}, nil
}

// Name is the provider's name.
func (p *SMTP) Name() string { return settings.SMTP }

// Send hands the mail over.
func (p *SMTP) Send(ctx context.Context, m *mail.Mail) error {
	for {
		c, reused, err := p.connection(ctx)
		if err != nil {
			return err
		}
		err = p.deliver(ctx, c, m)
		// Servers close what was idle: that says nothing about them. Before the mail's text it is safe to begin again.
		if reused && KindOf(err) == Away && errors.Is(err, errStale) {
			continue
		}
		return err
	}
}

// errStale marks a connection that broke before the mail's text was under way.
var errStale = errors.New("the connection was closed")

func (p *SMTP) connection(ctx context.Context) (*connection, bool, error) {
	for {
		select {
		case c := <-p.idle:
			if time.Since(c.used) < p.limits.IdleTimeout {
				return c, true, nil
			}
			_ = c.Close()
		default:
			c, err := p.dial(ctx)
			return c, false, err
		}
	}
}

func (p *SMTP) dial(ctx context.Context) (*connection, error) {
	ctx, cancel := context.WithTimeout(ctx, p.limits.ConnectTimeout)
	defer cancel()
	var dialer interface {
		DialContext(ctx context.Context, network, address string) (net.Conn, error)
	} = &net.Dialer{}
	if p.server.TLS == "implicit" {
		dialer = &tls.Dialer{Config: p.tls}
	}
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(p.server.Host, strconv.Itoa(p.server.Port)))
	if err != nil {
		return nil, failed(Away, tlsReason(err))
	}
	// The greeting, TLS and sign-in have to be done within the time for connecting, too.
	stop := context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	client, err := p.greet(conn)
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return &connection{Client: client}, nil
}

func (p *SMTP) greet(conn net.Conn) (*smtp.Client, error) {
	client := smtp.NewClient(conn)
	if p.server.TLS == "starttls" {
		var err error
		if client, err = smtp.NewClientStartTLS(conn, p.tls); err != nil {
			return nil, failed(Away, "STARTTLS: "+tlsReason(err))
		}
	}
	client.CommandTimeout, client.SubmissionTimeout = p.limits.ConnectTimeout, p.limits.SendTimeout
	if err := client.Hello(p.server.HelloName); err != nil {
		return nil, failed(Away, "EHLO: "+smtpReason(err))
	}
	if p.server.User == "" {
		return client, nil
	}
	var login sasl.Client
	switch {
	case client.SupportsAuth(sasl.Plain):
		login = sasl.NewPlainClient("", p.server.User, p.server.Password)
	case client.SupportsAuth(sasl.Login):
		login = sasl.NewLoginClient(p.server.User, p.server.Password)
	default:
		return nil, failed(Away, "AUTH: the server offers neither PLAIN nor LOGIN")
	}
	if err := client.Auth(login); err != nil {
		return nil, failed(Away, "AUTH: "+smtpReason(err))
	}
	return client, nil
}

// deliver gives the connection back when it can be used again.
func (p *SMTP) deliver(ctx context.Context, c *connection, m *mail.Mail) error {
	stop := context.AfterFunc(ctx, func() { _ = c.Close() })
	err := p.transaction(c, m)
	if !stop() || (err != nil && !isReply(err)) {
		_ = c.Close()
		return err
	}
	if err != nil && c.Reset() != nil {
		_ = c.Close()
		return err
	}
	c.used = time.Now()
	select {
	case p.idle <- c:
	default:
		_ = c.Quit()
	}
	return err
}

func (p *SMTP) transaction(c *connection, m *mail.Mail) error {
	if err := c.Mail(m.From.Address, nil); err != nil {
		// What is wrong with the sender is wrong with every mail: the relay is of no use.
		return commandFailure("MAIL", err, Away, Away)
	}
	if err := c.Rcpt(m.To.Address, nil); err != nil {
		return commandFailure("RCPT", err, Rejected, Later)
	}
	data, err := c.Data()
	if err != nil {
		return commandFailure("DATA", err, Rejected, Later)
	}
	if _, err := data.Write(m.Raw); err != nil {
		return failed(Away, "DATA: "+transport(err))
	}
	if err := data.Close(); err != nil {
		if !isReply(err) {
			return failed(Uncertain, "DATA: "+transport(err))
		}
		return commandFailure("DATA", err, Rejected, Later)
	}
	return nil
}

// reply is a failure that the server has put into words: the connection is in order.
type reply struct{ *FailureError }

func (r reply) Unwrap() error { return r.FailureError }

func isReply(err error) bool {
	var (
		known  reply
		answer *smtp.SMTPError
	)
	if errors.As(err, &answer) {
		return answer.Code != 421
	}
	return errors.As(err, &known)
}

func commandFailure(command string, err error, permanent, temporary Kind) error {
	var answer *smtp.SMTPError
	if !errors.As(err, &answer) || answer.Code == 421 {
		return fmt.Errorf("%w: %w", failed(Away, command+": "+smtpReason(err)), errStale)
	}
	kind := temporary
	// 530, 534, 535, 538 and 554 5.7.x on signing in concern us, not the mail.
	if answer.Code >= 500 {
		kind = permanent
	}
	if answer.Code == 530 || answer.Code == 535 {
		kind = Away
	}
	return reply{&FailureError{Kind: kind, Reason: command + ": " + smtpReason(err)}}
}

func smtpReason(err error) string {
	var answer *smtp.SMTPError
	if !errors.As(err, &answer) {
		return transport(err)
	}
	if e := answer.EnhancedCode; e[0] > 0 {
		return fmt.Sprintf("%d %d.%d.%d", answer.Code, e[0], e[1], e[2])
	}
	return strconv.Itoa(answer.Code)
}

func tlsReason(err error) string {
	if _, untrusted := errors.AsType[*tls.CertificateVerificationError](err); untrusted {
		return "the certificate is not trusted"
	}
	return smtpReason(err)
}
