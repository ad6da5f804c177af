package queue

import (
	_ "embed"

	"github.com/redis/go-redis/v9"
)

// All keys lie in one slot of a cluster, as scripts touch several of them.
const (
	keyPrefix     = "{mail}:"
	messagePrefix = keyPrefix + "message:"
	streamPrefix  = keyPrefix + "queue:"
	ratePrefix    = keyPrefix + "rate:"
	laterKey      = keyPrefix + "later"
	deadKey       = keyPrefix + "dead"
	deadCountKey  = keyPrefix + "dead:count"
	group         = "mailchip"
)

//go:embed scripts/accept.lua
var acceptSource string

//go:embed scripts/start.lua
var startSource string

//go:embed scripts/finish.lua
var finishSource string

//go:embed scripts/promote.lua
var promoteSource string

//go:embed scripts/keep.lua
var keepSource string

//go:embed scripts/requeue.lua
var requeueSource string

//go:embed scripts/reserve.lua
var reserveSource string

var (
	acceptScript  = redis.NewScript(acceptSource)
	startScript   = redis.NewScript(startSource)
	finishScript  = redis.NewScript(finishSource)
	promoteScript = redis.NewScript(promoteSource)
	keepScript    = redis.NewScript(keepSource)
	requeueScript = redis.NewScript(requeueSource)
	reserveScript = redis.NewScript(reserveSource)
)
