-- A dead letter gets another life. Returns its state when it is no dead letter.
-- KEYS message, dead, prefix of streams · ARGV id, now
local state = redis.call('HGET', KEYS[1], 'state')
if not state then return 'unknown' end
if state ~= 'failed' or redis.call('HEXISTS', KEYS[1], 'body') == 0 then return state end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('PERSIST', KEYS[1])
redis.call('HSET', KEYS[1], 'state', 'queued', 'attempts', 0, 'lost', 0, 'error', '', 'updated', ARGV[2], 'due', ARGV[2])
redis.call('XADD', KEYS[3] .. redis.call('HGET', KEYS[1], 'priority'), '*', 'id', ARGV[1])
return 'requeued'
