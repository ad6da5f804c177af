// Package telemetry is what one sees of the program from outside: logs, metrics, traces.
package telemetry

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"go.opentelemetry.io/otel/trace"
)

// StartLogging writes JSON lines, each with the trace and correlation id of what it belongs to.
func StartLogging(to io.Writer, level string) {
	var least slog.Level
	_ = least.UnmarshalText([]byte(level))
	slog.SetDefault(slog.New(contextual{slog.NewJSONHandler(to, &slog.HandlerOptions{Level: least})}))
}

type correlationKey struct{}

// WithCorrelation remembers the id under which a request is logged.
func WithCorrelation(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, correlationKey{}, id)
}

// Correlation is the id under which a request is logged.
func Correlation(ctx context.Context) string {
	id, _ := ctx.Value(correlationKey{}).(string)
	return id
}

type contextual struct{ slog.Handler }

func (c contextual) Handle(ctx context.Context, r slog.Record) error {
	if id := Correlation(ctx); id != "" {
		r.AddAttrs(slog.String("correlationId", id))
	}
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		r.AddAttrs(slog.String("traceId", span.TraceID().String()))
	}
	return c.Handler.Handle(ctx, r)
}

func (c contextual) WithAttrs(attributes []slog.Attr) slog.Handler {
	return contextual{c.Handler.WithAttrs(attributes)}
}

func (c contextual) WithGroup(name string) slog.Handler { return contextual{c.Handler.WithGroup(name)} }

// RedisLog takes what the Redis client says about its connections: details of what is reported elsewhere.
type RedisLog struct{}

// Printf logs a line.
func (RedisLog) Printf(ctx context.Context, format string, values ...any) {
	slog.DebugContext(ctx, fmt.Sprintf(format, values...))
}
