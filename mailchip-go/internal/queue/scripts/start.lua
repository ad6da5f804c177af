-- A worker begins with a mail. Nothing is returned when there is nothing left to do.
-- KEYS message, stream · ARGV group, entry, now
local state = redis.call('HGET', KEYS[1], 'state')
if not state or state == 'sent' or state == 'failed' or state == 'suppressed' then
  redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
  redis.call('XDEL', KEYS[2], ARGV[2])
  return false
end
redis.call('HINCRBY', KEYS[1], 'attempts', 1)
-- Taken back by whoever records an outcome: what remains are workers that died.
redis.call('HINCRBY', KEYS[1], 'lost', 1)
return redis.call('HMGET', KEYS[1], 'body', 'template', 'trace', 'created', 'due', 'attempts', 'lost', 'reserved')
