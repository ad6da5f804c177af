package settings

import "time"

// Limits is the one table of sizes, counts and times that are not an operator's business, and of the few that are.
type Limits struct {
	// Requests.
	RequestBytes    int64
	WebhookBytes    int64
	HeaderTimeout   time.Duration
	RequestTimeout  time.Duration
	ShutdownTimeout time.Duration
	PageLeast       int
	PageDefault     int
	PageMost        int
	// Furthest a mail may be put off by its caller.
	NotBeforeMost time.Duration

	// Service tokens.
	TokenLifetime    time.Duration
	ClockSkew        time.Duration
	KeysKept         time.Duration
	KeysRefetchEvery time.Duration
	KeysTimeout      time.Duration

	// Queue.
	Lease        time.Duration
	Poll         time.Duration
	RetryFirst   time.Duration
	RetryMost    time.Duration
	RetryJitter  float64
	GiveUpAfter  time.Duration
	Attempts     int
	LostWorkers  int
	RecordEvery  time.Duration
	ProviderAway time.Duration

	// Providers.
	ConnectTimeout  time.Duration
	SendTimeout     time.Duration
	IdleConnections int
	IdleTimeout     time.Duration
	BreakerFailures uint32
	BreakerOpen     time.Duration
	RateWait        time.Duration
	// Mails a second, 0 for no limit; by recipient domain and by provider.
	PerDomain   int
	PerProvider map[string]int

	// Webhooks.
	WebhookAge time.Duration
}

// DefaultLimits is the table.
func DefaultLimits() Limits {
	return Limits{
		RequestBytes:    64 << 10,
		WebhookBytes:    1 << 20,
		HeaderTimeout:   10 * time.Second,
		RequestTimeout:  15 * time.Second,
		ShutdownTimeout: 20 * time.Second,
		PageLeast:       1,
		PageDefault:     20,
		PageMost:        100,
		NotBeforeMost:   30 * 24 * time.Hour,

		TokenLifetime:    60 * time.Second,
		ClockSkew:        30 * time.Second,
		KeysKept:         5 * time.Minute,
		KeysRefetchEvery: 2 * time.Second,
		KeysTimeout:      5 * time.Second,

		// A worker that is silent for this long is taken for dead and its mails go to others.
		Lease:       30 * time.Second,
		Poll:        time.Second,
		RetryFirst:  5 * time.Second,
		RetryMost:   30 * time.Minute,
		RetryJitter: 0.2,
		GiveUpAfter: 24 * time.Hour,
		Attempts:    64,
		// A mail whose worker died this often under it is set aside: it may be what kills them.
		LostWorkers: 8,
		RecordEvery: 200 * time.Millisecond,
		// How long a mail waits when no provider can be asked at all.
		ProviderAway: 10 * time.Second,

		ConnectTimeout:  10 * time.Second,
		SendTimeout:     45 * time.Second,
		IdleConnections: 8,
		IdleTimeout:     30 * time.Second,
		BreakerFailures: 5,
		BreakerOpen:     15 * time.Second,
		RateWait:        5 * time.Second,
		PerDomain:       20,

		// SendGrid tries a delivery of events again for a day.
		WebhookAge: 24 * time.Hour,
	}
}
