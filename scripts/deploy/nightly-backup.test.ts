/** The backup unit of a server, its own command lines run by a shell: at night, by hand, and what it clears away. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { readBackupFile } from '../../src/edge/node/backup-files.ts';
import { openSqliteStore } from '../../src/edge/node/sqlite-store.ts';
import { PROJECT, temporaryFolder } from '../../src/tests/support/folders.ts';

const UNIT = readFileSync(path.join(import.meta.dirname, 'server', 'loa-backup.service'), 'utf8');
const counterDir = temporaryFolder('site');
const folder = temporaryFolder('site');

/** Runs the lines of this name as systemd would, in folders of the test. */
function run(name: 'ExecStart' | 'ExecStartPost'): void {
  const [, line] = new RegExp(`^${name}=(.*)$`, 'm').exec(UNIT)!;
  const command = line!
    .replaceAll('%%', '%')
    .replaceAll('/opt/loa/node_modules/.bin/node', `"${process.execPath}"`)
    .replaceAll('/var/lib/loa-backup', folder);
  const env = { ...process.env, COUNTER_DIR: counterDir };
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: PROJECT, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

const written = () => readdirSync(folder).sort();

beforeAll(async () => {
  const { backup, close } = openSqliteStore(counterDir);
  await backup.replace({ visits: new Map([[20_779, 5]]), views: new Map(), shown: 1_005 });
  close();
});

it('writes another file each time that it is started, the newest last', async () => {
  run('ExecStart');
  const [night] = written();
  await pass(1_000);
  run('ExecStart');
  expect(written()).toEqual([night, expect.stringMatching(/^dem-\d{4}-\d\d-\d\d-\d{6}\.ndjson$/)]);
  for (const name of written())
    expect(readBackupFile(path.join(folder, name)).visits).toEqual(new Map([[20_779, 5]]));
});

it('clears away what is older than a year, and nothing else', () => {
  const [old, young] = written();
  const { mtimeMs } = statSync(path.join(folder, young!));
  const longAgo = (mtimeMs - 402 * 86_400_000) / 1_000;
  utimesSync(path.join(folder, old!), longAgo, longAgo);
  run('ExecStartPost');
  expect(written()).toEqual([young]);
});

it.each(['VAN-HANH.md', 'OPERATE.md'])('%s names files as they are written', (page) => {
  const text = readFileSync(path.join(import.meta.dirname, page), 'utf8');
  const named = [...text.matchAll(/\/var\/lib\/loa-backup\/(dem-\S+)/g)].map(([, name]) => name!);
  const formOf = (name: string) => name.replaceAll(/\d/g, '0');
  expect(named.map(formOf)).toEqual([formOf(written()[0]!)]);
});
