/** A process of its own that counts until it is killed: `fork` it with the built site and the counter's folder. */
import { serveCounter } from './test-site.ts';

const [outDir = '', folder = ''] = process.argv.slice(2);
const { port } = await serveCounter({
  outDir,
  folder,
  trustedHeader: 'x-real-ip',
  report: (error) => void process.stderr.write(`${String(error)}\n`),
});
process.send?.(port);
// Nothing is left behind when the test that started it is gone.
process.once('disconnect', () => process.exit());
