// Package redistest runs a real redis-server for tests, with an append-only file, so that it can be killed and come back.
package redistest

import (
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// Variable names the program. There is no way around it: a test that is passed over proves nothing.
const Variable = "MAILCHIP_TEST_REDIS_SERVER"

// Server is one redis-server.
type Server struct {
	Address string
	program string
	folder  string
	process *exec.Cmd
}

// Start runs a server until the test ends.
func Start(t testing.TB) *Server {
	t.Helper()
	program := os.Getenv(Variable)
	if program == "" {
		t.Fatalf("set %s to a redis-server; local/prepare/servers puts one into .tools/redis", Variable)
	}
	s := &Server{Address: FreeAddress(t), program: program, folder: t.TempDir()}
	s.Run(t)
	t.Cleanup(s.Kill)
	return s
}

// Run starts the server, again after Kill, and waits until it answers.
func (s *Server) Run(t testing.TB) {
	t.Helper()
	_, port, _ := net.SplitHostPort(s.Address)
	log, err := os.Create(filepath.Join(s.folder, "redis.log"))
	if err != nil {
		t.Fatal(err)
	}
	s.process = exec.CommandContext(context.Background(), s.program, "--port", port, "--bind", "127.0.0.1", "--dir", s.folder,
		"--appendonly", "yes", "--appendfsync", "everysec", "--save", "", "--maxmemory-policy", "noeviction")
	s.process.Stdout, s.process.Stderr = log, log
	if err := s.process.Start(); err != nil {
		t.Fatal(err)
	}
	client := s.Client(t)
	Until(t, 20*time.Second, "redis answers", func() bool { return client.Ping(t.Context()).Err() == nil })
}

// Kill ends the server without asking it.
func (s *Server) Kill() {
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
}

// Client makes a client that is closed when the test ends.
func (s *Server) Client(t testing.TB) *redis.Client {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: s.Address})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// URL is the server's address as settings have it.
func (s *Server) URL() string { return "redis://" + s.Address }

// FreeAddress is one that nobody listens on.
func FreeAddress(t testing.TB) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// Until waits for a condition.
func Until(t testing.TB, most time.Duration, what string, met func() bool) {
	t.Helper()
	deadline := time.Now().Add(most)
	for !met() {
		if time.Now().After(deadline) {
			t.Fatalf("not within %s: %s", most, what)
		}
		time.Sleep(10 * time.Millisecond)
	}
}
