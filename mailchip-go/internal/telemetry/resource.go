package telemetry

import (
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/resource"
)

func named() *resource.Resource {
	return resource.NewSchemaless(attribute.String("service.name", "mailchip"))
}
