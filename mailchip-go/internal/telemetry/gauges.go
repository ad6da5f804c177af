package telemetry

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"dev.chatcluster/mailchip/internal/queue"
)

// gauges are asked for when somebody looks.
type gauges struct {
	depth    func(context.Context) (*queue.Depth, error)
	breakers func() map[string]string
}

var (
	waitingGauge = prometheus.NewDesc("mailchip_queue_waiting", "Mails that are due and not finished.", []string{"priority"}, nil)
	laterGauge   = prometheus.NewDesc("mailchip_queue_later", "Mails that wait for their time: put off, limited by a rate, or tried again.", nil, nil)
	deadGauge    = prometheus.NewDesc("mailchip_dead_letters", "Mails that were given up.", nil, nil)
	breakerGauge = prometheus.NewDesc("mailchip_provider_asked", "1 when the provider is asked, 0 when it is left alone for a while.", []string{"provider"}, nil)
)

const gaugesTimeout = 2 * time.Second

func (g *gauges) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{waitingGauge, laterGauge, deadGauge, breakerGauge} {
		to <- d
	}
}

func (g *gauges) Collect(to chan<- prometheus.Metric) {
	for name, state := range g.breakers() {
		asked := 1.0
		if state == "open" {
			asked = 0
		}
		to <- prometheus.MustNewConstMetric(breakerGauge, prometheus.GaugeValue, asked, name)
	}
	ctx, cancel := context.WithTimeout(context.Background(), gaugesTimeout)
	defer cancel()
	depth, err := g.depth(ctx)
	if err != nil {
		// Without Redis the rest is still worth reading.
		return
	}
	for priority, length := range depth.Waiting {
		to <- prometheus.MustNewConstMetric(waitingGauge, prometheus.GaugeValue, float64(length), string(priority))
	}
	to <- prometheus.MustNewConstMetric(laterGauge, prometheus.GaugeValue, float64(depth.Later))
	to <- prometheus.MustNewConstMetric(deadGauge, prometheus.GaugeValue, float64(depth.Dead))
}
