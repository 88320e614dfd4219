/**
 * A process of its own that counts until it is killed: `fork` it with the built site, the counter's folder, the time when
 * the test began and, for a store in Redis, its URL.
 */
import { createMorningClock, serveCounter } from './test-site.ts';

const [outDir = '', folder = '', began, redis] = process.argv.slice(2);
const { port } = await serveCounter({
  outDir,
  folder,
  ...(redis !== undefined && { redis: { url: redis, name: 'test', isChecked: true } }),
  trustedHeader: 'x-real-ip',
  clock: createMorningClock(Number(began)),
  report: (error) => void process.stderr.write(`${String(error)}\n`),
});
process.send?.(port);
// Nothing is left behind when the test that started it is gone.
process.once('disconnect', () => process.exit());
