package main

import (
	"bufio"
	"io"
	"net/textproto"
	"os"
	"time"

	"github.com/emersion/go-smtp"
)

// Between taking a mail and saying so a real server writes it down; a kill in that moment is what makes doubles.
const acceptanceTakes = 5 * time.Millisecond

// sink is an SMTP server that writes the id of each accepted mail into a file.
func sink(address, file string) error {
	out, err := os.OpenFile(file, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{out: out}, nil }))
	server.Addr, server.Domain = address, "sink"
	return server.ListenAndServe()
}

type session struct{ out *os.File }

func (s *session) Mail(string, *smtp.MailOptions) error { return nil }
func (s *session) Rcpt(string, *smtp.RcptOptions) error { return nil }
func (s *session) Reset()                               {}
func (s *session) Logout() error                        { return nil }

func (s *session) Data(r io.Reader) error {
	header, err := textproto.NewReader(bufio.NewReader(r)).ReadMIMEHeader()
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, r); err != nil {
		return err
	}
	if _, err := s.out.WriteString(header.Get("Message-Id") + "\n"); err != nil {
		return err
	}
	time.Sleep(acceptanceTakes)
	return nil
}
