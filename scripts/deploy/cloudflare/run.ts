/**
 * `npm run cloudflare -- dev | deploy [--dry-run] | …`: wrangler on the built site. Everything that it writes
 * goes to CACHE_DIR; the counts of `dev` are kept in COUNTER_DIR, past a restart.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { configure } from '../../../src/edge/cloudflare/tools/configure.ts';
import { quietWrangler, WRANGLER } from '../../../src/edge/cloudflare/tools/wrangler-command.ts';
import { readEnvironment } from '../../../src/store/environment.ts';

const { outDir, cacheDir } = readEnvironment();
const folder = path.join(cacheDir, 'cloudflare');
const counterDir = path.resolve(process.env['COUNTER_DIR'] || '.counter');
const [command = 'dev', ...rest] = process.argv.slice(2);

const config = writeConfig();
const args = [WRANGLER, command, ...rest, '--config', config];
if (command === 'dev') args.push('--persist-to', path.join(counterDir, 'cloudflare'));
const env = { ...quietWrangler(folder), ...process.env };
const child = spawn(process.execPath, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

function writeConfig(): string {
  mkdirSync(folder, { recursive: true });
  try {
    return configure({ outDir, folder, env: process.env });
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
}
