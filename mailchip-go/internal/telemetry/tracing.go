package telemetry

import (
	"context"
	"net/http"
	"os"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

const scope = "dev.chatcluster/mailchip"

// w3c is read explicitly, so that nothing depends on what a library may set globally.
var w3c = propagation.TraceContext{}

// StartTracing sends spans where OTEL_EXPORTER_OTLP_ENDPOINT says. Without it, nothing is sent; the context of callers is
// carried on all the same.
func StartTracing(ctx context.Context) (func(context.Context) error, error) {
	options := []sdktrace.TracerProviderOption{sdktrace.WithResource(resource.Environment())}
	if os.Getenv("OTEL_SERVICE_NAME") == "" {
		options = []sdktrace.TracerProviderOption{sdktrace.WithResource(named())}
	}
	if os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT") != "" || os.Getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") != "" {
		exporter, err := otlptracehttp.New(ctx)
		if err != nil {
			return nil, err
		}
		options = append(options, sdktrace.WithBatcher(exporter))
	}
	tracing := sdktrace.NewTracerProvider(options...)
	otel.SetTracerProvider(tracing)
	return tracing.Shutdown, nil
}

// Incoming starts the span of a request, within its caller's trace.
func Incoming(r *http.Request, name string) (context.Context, trace.Span) {
	ctx := w3c.Extract(r.Context(), propagation.HeaderCarrier(r.Header))
	return otel.Tracer(scope).Start(ctx, name, trace.WithSpanKind(trace.SpanKindServer))
}

// Carried is the trace context in the form in which the queue keeps it.
func Carried(ctx context.Context) string {
	carrier := propagation.MapCarrier{}
	w3c.Inject(ctx, carrier)
	return carrier["traceparent"]
}

// Within puts a context into the trace that the queue has kept.
func Within(ctx context.Context, carried string) context.Context {
	return w3c.Extract(ctx, propagation.MapCarrier{"traceparent": carried})
}

// Continue starts a span within the trace that the queue has kept.
func Continue(ctx context.Context, carried, name string) (context.Context, trace.Span) {
	return otel.Tracer(scope).Start(Within(ctx, carried), name, trace.WithSpanKind(trace.SpanKindConsumer))
}
