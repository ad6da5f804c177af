package httpapi

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"go.opentelemetry.io/otel"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"dev.chatcluster/mailchip/internal/redistest"
	"dev.chatcluster/mailchip/internal/telemetry"
)

// log is written by many goroutines.
type log struct {
	sync.Mutex
	bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	return l.Buffer.Write(p)
}

func (l *log) text() string {
	l.Lock()
	defer l.Unlock()
	return l.String()
}

const trace = "0af7651916cd43dd8448eb211c80319c"

func TestTheCallersTraceGoesThroughTheQueueAndLogsNameNobody(t *testing.T) {
	spans := tracetest.NewInMemoryExporter()
	before, logger := otel.GetTracerProvider(), slog.Default()
	otel.SetTracerProvider(sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans)))
	lines := &log{}
	telemetry.StartLogging(lines, "debug")
	t.Cleanup(func() {
		otel.SetTracerProvider(before)
		slog.SetDefault(logger)
	})

	c := newChip(t)
	c.smtp.AtRcpt["ada@example.com"] = &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "ada@example.com is unknown"}
	status, first := c.call(http.MethodPost, "/v1/messages", verification, "Idempotency-Key", "k",
		"traceparent", "00-"+trace+"-b7ad6b7169203331-01", "X-Correlation-Id", "correlation-1")
	if status != http.StatusAccepted {
		t.Fatal(first)
	}
	c.until(first["id"].(string), "failed")
	redistest.Until(t, 5*time.Second, "both spans", func() bool {
		names := map[string]bool{}
		for _, span := range spans.GetSpans() {
			if span.SpanContext.TraceID().String() == trace {
				names[span.Name] = true
			}
		}
		return names["POST /v1/messages"] && names["mail send"]
	})
	redistest.Until(t, 5*time.Second, "the line", func() bool { return strings.Contains(lines.text(), `"msg":"mail failed"`) })
	text := lines.text()
	if !strings.Contains(text, trace) || strings.Contains(text, "ada@") || strings.Contains(text, "Ada") || strings.Contains(text, "token=x") {
		t.Fatal(text)
	}
}
