package callers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwk"

	"dev.chatcluster/mailchip/internal/settings"
)

// ErrKeysAway means that the caller's keys cannot be had: nobody can tell whether its tokens are good.
var ErrKeysAway = errors.New("the callers' keys cannot be fetched")

const keysMost = 256 << 10

// keys fetches the callers' public keys when the first token comes, and again when one names a key that is not known: a
// caller makes a new pair at each of its starts.
type keys struct {
	url    string
	limits settings.Limits
	client *http.Client
	now    func() time.Time

	sync.Mutex
	set     jwk.Set
	fetched time.Time
	tried   time.Time
}

func newKeys(url string, limits settings.Limits) *keys {
	return &keys{url: url, limits: limits, client: &http.Client{Timeout: limits.KeysTimeout}, now: time.Now}
}

// find returns the key, or nil when there is none of that name.
func (k *keys) find(ctx context.Context, id string) (jwk.Key, error) {
	// Held while fetching: one question is enough, whoever waits has its answer.
	k.Lock()
	defer k.Unlock()
	fresh := k.set != nil && k.now().Sub(k.fetched) < k.limits.KeysKept
	if fresh {
		if key, ok := k.set.LookupKeyID(id); ok {
			return key, nil
		}
	}
	if k.now().Sub(k.tried) < k.limits.KeysRefetchEvery {
		if fresh {
			return nil, nil //nolint:nilnil // no such key
		}
		return nil, ErrKeysAway
	}
	k.tried = k.now()
	set, err := k.fetch(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKeysAway, err)
	}
	k.set, k.fetched = set, k.now()
	if key, ok := set.LookupKeyID(id); ok {
		return key, nil
	}
	return nil, nil //nolint:nilnil // no such key
}

func (k *keys) fetch(ctx context.Context) (jwk.Set, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, k.url, nil)
	if err != nil {
		return nil, err
	}
	answer, err := k.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d", answer.StatusCode)
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, keysMost))
	if err != nil {
		return nil, err
	}
	return jwk.Parse(content)
}
