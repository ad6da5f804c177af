package provider

import (
	"context"

	"dev.chatcluster/mailchip/internal/settings"
)

// All makes the providers that are set up, in their order.
func All(ctx context.Context, s *settings.Settings) ([]Provider, error) {
	var providers []Provider
	for _, name := range s.Providers {
		p, err := one(ctx, name, s)
		if err != nil {
			return nil, err
		}
		providers = append(providers, p)
	}
	return providers, nil
}

func one(ctx context.Context, name string, s *settings.Settings) (Provider, error) {
	switch name {
	case settings.SendGrid:
		return NewSendGrid(s.SendGrid, s.Limits), nil
	case settings.SES:
		return NewSES(ctx, s.SES, s.Limits)
	default:
		return NewSMTP(s.SMTP, s.Limits)
	}
}
