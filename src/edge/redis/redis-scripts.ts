/**
 * What runs inside of Redis, each script whole or not at all. They are sent with `EVAL` every time:
 * `EVALSHA` fails after a restart, and Redis keeps the compiled script by itself.
 */

/**
 * Adds one batch, unless it is there, and answers the question.
 *   KEYS  site, days, articles, writers, visitors, views, view days, then the views of each day of the batch
 *   ARGV  the batch and the question as JSON; see `Batch` in `redis-store.ts`
 *   reply visits, shown, today, online, [views by article asked for], [keys that were repeats]
 * The first write is the claim of the batch's number: a Redis that is full or read-only refuses that one,
 * and nothing after it can fail, since a script's later writes are not refused.
 */
export const COMMIT = `
local site, days, articles, writers, visitors, views, view_days = unpack(KEYS, 1, 7)
local batch = cjson.decode(ARGV[1])
local repeats = {}

local function number(text)
  return tonumber(text or 0)
end

local function seen_lately(set, key, at)
  local before = key and redis.call('ZSCORE', set, key)
  return before and math.abs(at - before) < batch.away
end

local function take_one(counts, key)
  if counts[key] then counts[key] = counts[key] - 1 end
end

local function settle(mark)
  local set = mark.article and views or visitors
  if not (seen_lately(set, mark.key, mark.at) or seen_lately(set, mark.older, mark.at)) then return end
  repeats[#repeats + 1] = mark.key
  if not mark.article then return take_one(batch.visits, mark.day) end
  for _, of_day in ipairs(batch.views) do
    if of_day.day == mark.day then take_one(of_day.counts, mark.article) end
  end
end

local function add()
  for _, mark in ipairs(batch.claims) do settle(mark) end
  local sum = 0
  for day, count in pairs(batch.visits) do
    if count > 0 then redis.call('HINCRBY', days, day, count) end
    sum = sum + count
  end
  local all = redis.call('HINCRBY', site, 'visits', sum)
  local shown = math.max(number(redis.call('HGET', site, 'shown')), all + batch.base)
  redis.call('HSET', site, 'shown', shown, 'at', batch.at)
  for index, of_day in ipairs(batch.views) do
    for id, count in pairs(of_day.counts) do
      if count > 0 then
        redis.call('HINCRBY', articles, id, count)
        redis.call('HINCRBY', KEYS[7 + index], id, count)
        redis.call('SADD', view_days, of_day.day)
      end
    end
  end
  for _, seen in ipairs(batch.seen) do
    redis.call('ZADD', seen[2] == 'view' and views or visitors, seen[3], seen[1])
  end
  if batch.keep then
    for _, set in ipairs({ visitors, views }) do
      redis.call('ZREMRANGEBYSCORE', set, '-inf', '(' .. batch.keep.from)
      redis.call('ZREMRANGEBYSCORE', set, '(' .. batch.keep.to, '+inf')
    end
  end
end

local function forget_writers()
  local all = redis.call('HGETALL', writers)
  for index = 1, #all, 2 do
    local at = number(string.match(all[index + 1], ' (.+)$'))
    if math.abs(batch.at - at) > 172800000 then redis.call('HDEL', writers, all[index]) end
  end
end

if batch.seq then
  local stored = redis.call('HGET', writers, batch.writer)
  if batch.seq > number(stored and string.match(stored, '^%d+')) then
    redis.call('HSET', writers, batch.writer, string.format('%.0f %.0f', batch.seq, batch.at))
    if batch.seq == 1 then forget_writers() end
    add()
  end
end

local counts = {}
for index, id in ipairs(batch.articles) do counts[index] = number(redis.call('HGET', articles, id)) end
return {
  number(redis.call('HGET', site, 'visits')),
  number(redis.call('HGET', site, 'shown')),
  number(redis.call('HGET', days, batch.day)),
  redis.call('ZCOUNT', visitors, '(' .. batch.online_since, '+inf'),
  counts,
  repeats,
}`;

/** Deletes all counts. KEYS: site, days, articles, view days. ARGV: what the keys of a day's views begin with. */
export const CLEAR_COUNTS = `
for _, day in ipairs(redis.call('SMEMBERS', KEYS[4])) do redis.call('DEL', ARGV[1] .. day) end
return redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])`;

/** KEYS: site. ARGV: the visits that there are now, and a total shown that must not fall. */
export const SET_SITE = `
local shown = math.max(tonumber(redis.call('HGET', KEYS[1], 'shown') or 0), tonumber(ARGV[2]))
return redis.call('HSET', KEYS[1], 'visits', ARGV[1], 'shown', shown)`;
