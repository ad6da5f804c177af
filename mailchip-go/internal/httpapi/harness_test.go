package httpapi

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jwt"

	"dev.chatcluster/mailchip/internal/callers"
	ours "dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/provider"
	"dev.chatcluster/mailchip/internal/queue"
	"dev.chatcluster/mailchip/internal/redistest"
	"dev.chatcluster/mailchip/internal/sender"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/smtptest"
	"dev.chatcluster/mailchip/internal/suppression"
	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
)

// chip is a whole mailchip with a real Redis and a real SMTP server, whose every exchange is compared with its description.
type chip struct {
	t      *testing.T
	api    *API
	redis  *redistest.Server
	smtp   *smtptest.Server
	server *httptest.Server
	router routers.Router
	key    jwk.Key
}

func newChip(t *testing.T) *chip {
	t.Helper()
	limits := settings.DefaultLimits()
	limits.RetryFirst, limits.ProviderAway, limits.Poll = 50*time.Millisecond, 50*time.Millisecond, 100*time.Millisecond
	limits.Attempts, limits.PerDomain = 3, 0
	c := &chip{t: t, redis: redistest.Start(t), smtp: smtptest.Start(t, smtptest.Options{}), router: description(t), key: newKey(t)}
	client := c.redis.Client(t)
	templates, err := template.Load("ChatCluster", "https://chat.example.org")
	if err != nil {
		t.Fatal(err)
	}
	host, port, _ := net.SplitHostPort(c.smtp.Address)
	number, _ := strconv.Atoi(port)
	relay, err := provider.NewSMTP(settings.SMTPServer{Host: host, Port: number, TLS: "none", HelloName: "test"}, limits)
	if err != nil {
		t.Fatal(err)
	}
	metrics := telemetry.NewMetrics()
	mails := queue.New(client, limits, 7*24*time.Hour, 30*24*time.Hour)
	handling := &sender.Sender{
		Queue: mails, Suppression: suppression.New(client), Templates: templates, Limits: limits,
		Composer: ours.NewComposer(mail.Address{Name: "Chat", Address: "chat@example.org"}, "", nil),
		Chain:    provider.NewChain(limits, mails.Allow, metrics.Provider, relay),
	}
	workers := queue.NewWorkers(mails, 4, handling.Handle, func(job *queue.Job, outcome queue.Outcome) {
		metrics.Outcome(job, outcome)
		sender.Report(context.Background(), job, outcome)
	})
	metrics.Watch(mails.Depth, handling.Chain.States)
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); workers.Run(ctx) }()
	t.Cleanup(func() { stop(); <-ended })

	jwks := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		set := jwk.NewSet()
		public, _ := c.key.PublicKey()
		_ = set.AddKey(public)
		_ = json.NewEncoder(w).Encode(set)
	}))
	t.Cleanup(jwks.Close)
	c.api = &API{
		Queue: mails, Templates: templates, Suppression: handling.Suppression, Metrics: metrics, Limits: limits,
		Verifier:  callers.NewVerifier(settings.Callers{JWKSURL: jwks.URL, Issuer: "notification-service"}, limits),
		Providers: handling.Chain.States, Working: workers.Alive,
	}
	c.server = httptest.NewServer(c.api.Handler())
	t.Cleanup(c.server.Close)
	return c
}

func newKey(t *testing.T) jwk.Key {
	t.Helper()
	raw, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := jwk.Import(raw)
	if err != nil {
		t.Fatal(err)
	}
	_ = key.Set(jwk.KeyIDKey, rand.Text())
	_ = key.Set(jwk.AlgorithmKey, jwa.ES256())
	return key
}

func (c *chip) token() string {
	token, err := jwt.NewBuilder().Issuer("notification-service").Audience([]string{"mailchip"}).IssuedAt(time.Now()).
		Expiration(time.Now().Add(time.Minute)).JwtID(rand.Text()).Build()
	if err != nil {
		c.t.Fatal(err)
	}
	signed, err := jwt.Sign(token, jwt.WithKey(jwa.ES256(), c.key))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(signed)
}

func description(t *testing.T) routers.Router {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromFile("../../../docs/openapi/mailchip.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := document.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	router, err := gorillamux.NewRouter(document)
	if err != nil {
		t.Fatal(err)
	}
	return router
}

// call makes a request and compares the answer, and the request where it was good, with the description.
func (c *chip) call(method, path, body string, headers ...string) (int, map[string]any) {
	c.t.Helper()
	request, err := http.NewRequestWithContext(c.t.Context(), method, c.server.URL+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	request.Header.Set("Authorization", "Bearer "+c.token())
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	c.compare(request, body, answer, content)
	var decoded map[string]any
	if len(content) > 0 {
		if err := json.Unmarshal(content, &decoded); err != nil {
			c.t.Fatalf("%s %s: %s", method, path, content)
		}
	}
	return answer.StatusCode, decoded
}

func (c *chip) compare(request *http.Request, body string, answer *http.Response, content []byte) {
	c.t.Helper()
	route, parameters, err := c.router.FindRoute(request)
	if err != nil {
		c.t.Fatalf("%s %s is not described: %v", request.Method, request.URL.Path, err)
	}
	options := &openapi3filter.Options{
		AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, IncludeResponseStatus: true, MultiError: true,
	}
	request.Body = io.NopCloser(strings.NewReader(body))
	input := &openapi3filter.RequestValidationInput{Request: request, PathParams: parameters, Route: route, Options: options}
	if answer.StatusCode < 300 {
		if err := openapi3filter.ValidateRequest(c.t.Context(), input); err != nil {
			c.t.Fatalf("%s %s was answered, and is not as described: %v", request.Method, request.URL.Path, err)
		}
	}
	if err := openapi3filter.ValidateResponse(c.t.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: input, Status: answer.StatusCode, Header: answer.Header,
		Body: io.NopCloser(bytes.NewReader(content)), Options: options,
	}); err != nil {
		c.t.Fatalf("%s %s: %d %s\n%v", request.Method, request.URL.Path, answer.StatusCode, content, err)
	}
}

func (c *chip) post(key, body string) (int, map[string]any) {
	c.t.Helper()
	return c.call(http.MethodPost, "/v1/messages", body, "Idempotency-Key", key)
}

// until waits for a mail's state.
func (c *chip) until(id, state string) map[string]any {
	c.t.Helper()
	var last map[string]any
	redistest.Until(c.t, 10*time.Second, state, func() bool {
		_, last = c.call(http.MethodGet, "/v1/messages/"+id, "")
		return last["state"] == state
	})
	return last
}
