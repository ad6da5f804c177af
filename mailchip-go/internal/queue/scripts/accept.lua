-- Takes a mail in, once for an id, which is made of its idempotency key.
-- KEYS message, stream, later · ARGV id, digest of the content, now, body, template, priority, trace, due
local known = redis.call('HGET', KEYS[1], 'content')
if known then
  if known == ARGV[2] then return 'known' end
  return 'conflict'
end
local now, due = tonumber(ARGV[3]), tonumber(ARGV[8])
local state = 'queued'
if due > now then state = 'scheduled' else due = now end
redis.call('HSET', KEYS[1], 'content', ARGV[2], 'created', now, 'updated', now, 'body', ARGV[4], 'template', ARGV[5],
  'priority', ARGV[6], 'trace', ARGV[7], 'due', due, 'state', state, 'attempts', 0, 'lost', 0)
if state == 'scheduled' then
  redis.call('ZADD', KEYS[3], due, ARGV[1])
else
  redis.call('XADD', KEYS[2], '*', 'id', ARGV[1])
end
return 'accepted'
