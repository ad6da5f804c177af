package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func from(variables map[string]string) (*Settings, error) {
	return read(func(name string) (string, bool) {
		value, ok := variables[name]
		return value, ok
	})
}

func good() map[string]string {
	return map[string]string{
		"MAILCHIP_REDIS_URL": "redis://127.0.0.1:6379", "MAILCHIP_CALLERS_JWKS_URL": "http://127.0.0.1/jwks",
		"MAILCHIP_FROM": "Chat <chat@example.org>", "MAILCHIP_SMTP_HOST": "mail.example.org",
	}
}

func TestDefaults(t *testing.T) {
	s, err := from(good())
	if err != nil {
		t.Fatal(err)
	}
	if s.SMTP.TLS != "starttls" || s.SMTP.Port != 587 || s.From.Name != "Chat" || len(s.Providers) != 1 || s.Kept.Hours() != 168 {
		t.Fatalf("%+v", s)
	}
}

func TestEverythingThatIsWrongIsTold(t *testing.T) {
	for name, value := range map[string]string{
		"MAILCHIP_REDIS_URL": "http://x", "MAILCHIP_CALLERS_JWKS_URL": "nowhere", "MAILCHIP_FROM": "nobody",
		"MAILCHIP_PROVIDERS": "smtp,pigeon", "MAILCHIP_SMTP_TLS": "perhaps", "MAILCHIP_SMTP_PORT": "0", "MAILCHIP_WORKERS": "many",
		"MAILCHIP_DKIM_DOMAIN": "example.org", "MAILCHIP_LOG_LEVEL": "loud",
	} {
		variables := good()
		variables[name] = value
		if _, err := from(variables); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := from(map[string]string{})
	for _, name := range []string{"MAILCHIP_REDIS_URL", "MAILCHIP_CALLERS_JWKS_URL", "MAILCHIP_FROM", "MAILCHIP_SMTP_HOST"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not told in %v", name, err)
		}
	}
}

func TestSecretsComeFromFilesToo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("s3cret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	variables := good()
	variables["MAILCHIP_REDIS_PASSWORD_FILE"], variables["MAILCHIP_SMTP_PASSWORD_FILE"] = file, file
	s, err := from(variables)
	if err != nil || s.Redis.Password != "s3cret" || s.SMTP.Password != "s3cret" {
		t.Fatal(s, err)
	}
	variables["MAILCHIP_SMTP_PASSWORD"] = "other"
	if _, err := from(variables); err == nil {
		t.Fatal("two passwords for one")
	}
}

func TestAnErrorDoesNotRepeatAPassword(t *testing.T) {
	variables := good()
	variables["MAILCHIP_REDIS_URL"] = "redis://:s3cret@host:port"
	if _, err := from(variables); err == nil || strings.Contains(err.Error(), "s3cret") {
		t.Fatal(err)
	}
}

func TestAPasswordIsNotSentInTheClear(t *testing.T) {
	variables := good()
	variables["MAILCHIP_SMTP_TLS"], variables["MAILCHIP_SMTP_USER"] = "none", "chat"
	if _, err := from(variables); err == nil {
		t.Fatal("taken")
	}
}
