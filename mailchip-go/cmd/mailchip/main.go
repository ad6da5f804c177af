// Command mailchip takes mails over REST, keeps them in a queue in Redis, and hands them to mail providers.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/telemetry"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	s, err := settings.FromEnvironment()
	if err != nil {
		fmt.Fprintf(os.Stderr, "mailchip cannot start:\n%v\n", err)
		os.Exit(2) //nolint:gocritic // nothing was started that would have to be stopped
	}
	telemetry.StartLogging(os.Stdout, s.LogLevel)
	if err := run(ctx, s); err != nil && !errors.Is(err, context.Canceled) {
		slog.Error("mailchip ends", "error", err)
		os.Exit(1)
	}
}
