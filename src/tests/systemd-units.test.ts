/**
 * The units of scripts/deploy/server as systemd reads them. Needs systemd-analyze (no running systemd); without it the tests
 * are skipped, and say so.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, temporaryFolder, writeFiles } from './support/folders.ts';

const UNITS_FOLDER = path.join(PROJECT, 'scripts/deploy/server');
const UNITS = readdirSync(UNITS_FOLDER).filter((name) => /\.(?:service|timer)$/.test(name));
/** systemd's own, which ours are started after. */
const SYSTEM_UNITS = ['/usr/lib/systemd/system', '/lib/systemd/system'].find((folder) => existsSync(folder));
/** Versions before 250 cannot look at units that are not installed. */
const HAS_SYSTEMD =
  SYSTEM_UNITS !== undefined &&
  spawnSync('systemd-analyze', ['security', '--offline=true', '--help']).status === 0;
/** What units start, as on the server of OPERATE.md. */
const PROGRAMS = [
  'opt/loa/node_modules/.bin/node',
  'bin/sh',
  'usr/bin/find',
  'usr/bin/git',
  'usr/local/sbin/loa-nginx',
];
/** Of 100: what systemd-analyze calls «OK» ends at 50. */
const MOST_EXPOSED = 25;

describe.skipIf(!HAS_SYSTEMD)(
  `the units of a server${HAS_SYSTEMD ? '' : ' (skipped: no systemd-analyze)'}`,
  () => {
    const root = temporaryFolder('site');
    const analyze = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
      return { status, said: `${stdout}${stderr}` };
    };

    beforeAll(() => {
      const units = path.join(root, 'etc/systemd/system');
      mkdirSync(path.join(root, 'usr/lib/systemd'), { recursive: true });
      cpSync(SYSTEM_UNITS!, path.join(root, 'usr/lib/systemd/system'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      for (const unit of UNITS) cpSync(path.join(UNITS_FOLDER, unit), path.join(units, unit));
      writeFiles(root, {
        ...Object.fromEntries(PROGRAMS.map((program) => [program, '#!/bin/sh\n'])),
        'etc/passwd': 'root:x:0:0::/root:/bin/sh\nloa:x:100:101::/opt/loa:/bin/bash\n',
        'etc/group': 'root:x:0:\nloa:x:101:\n',
      });
      for (const program of PROGRAMS) chmodSync(path.join(root, program), 0o755);
    });

    it('are understood to the last line', () => {
      expect(UNITS).toHaveLength(5);
      const { status, said } = analyze('verify', '--man=no', `--root=${root}`, ...UNITS);
      const ours = said.split('\n').filter((line) => /loa-/.test(line));
      expect({ status, ours }).toEqual({ status: 0, ours: [] });
    });

    it.each(UNITS.filter((unit) => unit.endsWith('.service')))('%s may do little but its work', (unit) => {
      const { status, said } = analyze(
        'security',
        '--offline=true',
        `--root=${root}`,
        `--threshold=${MOST_EXPOSED}`,
        '--no-pager',
        unit,
      );
      expect(said).toContain(`Overall exposure level for ${unit}`);
      expect({ status, exposure: said.split('\n').at(-2) }).toMatchObject({ status: 0 });
    });
  },
);
