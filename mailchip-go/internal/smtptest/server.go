// Package smtptest is a real SMTP server for tests, with TLS and sign-in, that can be told what to answer.
package smtptest

import (
	"bytes"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Mail is one that was delivered.
type Mail struct {
	From, To string
	Raw      []byte
	Login    string
	TLS      bool
}

// Server keeps what it gets.
type Server struct {
	Address string
	// Answers, by recipient; nil accepts. AtData are given after the text instead.
	AtRcpt map[string]*smtp.SMTPError
	AtData map[string]*smtp.SMTPError
	// AtMail answers every mail.
	AtMail *smtp.SMTPError
	// User and Password are asked for when they are set.
	User, Password string
	// HangUpAfterData ends the connection when the text has come, without an answer.
	HangUpAfterData bool

	mutex  sync.Mutex
	mails  []Mail
	conns  []*smtp.Conn
	server *smtp.Server
}

// Options say how the server is reached.
type Options struct {
	TLS      *tls.Config
	Implicit bool
}

// Start runs a server until the test ends; change may set it up first.
func Start(t testing.TB, options Options, change ...func(*Server)) *Server {
	t.Helper()
	s := &Server{AtRcpt: map[string]*smtp.SMTPError{}, AtData: map[string]*smtp.SMTPError{}}
	for _, c := range change {
		c(s)
	}
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.Address = listener.Addr().String()
	s.server = smtp.NewServer(s)
	s.server.Domain = "smtptest"
	s.server.TLSConfig = options.TLS
	if options.Implicit {
		listener = tls.NewListener(listener, options.TLS)
	}
	go func() { _ = s.server.Serve(listener) }()
	t.Cleanup(s.Stop)
	return s
}

// Stop closes it.
func (s *Server) Stop() { _ = s.server.Close() }

// Mails are those that were accepted.
func (s *Server) Mails() []Mail {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]Mail(nil), s.mails...)
}

// Connections counts sessions.
func (s *Server) Connections() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return len(s.conns)
}

// HangUp ends all connections.
func (s *Server) HangUp() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, c := range s.conns {
		_ = c.Conn().Close()
	}
}

// Change alters the answers while it runs.
func (s *Server) Change(what func(*Server)) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	what(s)
}

// NewSession serves a connection.
func (s *Server) NewSession(c *smtp.Conn) (smtp.Session, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.conns = append(s.conns, c)
	return &session{server: s, conn: c}, nil
}

type session struct {
	server *Server
	conn   *smtp.Conn
	mail   Mail
	login  string
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != s.server.User || password != s.server.Password {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "no"}
		}
		s.login = user
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	s.server.mutex.Lock()
	defer s.server.mutex.Unlock()
	if s.server.User != "" && s.login == "" {
		return smtp.ErrAuthRequired
	}
	_, encrypted := s.conn.TLSConnectionState()
	s.mail = Mail{From: from, Login: s.login, TLS: encrypted}
	return orNil(s.server.AtMail)
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.server.mutex.Lock()
	defer s.server.mutex.Unlock()
	s.mail.To = to
	return orNil(s.server.AtRcpt[to])
}

func (s *session) Data(r io.Reader) error {
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(r); err != nil {
		return err
	}
	s.server.mutex.Lock()
	defer s.server.mutex.Unlock()
	if answer := s.server.AtData[s.mail.To]; answer != nil {
		return answer
	}
	s.mail.Raw = raw.Bytes()
	s.server.mails = append(s.server.mails, s.mail)
	if s.server.HangUpAfterData {
		_ = s.conn.Conn().Close()
		return errors.New("hung up")
	}
	return nil
}

func (s *session) Reset()        { s.mail = Mail{} }
func (s *session) Logout() error { return nil }

func orNil(answer *smtp.SMTPError) error {
	if answer == nil {
		return nil
	}
	return answer
}
