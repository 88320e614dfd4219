/** Whether what Redis acknowledges is on its disk: the counter's own acknowledgement means no less. */
import { ErrorReply } from '@redis/client';
import type { RedisClient } from './redis-connection.ts';

/**
 * Refuses a Redis that would lose acknowledged counts when it is killed, or throw keys away when its memory
 * is full.
 * @throws Error in Vietnamese, with the mend
 */
export async function assertDurable(client: RedisClient): Promise<void> {
  const faults: string[] = [];
  if ((await readSetting(client, 'appendonly')) !== 'yes') faults.push('appendonly yes');
  if ((await readSetting(client, 'appendfsync')) !== 'always') faults.push('appendfsync always');
  if ((await readSetting(client, 'maxmemory-policy')).startsWith('allkeys-'))
    faults.push('maxmemory-policy noeviction');
  if (faults.length === 0) return;
  throw new Error(
    `Redis chưa giữ chắc từng lượt đếm. Hãy đặt ${faults.map((fault) => `"${fault}"`).join(', ')} trong redis.conf ` +
      '(hoặc đặt COUNTER_REDIS_CHECK=off nếu chấp nhận mất các lượt cuối khi máy hỏng). Trong lúc đó không đếm.',
  );
}

async function readSetting(client: RedisClient, name: string): Promise<string> {
  try {
    const [, value = ''] = await client.sendCommand<string[]>(['CONFIG', 'GET', name]);
    return value;
  } catch (cause) {
    // A busy or starting Redis says so itself, and is asked again.
    if (!(cause instanceof ErrorReply) || !/^(NOPERM|ERR)\b/.test(cause.message)) throw cause;
    throw new Error(
      'Redis không cho xem cấu hình (CONFIG GET), nên không biết nó có ghi xuống đĩa từng lượt không. Hãy cho phép ' +
        'lệnh này, hoặc tự kiểm tra "appendonly yes", "appendfsync always" rồi đặt COUNTER_REDIS_CHECK=off.',
      { cause },
    );
  }
}
