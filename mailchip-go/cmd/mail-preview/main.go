// Command mail-preview writes every template in every language, made of its sample, as HTML and text into a folder.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dev.chatcluster/mailchip/internal/template"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "mail-preview <folder>")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "mail-preview:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	set, err := template.Load("ChatCluster", "https://chat.example.org")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return err
	}
	for _, spec := range template.Specs() {
		for _, locale := range template.Locales {
			request := &template.Request{Template: spec.Name, Locale: locale, TimeZone: "Europe/Berlin"}
			decoder := json.NewDecoder(strings.NewReader(spec.Sample()))
			decoder.UseNumber()
			if err := decoder.Decode(&request.Data); err != nil {
				return fmt.Errorf("%s: %w", spec.Name, err)
			}
			if spec.Unsubscribable {
				request.UnsubscribeURL = "https://chat.example.org/api/notifications/unsubscribe?token=dGVzdA"
			}
			mail, err := set.Render(request)
			if err != nil {
				return fmt.Errorf("%s: %w", spec.Name, err)
			}
			base := filepath.Join(folder, spec.Name+"."+locale)
			if err := os.WriteFile(base+".html", []byte(mail.HTML), 0o600); err != nil {
				return err
			}
			if err := os.WriteFile(base+".txt", []byte("Subject: "+mail.Subject+"\n\n"+mail.Text), 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}
