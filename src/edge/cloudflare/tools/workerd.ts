/** The Worker as it is deployed, in the bare runtime: nothing of wrangler between the client and workerd. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import type { WorkerSite } from './worker-site.ts';
import { homelessWrangler, WORKERD, WRANGLER } from './wrangler-command.ts';

export interface Workerd {
  url: string;
  process: ChildProcess;
  kill(): Promise<void>;
}

/**
 * Bundles the Worker as a deployment does.
 * @returns what wrangler said, sizes included
 */
export function bundleWorker({ folder, config }: WorkerSite): string {
  const args = [WRANGLER, 'deploy', '--dry-run', '--outdir', path.join(folder, 'bundle'), '--config', config];
  const env = { ...process.env, ...homelessWrangler(folder) };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrangler: ${stdout}${stderr}`);
  return stdout;
}

export interface WorkerdOptions {
  /** What the shell does before it becomes workerd: a limit, for instance. */
  prefix?: string;
  /** The Worker's variables. */
  variables?: Readonly<Record<string, string>>;
}

/** Starts what was bundled. The object's storage is in `storage` of the site's folder, past a restart. */
export async function startWorkerd(
  { folder, outDir, config }: WorkerSite,
  { prefix = '', variables = {} }: WorkerdOptions = {},
): Promise<Workerd> {
  const storage = path.join(folder, 'storage');
  mkdirSync(storage, { recursive: true });
  const file = path.join(folder, 'workerd.capnp');
  const { compatibility_date: date } = JSON.parse(readFileSync(config, 'utf8')) as Record<string, string>;
  writeFileSync(file, describe(date!, { outDir, storage, variables }));
  const args = ['serve', file, '--control-fd=3'];
  const child = spawn('sh', ['-c', `${prefix} exec "$0" "$@"`, WORKERD, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [line] = (await once(createInterface(child.stdio[3] as Readable), 'line')) as [string];
  const { port } = JSON.parse(line) as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

interface Described {
  outDir: string;
  storage: string;
  variables: Readonly<Record<string, string>>;
}

function describe(compatibilityDate: string, { outDir, storage, variables }: Described): string {
  const text = JSON.stringify;
  const texts = Object.entries(variables).map(
    ([name, value]) => `(name = ${text(name)}, text = ${text(value)}),`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "site", worker = .worker),
    (name = "files", disk = (path = ${text(outDir)})),
    (name = "storage", disk = (path = ${text(storage)}, writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "site")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundle/worker.js")],
  compatibilityDate = ${text(compatibilityDate)},
  durableObjectNamespaces = [(className = "CounterObject", uniqueKey = "counter", enableSql = true)],
  durableObjectStorage = (localDisk = "storage"),
  bindings = [
    (name = "COUNTER", durableObjectNamespace = "CounterObject"),
    (name = "ASSETS", service = "files"),
    ${texts.join('\n    ')}
  ],
);
`;
}
