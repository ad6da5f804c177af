package httpapi

import "net/http"

// health is the form that MicroProfile gives it, as our other services answer.
type health struct {
	Status string        `json:"status"`
	Checks []healthCheck `json:"checks"`
}

type healthCheck struct {
	Name   string            `json:"name"`
	Status string            `json:"status"`
	Data   map[string]string `json:"data,omitempty"`
}

func state(up bool) string {
	if up {
		return "UP"
	}
	return "DOWN"
}

func writeHealth(w http.ResponseWriter, checks ...healthCheck) error {
	answer := health{Status: "UP", Checks: checks}
	status := http.StatusOK
	for _, c := range checks {
		if c.Status == "DOWN" {
			answer.Status, status = "DOWN", http.StatusServiceUnavailable
		}
	}
	writeJSON(w, status, "application/json", answer)
	return nil
}

func (a *API) started(w http.ResponseWriter, _ *http.Request) error {
	return writeHealth(w, healthCheck{Name: "started", Status: "UP"})
}

func (a *API) live(w http.ResponseWriter, _ *http.Request) error {
	return writeHealth(w, healthCheck{Name: "live", Status: "UP"})
}

// ready does not count providers: mails wait for them here, and nowhere better.
func (a *API) ready(w http.ResponseWriter, r *http.Request) error {
	queue := healthCheck{Name: "redis", Status: "UP"}
	if err := a.Queue.Ping(r.Context()); err != nil {
		queue.Status, queue.Data = "DOWN", map[string]string{"reason": "does not answer"}
	}
	return writeHealth(w, queue, healthCheck{Name: "workers", Status: state(a.Working())},
		healthCheck{Name: "providers", Status: "UP", Data: a.Providers()})
}
