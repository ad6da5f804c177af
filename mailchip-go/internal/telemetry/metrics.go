package telemetry

import (
	"context"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"dev.chatcluster/mailchip/internal/provider"
	"dev.chatcluster/mailchip/internal/queue"
)

// Metrics is what is counted.
type Metrics struct {
	registry *prometheus.Registry
	accepted *prometheus.CounterVec
	outcomes *prometheus.CounterVec
	delay    *prometheus.HistogramVec
	attempts *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	requests *prometheus.HistogramVec
	webhooks *prometheus.CounterVec
}

// NewMetrics makes the counters.
func NewMetrics() *Metrics {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
	}
	histogram := func(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
		return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets}, labels)
	}
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		accepted: counter("mailchip_accepted_total", "Mails taken in; repeated requests are not counted.", "template", "priority"),
		outcomes: counter("mailchip_outcomes_total", "Attempts by what became of the mail.", "template", "outcome"),
		delay: histogram("mailchip_delay_seconds", "From the moment a mail was due until it was sent.",
			[]float64{.1, .5, 1, 5, 15, 60, 300, 1800, 7200, 86400}, "template"),
		attempts: counter("mailchip_provider_attempts_total", "Mails handed to a provider, by its answer.", "provider", "answer"),
		seconds: histogram("mailchip_provider_seconds", "How long a provider took to answer.",
			[]float64{.01, .05, .1, .25, .5, 1, 2.5, 5, 15, 45}, "provider"),
		requests: histogram("mailchip_http_seconds", "Requests by route and status.",
			[]float64{.001, .005, .01, .05, .1, .5, 1, 5}, "route", "status"),
		webhooks: counter("mailchip_webhook_events_total", "Bounces and complaints that providers told of.", "provider", "event"),
	}
	m.registry.MustRegister(m.accepted, m.outcomes, m.delay, m.attempts, m.seconds, m.requests, m.webhooks,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Handler serves them.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// Watch adds what is asked for when metrics are read: the queue's depth, and whether providers are asked.
func (m *Metrics) Watch(depth func(context.Context) (*queue.Depth, error), breakers func() map[string]string) {
	m.registry.MustRegister(&gauges{depth, breakers})
}

// Accepted counts a mail that was taken in.
func (m *Metrics) Accepted(template, priority string) {
	m.accepted.WithLabelValues(template, priority).Inc()
}

// Outcome counts an attempt.
func (m *Metrics) Outcome(job *queue.Job, o queue.Outcome) {
	m.outcomes.WithLabelValues(job.Template, string(o.State())).Inc()
	if o.State() == queue.Sent {
		m.delay.WithLabelValues(job.Template).Observe(time.Since(job.Due).Seconds())
	}
}

// Provider counts an answer of a provider.
func (m *Metrics) Provider(name string, err error, took time.Duration) {
	answer := "accepted"
	if err != nil {
		answer = string(provider.KindOf(err))
	}
	m.attempts.WithLabelValues(name, answer).Inc()
	m.seconds.WithLabelValues(name).Observe(took.Seconds())
}

// Request counts a request.
func (m *Metrics) Request(route, status string, took time.Duration) {
	m.requests.WithLabelValues(route, status).Observe(took.Seconds())
}

// Webhook counts an event.
func (m *Metrics) Webhook(name, event string) { m.webhooks.WithLabelValues(name, event).Inc() }
