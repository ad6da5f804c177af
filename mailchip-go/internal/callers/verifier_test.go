package callers

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jwt"

	"dev.chatcluster/mailchip/internal/settings"
)

// issuer serves keys and counts who asks.
type issuer struct {
	*httptest.Server
	t     *testing.T
	keys  []jwk.Key
	asked int
	away  bool
}

func newIssuer(t *testing.T) *issuer {
	t.Helper()
	i := &issuer{t: t}
	i.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		i.asked++
		if i.away {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		set := jwk.NewSet()
		for _, key := range i.keys {
			public, _ := key.PublicKey()
			_ = set.AddKey(public)
		}
		_ = json.NewEncoder(w).Encode(set)
	}))
	t.Cleanup(i.Close)
	i.addKey()
	return i
}

func (i *issuer) addKey() jwk.Key {
	raw, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		i.t.Fatal(err)
	}
	key, err := jwk.Import(raw)
	if err != nil {
		i.t.Fatal(err)
	}
	_ = key.Set(jwk.KeyIDKey, rand.Text())
	i.keys = append(i.keys, key)
	return key
}

func (i *issuer) token(key jwk.Key, change func(*jwt.Builder)) string {
	i.t.Helper()
	now := time.Now()
	builder := jwt.NewBuilder().Issuer("notification-service").Audience([]string{"mailchip"}).IssuedAt(now).Expiration(now.Add(time.Minute)).JwtID("j")
	if change != nil {
		change(builder)
	}
	token, err := builder.Build()
	if err != nil {
		i.t.Fatal(err)
	}
	signed, err := jwt.Sign(token, jwt.WithKey(jwa.ES256(), key))
	if err != nil {
		i.t.Fatal(err)
	}
	return "Bearer " + string(signed)
}

func (i *issuer) verifier() *Verifier {
	return NewVerifier(settings.Callers{JWKSURL: i.URL, Issuer: "notification-service"}, settings.DefaultLimits())
}

func TestTokens(t *testing.T) {
	i := newIssuer(t)
	v := i.verifier()
	now := time.Now()
	stranger := newIssuer(t).keys[0]
	_ = stranger.Set(jwk.KeyIDKey, keyID(i.keys[0]))
	symmetric, _ := jwk.Import([]byte("0123456789abcdef0123456789abcdef"))
	_ = symmetric.Set(jwk.KeyIDKey, keyID(i.keys[0]))
	hmac, _ := jwt.Sign(must(jwt.NewBuilder().Issuer("notification-service").Build()), jwt.WithKey(jwa.HS256(), symmetric))
	for name, c := range map[string]struct {
		header string
		good   bool
	}{
		"good":            {i.token(i.keys[0], nil), true},
		"skewed clock":    {i.token(i.keys[0], func(b *jwt.Builder) { b.IssuedAt(now.Add(20 * time.Second)).Expiration(now.Add(50 * time.Second)) }), true},
		"none":            {"", false},
		"other scheme":    {"Basic eDp5", false},
		"nonsense":        {"Bearer x.y.z", false},
		"other audience":  {i.token(i.keys[0], func(b *jwt.Builder) { b.Audience([]string{"auth-service"}) }), false},
		"other issuer":    {i.token(i.keys[0], func(b *jwt.Builder) { b.Issuer("auth-service") }), false},
		"expired":         {i.token(i.keys[0], func(b *jwt.Builder) { b.IssuedAt(now.Add(-2 * time.Minute)).Expiration(now.Add(-time.Minute)) }), false},
		"too long":        {i.token(i.keys[0], func(b *jwt.Builder) { b.Expiration(now.Add(time.Hour)) }), false},
		"from the future": {i.token(i.keys[0], func(b *jwt.Builder) { b.IssuedAt(now.Add(5 * time.Minute)).Expiration(now.Add(6 * time.Minute)) }), false},
		"another's key":   {i.token(stranger, nil), false},
		"shared secret":   {"Bearer " + string(hmac), false},
	} {
		_, err := v.Verify(t.Context(), c.header)
		if (err == nil) != c.good || (err != nil && !errors.Is(err, ErrRefused)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if i.asked != 1 {
		t.Errorf("keys were asked for %d times", i.asked)
	}
}

func TestANewKeyIsFetchedAndStrangersDoNotMakeUsAsk(t *testing.T) {
	i := newIssuer(t)
	v := i.verifier()
	now := time.Now()
	v.keys.now = func() time.Time { return now }
	check := func(key jwk.Key, want error, asked int) {
		t.Helper()
		if _, err := v.Verify(t.Context(), i.token(key, nil)); !errors.Is(err, want) || i.asked != asked {
			t.Fatalf("%v, asked %d times", err, i.asked)
		}
	}
	check(i.keys[0], nil, 1)
	second := i.addKey()
	// Asked a moment ago: not again so soon.
	check(second, ErrRefused, 1)
	now = now.Add(3 * time.Second)
	check(second, nil, 2)
	now = now.Add(4 * time.Minute)
	check(i.keys[0], nil, 2)
	now = now.Add(2 * time.Minute)
	check(i.keys[0], nil, 3)
}

func TestWithoutKeysNobodyIsRefusedForGood(t *testing.T) {
	i := newIssuer(t)
	i.away = true
	v := i.verifier()
	now := time.Now()
	v.keys.now = func() time.Time { return now }
	if _, err := v.Verify(t.Context(), i.token(i.keys[0], nil)); !errors.Is(err, ErrKeysAway) {
		t.Fatal(err)
	}
	i.away = false
	now = now.Add(3 * time.Second)
	if _, err := v.Verify(t.Context(), i.token(i.keys[0], nil)); err != nil {
		t.Fatal(err)
	}
}

func keyID(key jwk.Key) string {
	id, _ := key.KeyID()
	return id
}

func must(token jwt.Token, err error) jwt.Token {
	if err != nil {
		panic(err)
	}
	return token
}
