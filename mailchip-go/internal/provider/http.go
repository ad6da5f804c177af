package provider

import (
	"errors"
	"net"
	"net/http"
	"strconv"
)

// unanswered tells whether a request without an answer can have been taken: not when there never was a connection.
func unanswered(err error) Kind {
	var (
		operation *net.OpError
		dns       *net.DNSError
	)
	if errors.As(err, &dns) || (errors.As(err, &operation) && operation.Op == "dial") {
		return Away
	}
	return Uncertain
}

// statusFailure reads an HTTP status. Only a 400 or 413 speaks of the mail, all others of the account or the service; and a
// proxy that got no answer in time cannot know whether there will be a mail.
func statusFailure(status int) error {
	reason := "HTTP " + strconv.Itoa(status)
	switch {
	case status >= 200 && status < 300:
		return nil
	case status == http.StatusBadRequest, status == http.StatusRequestEntityTooLarge:
		return failed(Rejected, reason)
	case status == http.StatusBadGateway, status == http.StatusGatewayTimeout:
		return failed(Uncertain, reason)
	default:
		return failed(Away, reason)
	}
}
