-- Puts what is due into its stream.
-- KEYS later · ARGV now, most, prefix of messages, prefix of streams
local due = redis.call('ZRANGE', KEYS[1], '-inf', ARGV[1], 'BYSCORE', 'LIMIT', 0, ARGV[2])
for _, id in ipairs(due) do
  redis.call('ZREM', KEYS[1], id)
  local found = redis.call('HMGET', ARGV[3] .. id, 'priority', 'state')
  if found[1] then
    if found[2] == 'scheduled' then redis.call('HSET', ARGV[3] .. id, 'state', 'queued', 'updated', ARGV[1]) end
    redis.call('XADD', ARGV[4] .. found[1], '*', 'id', id)
  end
end
return #due
