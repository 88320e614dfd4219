/** A real Redis (or Valkey) for tests: in a folder of its own, behind a network that tests can break. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The server's program, or nothing where none is installed. */
export const REDIS_PROGRAM = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

if (REDIS_PROGRAM === undefined)
  process.stderr.write(
    'SKIPPED: the counter’s Redis store was not tested, as there is no redis-server here ' +
      '(Debian: apt-get install redis-server).\n',
  );

export interface TestRedis {
  folder: string;
  /** Through the breakable network. */
  url: string;
  network: Network;
  /** `SIGKILL`, as when the machine's memory ran out. */
  kill(): Promise<void>;
  /**
   * Starts it again on the same data.
   * @param isFreed without the prefix: there is room on the disk again, for instance
   */
  start(isFreed?: boolean): Promise<void>;
  process(): ChildProcess;
  remove(): Promise<void>;
}

export interface Network {
  /** `swallows`: what is sent arrives and no answer comes back. `cuts`: no connection stands. */
  mode: 'works' | 'swallows' | 'cuts';
  /** Cuts what is connected now. */
  cut(): void;
}

/**
 * @param prefix what the shell does before it becomes Redis: a limit, for instance
 * @param settings more of `redis.conf`, as arguments
 */
export async function startRedis(prefix = '', settings: readonly string[] = []): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loa-redis-'));
  const socket = path.join(folder, 'redis.sock');
  let server: ChildProcess;

  async function start(isFreed = false): Promise<void> {
    rmSync(socket, { force: true });
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    const args = ['--port', '0', '--unixsocket', socket, '--dir', folder, ...durable, ...settings];
    server = spawn('sh', ['-c', `${isFreed ? '' : prefix} exec "$0" "$@"`, REDIS_PROGRAM!, ...args], {
      stdio: 'ignore',
    });
    while (!(await isAnswering(socket))) {
      if (server.exitCode !== null) throw new Error(`${REDIS_PROGRAM} ended with ${server.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  await start();
  const { network, port, close } = await breakableNetwork(socket);
  return {
    folder,
    url: `redis://127.0.0.1:${port}`,
    network,
    kill,
    start,
    process: () => server,
    async remove() {
      close();
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

function isAnswering(socketPath: string): Promise<boolean> {
  if (!existsSync(socketPath)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(socketPath, () => socket.write('PING\r\n'));
    socket.on('data', (chunk) => {
      resolve(chunk.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });
}

/** Carries bytes between a free port and the socket, as well as it is told to. */
async function breakableNetwork(socketPath: string) {
  const open = new Set<Socket>();
  const network: Network = {
    mode: 'works',
    cut() {
      for (const socket of open) socket.destroy();
    },
  };
  const server = createServer((near) => {
    if (network.mode === 'cuts') return void near.destroy();
    const far = connect(socketPath);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => network.mode === 'works' && near.write(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    network.cut();
    server.close();
  };
  return { network, port: (server.address() as AddressInfo).port, close };
}
