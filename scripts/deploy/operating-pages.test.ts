/** The two pages for whoever runs a server: the same commands in both, none that a fresh machine or another folder would refuse. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
/** The commands of all blocks and tables; names and comments, which are each language's own, left out. */
const commandsOf = (page: string) =>
  [
    ...page.matchAll(
      /^ *(?:> )?```sh\n([\s\S]*?)^ *(?:> )?```|`([^`\n]*(?:npm run|systemctl|journalctl)[^`\n]*)`/gm,
    ),
  ]
    .flatMap(([, block, inline]) => (block ?? inline)!.split('\n'))
    .map((line) => line.replace(/^> ?/, '').replace(/(?:^|\s+)#.*$/, ''))
    .filter((line) => line !== '')
    .map((line) =>
      line.replaceAll(/TEN-MIEN-CUA-BAN|YOUR-DOMAIN/g, 'X').replaceAll(/MAT-KHAU|PASSWORD/g, 'X'),
    );

const PAGES = ['VAN-HANH.md', 'OPERATE.md'];

it('name the same commands in both languages', () => {
  const [vietnamese, english] = PAGES.map((name) => new Set(commandsOf(read(name))));
  expect([...vietnamese!].filter((command) => !english!.has(command))).toEqual([]);
  expect([...english!].filter((command) => !vietnamese!.has(command))).toEqual([]);
});

describe.each(PAGES)('%s', (name) => {
  const page = read(name);

  it('installs what the scripts call', () => {
    const [, packages] = /apt-get install -y (nginx .*)/.exec(page)!;
    for (const program of ['nginx', 'git', 'nodejs', 'npm', 'certbot', 'rsync', 'sudo'])
      expect(packages!.split(' '), program).toContain(program);
  });

  it('names only templates that there are, and all that nginx includes', () => {
    const templates = [...page.matchAll(/scripts\/deploy\/server\/([\w.-]+)/g)].map(([, file]) => file!);
    for (const file of templates)
      expect(existsSync(path.join(import.meta.dirname, 'server', file)), file).toBe(!/-$/.test(file));
    const installed = ['nginx.conf', 'maps.conf', 'headers.conf', 'site.conf', 'loa-nginx'];
    expect(installed.filter((file) => !templates.includes(file))).toEqual([]);
    const conf = readdirSync(path.join(import.meta.dirname, 'server')).filter((file) =>
      file.endsWith('.conf'),
    );
    expect(conf.filter((file) => !installed.includes(file))).toEqual([]);
  });

  // These are the commands that people type days after they last stood in that folder.
  it('says where each daily command is run', () => {
    const daily = [...page.matchAll(/^\|.*`([^`]*npm run [^`]*)` *\|$/gm)].map(([, command]) => command!);
    expect(daily.length).toBeGreaterThan(2);
    expect(daily.filter((command) => !command.includes('cd /opt/loa && '))).toEqual([]);
    expect(page).toMatch(/cd \/opt\/loa && [^`\n]*reset-total --yes/);
  });

  it('stops the timer before it goes back, and tells nginx after', () => {
    expect(page).toMatch(/`systemctl stop loa-publish\.timer loa-publish; [^`]*--rollback && loa-nginx`/);
  });

  it('has root read nothing that `loa` may write', () => {
    const ours = ['site.conf', 'nginx.conf', 'maps.conf'].map((file) => read(`server/${file}`)).join('\n');
    expect(ours.match(/^\s*include (?!\/etc\/nginx\/loa\/).*/gm) ?? []).toEqual([]);
    expect(page).toContain(`'loa ALL=(root) NOPASSWD: /usr/local/sbin/loa-nginx ""'`);
  });
});
