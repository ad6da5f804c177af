package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"

	"dev.chatcluster/mailchip/internal/callers"
	"dev.chatcluster/mailchip/internal/httpapi"
	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/provider"
	"dev.chatcluster/mailchip/internal/queue"
	"dev.chatcluster/mailchip/internal/sender"
	"dev.chatcluster/mailchip/internal/settings"
	"dev.chatcluster/mailchip/internal/suppression"
	"dev.chatcluster/mailchip/internal/telemetry"
	"dev.chatcluster/mailchip/internal/template"
	"dev.chatcluster/mailchip/internal/webhook"
)

// run puts the parts together and works until the context ends.
func run(ctx context.Context, s *settings.Settings) error {
	stopTracing, err := telemetry.StartTracing(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = stopTracing(context.WithoutCancel(ctx)) }()
	redis.SetLogger(telemetry.RedisLog{})
	client := redis.NewClient(s.Redis)
	defer func() { _ = client.Close() }()

	metrics := telemetry.NewMetrics()
	mails := queue.New(client, s.Limits, s.Kept, s.DeadKept)
	handling, err := newSender(ctx, s, mails, suppression.New(client), metrics)
	if err != nil {
		return err
	}
	metrics.Watch(mails.Depth, handling.Chain.States)
	workers := queue.NewWorkers(mails, s.Workers, handling.Handle, func(job *queue.Job, outcome queue.Outcome) {
		metrics.Outcome(job, outcome)
		sender.Report(context.WithoutCancel(ctx), job, outcome)
	})
	api, err := newAPI(s, handling, metrics, workers)
	if err != nil {
		return err
	}
	slog.Info("mailchip starts", "address", s.Address, "providers", s.Providers, "workers", s.Workers)
	return serve(ctx, s, api.Handler(), workers)
}

// serve ends the requests first and the workers after them; either's failure ends both.
func serve(ctx context.Context, s *settings.Settings, handler http.Handler, workers *queue.Workers) error {
	server := &http.Server{
		Addr: s.Address, Handler: handler, ReadHeaderTimeout: s.Limits.HeaderTimeout, ReadTimeout: s.Limits.RequestTimeout,
		WriteTimeout: 2 * s.Limits.RequestTimeout, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
	ctx, cancel := context.WithCancelCause(ctx)
	var running sync.WaitGroup
	running.Go(func() { workers.Run(ctx) })
	running.Go(func() {
		if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
			cancel(err)
		}
	})
	<-ctx.Done()
	slog.Info("mailchip stops")
	grace, done := context.WithTimeout(context.WithoutCancel(ctx), s.Limits.ShutdownTimeout)
	defer done()
	_ = server.Shutdown(grace)
	running.Wait()
	return context.Cause(ctx)
}

func newSender(ctx context.Context, s *settings.Settings, mails *queue.Queue, list *suppression.List, metrics *telemetry.Metrics) (*sender.Sender, error) {
	templates, err := template.Load(s.Product, s.PublicURL)
	if err != nil {
		return nil, err
	}
	signer, err := mail.NewSigner(s.DKIM)
	if err != nil {
		return nil, err
	}
	providers, err := provider.All(ctx, s)
	if err != nil {
		return nil, err
	}
	return &sender.Sender{
		Queue: mails, Suppression: list, Templates: templates, Composer: mail.NewComposer(s.From, s.ReplyTo, signer),
		Chain: provider.NewChain(s.Limits, mails.Allow, metrics.Provider, providers...), Limits: s.Limits,
	}, nil
}

func newAPI(s *settings.Settings, handling *sender.Sender, metrics *telemetry.Metrics, workers *queue.Workers) (*httpapi.API, error) {
	api := &httpapi.API{
		Queue: handling.Queue, Templates: handling.Templates, Suppression: handling.Suppression,
		Verifier: callers.NewVerifier(s.Callers, s.Limits), Metrics: metrics, Limits: s.Limits,
		Providers: handling.Chain.States, Working: workers.Alive,
	}
	if s.SendGrid.WebhookKey != "" {
		var err error
		if api.SendGrid, err = webhook.NewSendGrid(s.SendGrid.WebhookKey, s.Limits.WebhookAge); err != nil {
			return nil, err
		}
	}
	if s.SES.TopicARN != "" {
		api.SES = webhook.NewSES(s.SES.TopicARN, nil)
	}
	return api, nil
}
