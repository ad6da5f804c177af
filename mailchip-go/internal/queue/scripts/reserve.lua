-- The next free moment of a rate, taken at once: nobody asks twice. -1 when it is further away than one may wait.
-- KEYS rate · ARGV now, interval, burst, most (all in microseconds)
local now, interval = tonumber(ARGV[1]), tonumber(ARGV[2])
local free = tonumber(redis.call('GET', KEYS[1]) or ARGV[1])
if free < now then free = now end
local wait = free - now - tonumber(ARGV[3])
if wait < 0 then wait = 0 end
if wait > tonumber(ARGV[4]) then return -1 end
free = free + interval
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', math.ceil((free - now) / 1000) + 1000)
return wait
