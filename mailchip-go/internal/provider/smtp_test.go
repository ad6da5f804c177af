package provider

import (
	"context"
	"net"
	"net/mail"
	"strconv"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	ours "dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/smtptest"
)

func testMail(t *testing.T, to string) *ours.Mail {
	t.Helper()
	m, err := ours.NewComposer(mail.Address{Name: "Chat", Address: "chat@example.org"}, "", nil).
		Compose("id1", time.Now(), "Ada", to, ours.Content{Subject: "Hällo", HTML: "<p>x</p>", Text: "x"})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func client(t *testing.T, s *smtptest.Server, change func(*settings.SMTPServer)) *SMTP {
	t.Helper()
	host, port, _ := net.SplitHostPort(s.Address)
	number, _ := strconv.Atoi(port)
	server := settings.SMTPServer{Host: host, Port: number, TLS: "none", HelloName: "tester"}
	change(&server)
	limits := settings.DefaultLimits()
	limits.ConnectTimeout = 5 * time.Second
	p, err := NewSMTP(server, limits)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func plain(*settings.SMTPServer) {}

func TestSMTPSpeaksTLSAndSignsIn(t *testing.T) {
	config, ca := smtptest.Certificate(t)
	for _, kind := range []string{"starttls", "implicit"} {
		t.Run(kind, func(t *testing.T) {
			server := smtptest.Start(t, smtptest.Options{TLS: config, Implicit: kind == "implicit"}, func(s *smtptest.Server) {
				s.User, s.Password = "chat", "secret"
			})
			p := client(t, server, func(s *settings.SMTPServer) {
				s.TLS, s.CAFile, s.User, s.Password = kind, ca, "chat", "secret"
			})
			if err := p.Send(t.Context(), testMail(t, "a@b.example")); err != nil {
				t.Fatal(err)
			}
			got := server.Mails()
			if len(got) != 1 || !got[0].TLS || got[0].Login != "chat" || got[0].To != "a@b.example" {
				t.Fatalf("delivered: %+v", got)
			}
		})
	}
}

func TestSMTPSendsNothingToAServerItCannotTrust(t *testing.T) {
	config, _ := smtptest.Certificate(t)
	for _, kind := range []string{"starttls", "implicit"} {
		server := smtptest.Start(t, smtptest.Options{TLS: config, Implicit: kind == "implicit"})
		err := client(t, server, func(s *settings.SMTPServer) { s.TLS = kind }).Send(t.Context(), testMail(t, "a@b.example"))
		if KindOf(err) != Away || len(server.Mails()) != 0 {
			t.Fatalf("%s: %v", kind, err)
		}
	}
	// A server that offers no STARTTLS is not spoken to in the clear instead.
	server := smtptest.Start(t, smtptest.Options{})
	err := client(t, server, func(s *settings.SMTPServer) { s.TLS = "starttls" }).Send(t.Context(), testMail(t, "a@b.example"))
	if KindOf(err) != Away || len(server.Mails()) != 0 {
		t.Fatal(err)
	}
}

func TestSMTPTellsPermanentFromTemporary(t *testing.T) {
	refusal := func(code int, enhanced ...int) *smtp.SMTPError {
		return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{enhanced[0], enhanced[1], enhanced[2]}, Message: "a@b.example is secret"}
	}
	for name, c := range map[string]struct {
		change func(*smtptest.Server)
		kind   Kind
		reason string
	}{
		"unknown mailbox": {func(s *smtptest.Server) { s.AtRcpt["a@b.example"] = refusal(550, 5, 1, 1) }, Rejected, "rejected: RCPT: 550 5.1.1"},
		"grey-listed":     {func(s *smtptest.Server) { s.AtRcpt["a@b.example"] = refusal(450, 4, 2, 0) }, Later, "later: RCPT: 450 4.2.0"},
		"refused text":    {func(s *smtptest.Server) { s.AtData["a@b.example"] = refusal(554, 5, 6, 0) }, Rejected, "rejected: DATA: 554 5.6.0"},
		"full":            {func(s *smtptest.Server) { s.AtData["a@b.example"] = refusal(452, 4, 3, 1) }, Later, "later: DATA: 452 4.3.1"},
		"sender refused":  {func(s *smtptest.Server) { s.AtMail = refusal(550, 5, 7, 1) }, Away, "away: MAIL: 550 5.7.1"},
		"going down":      {func(s *smtptest.Server) { s.AtMail = refusal(421, 4, 3, 2) }, Away, "away: MAIL: 421 4.3.2"},
		"wrong password":  {func(s *smtptest.Server) { s.User = "other" }, Away, "away: MAIL: 502 5.7.0"},
		"no answer":       {func(s *smtptest.Server) { s.HangUpAfterData = true }, Uncertain, "uncertain: DATA: connection failed"},
	} {
		t.Run(name, func(t *testing.T) {
			server := smtptest.Start(t, smtptest.Options{}, c.change)
			err := client(t, server, plain).Send(t.Context(), testMail(t, "a@b.example"))
			if KindOf(err) != c.kind {
				t.Fatalf("%v is %s", err, KindOf(err))
			}
			if name != "wrong password" && err.Error() != c.reason && err.Error() != c.reason+": "+errStale.Error() {
				t.Fatalf("reason: %v", err)
			}
		})
	}
}

func TestSMTPUsesConnectionsAgain(t *testing.T) {
	server := smtptest.Start(t, smtptest.Options{}, func(s *smtptest.Server) {
		s.AtRcpt["no@b.example"] = &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}}
	})
	p := client(t, server, plain)
	for _, to := range []string{"a@b.example", "no@b.example", "c@b.example"} {
		_ = p.Send(t.Context(), testMail(t, to))
	}
	if len(server.Mails()) != 2 || server.Connections() != 1 {
		t.Fatalf("%d mails over %d connections", len(server.Mails()), server.Connections())
	}
}

func TestSMTPBeginsAgainWhenAnIdleConnectionWasClosed(t *testing.T) {
	server := smtptest.Start(t, smtptest.Options{})
	p := client(t, server, plain)
	if err := p.Send(t.Context(), testMail(t, "a@b.example")); err != nil {
		t.Fatal(err)
	}
	server.HangUp()
	if err := p.Send(t.Context(), testMail(t, "b@b.example")); err != nil {
		t.Fatal(err)
	}
	if len(server.Mails()) != 2 {
		t.Fatalf("%d mails", len(server.Mails()))
	}
}

func TestSMTPEndsWithItsContext(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	// Takes the connection and says nothing.
	p := client(t, &smtptest.Server{Address: listener.Addr().String()}, plain)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	began := time.Now()
	if err := p.Send(ctx, testMail(t, "a@b.example")); KindOf(err) != Away || time.Since(began) > 3*time.Second {
		t.Fatalf("%v after %s", err, time.Since(began))
	}
}
