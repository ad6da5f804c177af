-- Records what became of an attempt and gives the entry back, in one step.
-- KEYS message, stream, later, dead, count of dead
-- ARGV id, group, entry, now, outcome (sent, suppressed, failed, retrying, postponed), provider, error, due, kept ms, reserved
redis.call('XACK', KEYS[2], ARGV[2], ARGV[3])
redis.call('XDEL', KEYS[2], ARGV[3])
local state = redis.call('HGET', KEYS[1], 'state')
if not state then return 'unknown' end
-- What is final stays: a worker that was taken for dead may come back late. "Sent" alone overrules a failure.
if state == 'sent' or state == 'suppressed' or (state == 'failed' and ARGV[5] ~= 'sent') then return state end
redis.call('HSET', KEYS[1], 'updated', ARGV[4], 'lost', 0)
local outcome = ARGV[5]
if outcome == 'postponed' then
  redis.call('HINCRBY', KEYS[1], 'attempts', -1)
  redis.call('HSET', KEYS[1], 'reserved', ARGV[10])
  redis.call('ZADD', KEYS[3], ARGV[8], ARGV[1])
  return state
end
redis.call('HDEL', KEYS[1], 'reserved')
redis.call('HSET', KEYS[1], 'state', outcome, 'provider', ARGV[6], 'error', ARGV[7])
if outcome == 'retrying' then
  redis.call('ZADD', KEYS[3], ARGV[8], ARGV[1])
  return outcome
end
redis.call('ZREM', KEYS[3], ARGV[1])
if outcome == 'failed' then
  redis.call('ZADD', KEYS[4], redis.call('INCR', KEYS[5]), ARGV[1])
else
  -- The text and the person's name are not needed any more.
  redis.call('HDEL', KEYS[1], 'body', 'trace')
  redis.call('ZREM', KEYS[4], ARGV[1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[9])
return outcome
