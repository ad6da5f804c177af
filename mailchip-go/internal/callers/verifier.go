// Package callers checks who calls: services sign short-lived tokens with keys that they publish.
package callers

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwa"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jws"
	"github.com/lestrrat-go/jwx/v3/jwt"

	"dev.chatcluster/mailchip/internal/settings"
)

// Audience is our name in tokens.
const Audience = "mailchip"

// ErrRefused means that there is no token, or not a good one. Which of its parts is wrong is not told.
var ErrRefused = errors.New("no valid service token")

// Verifier checks tokens.
type Verifier struct {
	issuer string
	limits settings.Limits
	keys   *keys
	now    func() time.Time
}

// NewVerifier asks for keys only when the first token comes: the caller may start after us.
func NewVerifier(s settings.Callers, limits settings.Limits) *Verifier {
	return &Verifier{issuer: s.Issuer, limits: limits, keys: newKeys(s.JWKSURL, limits), now: time.Now}
}

// Verify takes the header Authorization and returns who calls.
func (v *Verifier) Verify(ctx context.Context, header string) (string, error) {
	scheme, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") || token == "" || len(token) > 4096 {
		return "", ErrRefused
	}
	key, err := v.keyOf(ctx, token)
	if err != nil {
		return "", err
	}
	parsed, err := jwt.Parse([]byte(token), jwt.WithKey(jwa.ES256(), key), jwt.WithIssuer(v.issuer), jwt.WithAudience(Audience),
		jwt.WithAcceptableSkew(v.limits.ClockSkew), jwt.WithClock(jwt.ClockFunc(v.now)),
		jwt.WithRequiredClaim(jwt.IssuedAtKey), jwt.WithRequiredClaim(jwt.ExpirationKey), jwt.WithRequiredClaim(jwt.JwtIDKey))
	if err != nil {
		return "", ErrRefused
	}
	issued, _ := parsed.IssuedAt()
	expires, _ := parsed.Expiration()
	// A token that lives longer is not made by a service of ours, or by one that is careless with it.
	if expires.Sub(issued) > v.limits.TokenLifetime {
		return "", ErrRefused
	}
	return v.issuer, nil
}

func (v *Verifier) keyOf(ctx context.Context, token string) (jwk.Key, error) {
	message, err := jws.Parse([]byte(token), jws.WithCompact())
	if err != nil || len(message.Signatures()) != 1 {
		return nil, ErrRefused
	}
	headers := message.Signatures()[0].ProtectedHeaders()
	algorithm, _ := headers.Algorithm()
	id, ok := headers.KeyID()
	if !ok || id == "" || algorithm != jwa.ES256() {
		return nil, ErrRefused
	}
	key, err := v.keys.find(ctx, id)
	if err != nil {
		return nil, err
	}
	if key == nil {
		return nil, ErrRefused
	}
	return key, nil
}
