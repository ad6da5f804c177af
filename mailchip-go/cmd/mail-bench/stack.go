package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

// stack is what is measured: Redis, several mailchips, the SMTP sink.
type stack struct {
	options options
	redis   *process
	sink    *process
	chips   []*process
	tokens  *tokens
	client  *http.Client

	workerKills, redisKills int
}

// process is one that can be killed and started again.
type process struct {
	name    string
	port    int
	program string
	args    []string
	env     []string
	log     string

	sync.Mutex
	command *exec.Cmd
	// peak is the most memory that any of its lives took, in KiB.
	peak int
}

func (p *process) start() error {
	p.Lock()
	defer p.Unlock()
	log, err := os.OpenFile(p.log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	p.command = exec.CommandContext(context.Background(), p.program, p.args...)
	p.command.Env = append(os.Environ(), p.env...)
	p.command.Stdout, p.command.Stderr = log, log
	return p.command.Start()
}

// kill is kill -9.
func (p *process) kill() {
	p.Lock()
	defer p.Unlock()
	if p.command == nil {
		return
	}
	p.peak = max(p.peak, memory(p.command.Process.Pid, "VmHWM"))
	_ = p.command.Process.Kill()
	_ = p.command.Wait()
	p.command = nil
}

func (p *process) address() string { return "127.0.0.1:" + strconv.Itoa(p.port) }

func start(ctx context.Context, o options) (*stack, error) {
	s := &stack{options: o, client: &http.Client{Timeout: 10 * time.Second}}
	var err error
	if s.tokens, err = newTokens(); err != nil {
		return s, err
	}
	self, err := os.Executable()
	if err != nil {
		return s, err
	}
	s.redis = s.process("redis", o.redis)
	s.redis.args = []string{
		"--port", strconv.Itoa(s.redis.port), "--bind", "127.0.0.1", "--dir", o.folder, "--appendonly", "yes",
		"--appendfsync", "everysec", "--save", "", "--maxmemory-policy", "noeviction",
	}
	s.sink = s.process("sink", self)
	s.sink.args = []string{"sink", s.sink.address(), s.delivered()}
	for i := range o.processes {
		chip := s.process("mailchip-"+strconv.Itoa(i), o.mailchip)
		chip.env = []string{
			"MAILCHIP_ADDRESS=" + chip.address(), "MAILCHIP_REDIS_URL=redis://" + s.redis.address(),
			"MAILCHIP_CALLERS_JWKS_URL=" + s.tokens.url, "MAILCHIP_FROM=Bench <bench@chat.example>",
			"MAILCHIP_SMTP_HOST=127.0.0.1", "MAILCHIP_SMTP_PORT=" + strconv.Itoa(s.sink.port), "MAILCHIP_SMTP_TLS=none",
			"MAILCHIP_WORKERS=" + strconv.Itoa(o.workers), "MAILCHIP_RATE_PER_DOMAIN=0", "MAILCHIP_LEASE_SECONDS=6",
			"MAILCHIP_LOG_LEVEL=warn",
		}
		s.chips = append(s.chips, chip)
	}
	for _, p := range append([]*process{s.redis, s.sink}, s.chips...) {
		if err := p.start(); err != nil {
			return s, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return s, s.awaitReady(ctx)
}

func (s *stack) process(name, program string) *process {
	return &process{name: name, program: program, port: freePort(), log: filepath.Join(s.options.folder, name+".log")}
}

func (s *stack) delivered() string { return filepath.Join(s.options.folder, "delivered") }

func (s *stack) stop() {
	for _, p := range append(s.chips, s.sink, s.redis) {
		if p != nil {
			p.kill()
		}
	}
}

func (s *stack) awaitReady(ctx context.Context) error {
	for _, chip := range s.chips {
		for {
			request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+chip.address()+"/health/ready", nil)
			if err != nil {
				return err
			}
			answer, err := s.client.Do(request)
			if err == nil {
				_ = answer.Body.Close()
				if answer.StatusCode == http.StatusOK {
					break
				}
			}
			if err := wait(ctx, 50*time.Millisecond); err != nil {
				log, _ := os.ReadFile(chip.log)
				return fmt.Errorf("%s is not ready: %w\n%s", chip.name, err, log)
			}
		}
	}
	return nil
}

// killRepeatedly kills one process after the other, each third time Redis, and starts it again.
func (s *stack) killRepeatedly(ctx context.Context) error {
	for i := range s.options.kills {
		if err := wait(ctx, s.options.pause); err != nil {
			return err
		}
		victim := s.chips[i%len(s.chips)]
		if i%3 == 2 {
			victim = s.redis
			s.redisKills++
		} else {
			s.workerKills++
		}
		victim.kill()
		if err := wait(ctx, 300*time.Millisecond); err != nil {
			return err
		}
		if err := victim.start(); err != nil {
			return err
		}
	}
	return nil
}

func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

func freePort() int {
	listener, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // immediate
	if err != nil {
		return 0
	}
	defer func() { _ = listener.Close() }()
	address, _ := listener.Addr().(*net.TCPAddr)
	return address.Port
}
