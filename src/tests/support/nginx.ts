/** A real nginx under the templates of scripts/deploy/server, for tests. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT, temporaryFolder } from './folders.ts';

export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) =>
  existsSync(file),
);
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(BROTLI_MODULE);

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Nginx {
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** `loa-nginx`, as root runs it after each publication. */
  takeTables(): { status: number | null; said: string };
  /** Whether nginx would start again with the configuration as it is. */
  isStartable(): boolean;
  /** The numbers of its workers: others after a reload. */
  workers(): string;
  stop(): Promise<void>;
}

/** @param root the site's folder, in place of `/srv/loa` */
export async function startNginx(root: string, nodePort: number): Promise<Nginx> {
  const prefix = temporaryFolder('site');
  const port = await freePort();
  const args = ['-p', prefix, '-c', path.join(prefix, 'nginx.conf')];
  install(root, prefix, { port, nodePort });
  const nginx = spawn(NGINX!, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const get: Nginx['get'] = (url, headers = {}) => ask(agent, port, url, headers);
  await untilItAnswers(nginx, get, () => said);
  return {
    get,
    takeTables() {
      const { status, stdout, stderr } = spawnSync(path.join(prefix, 'loa-nginx'), { encoding: 'utf8' });
      return { status, said: `${stdout}${stderr}` };
    },
    isStartable: () => spawnSync(NGINX!, [...args, '-t']).status === 0,
    workers: () => spawnSync('ps', ['-o', 'pid=', '--ppid', String(nginx.pid)], { encoding: 'utf8' }).stdout,
    async stop() {
      agent.destroy();
      nginx.kill('SIGQUIT');
      await once(nginx, 'exit');
    },
  };
}

/** The templates as they are, but for the folders, the ports, the user, and the certificate that a test has not. */
function install(root: string, prefix: string, { port, nodePort }: { port: number; nodePort: number }): void {
  const etc = path.join(prefix, 'loa');
  const template = (name: string) =>
    readFileSync(path.join(PROJECT, 'scripts/deploy/server', name), 'utf8')
      .replaceAll('/srv/loa', root)
      .replaceAll('/etc/nginx/loa', etc);
  for (const folder of ['logs', 'loa']) mkdirSync(path.join(prefix, folder));
  for (const name of ['maps.conf', 'headers.conf', 'site.conf']) {
    const text = template(name);
    writeFileSync(path.join(etc, name), hasBrotli ? text : text.replace('brotli_static on;', ''));
  }
  const command = `${NGINX} -p ${prefix} -c ${prefix}/nginx.conf`;
  const script = template('loa-nginx')
    .replace('runuser -u loa -- ', '')
    .replace('$(nginx -t', `$(${command} -t`)
    .replace('\nnginx -s', `\n${command} -s`);
  writeFileSync(path.join(prefix, 'loa-nginx'), script);
  chmodSync(path.join(prefix, 'loa-nginx'), 0o755);
  const server = template('nginx.conf')
    .replace(/server \{\s*listen 80;[\s\S]*?\n\}\n/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/.*(?:listen \[::\]|ssl_).*\n/g, '')
    .replace('127.0.0.1:4321', `127.0.0.1:${nodePort}`)
    .replace('/var/log/nginx', path.join(prefix, 'logs'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  writeFileSync(
    path.join(prefix, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI_MODULE};\n` : ''}daemon off;\nuser ${process.env['USER'] ?? 'root'};\npid ${prefix}/pid;
error_log ${prefix}/logs/error.log;\nevents {}\nhttp {\n${temp.join('\n')}\n${server}\n}\n`,
  );
}

async function untilItAnswers(nginx: ChildProcess, get: Nginx['get'], said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx refuses its configuration:\n${said()}`);
    const answer = await get('/').catch(() => undefined);
    if (answer) return;
    await wait(50);
  }
  nginx.kill();
  throw new Error(`nginx does not answer:\n${said()}`);
}

/** As it is: `fetch` would follow redirects, unpack, and tidy addresses up. */
function ask(agent: Agent, port: number, url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', path: url, headers: { Host: 'vidu.gov.vn', ...headers } })
      .on('error', reject)
      .on('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          }),
        );
      })
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
