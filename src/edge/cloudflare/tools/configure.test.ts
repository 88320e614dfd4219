import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configure, stripComments, workerFirst } from './configure.ts';

let root: string;
let outDir: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'loa-cloudflare-'));
  outDir = path.join(root, 'site');
  mkdirSync(path.join(root, 'cache'));
  for (const file of ['index.html', '404.html', 'tin-tuc/index.html', 'tep.pdf', '.loa/redirects.json']) {
    mkdirSync(path.dirname(path.join(outDir, file)), { recursive: true });
    writeFileSync(path.join(outDir, file), '{}');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

function read(env: Record<string, string> = {}): Record<string, unknown> {
  const file = configure({ outDir, folder: path.join(root, 'cache'), env });
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

describe('configure', () => {
  it('leads to the built site by relative paths alone', () => {
    const config = read();
    expect(config).toMatchObject({ name: 'loa', send_metrics: false, assets: { directory: './../site' } });
    expect(config['alias']).toEqual({
      'loa-site/counter.json': './nothing.json',
      'loa-site/redirects.json': './../site/.loa/redirects.json',
      'loa-site/titles.json': './nothing.json',
    });
    expect(JSON.stringify(config)).not.toContain(`"${path.sep}${root.split(path.sep)[1]}`);
  });

  it('takes the Worker’s name and the counter’s settings from the environment, and no secret', () => {
    const config = read({
      LOA_WORKER_NAME: 'sonha',
      COUNTER_ORIGINS: 'https://www.sonha.example',
      COUNTER_EXPORT_TOKEN: 'a-token-of-decent-length',
    });
    expect(config).toMatchObject({ name: 'sonha', vars: { COUNTER_ORIGINS: 'https://www.sonha.example' } });
    expect(JSON.stringify(config)).not.toContain('a-token');
  });

  it('gives a preview a Worker of its own, without the counter that would cost it its address', () => {
    writeFileSync(path.join(outDir, '.loa', 'counter.json'), '{}');
    expect(read()).toHaveProperty('durable_objects');
    writeFileSync(path.join(outDir, '_headers'), '/*\n  X-Robots-Tag: noindex\n');
    const config = read({ LOA_WORKER_NAME: 'sonha' });
    expect(config).toMatchObject({ name: 'sonha-xem-truoc', preview_urls: true });
    expect(config).not.toHaveProperty('durable_objects');
    expect(config).not.toHaveProperty('migrations');
    expect(config['alias']).toMatchObject({ 'loa-site/counter.json': './nothing.json' });
  });

  it('says what to do where nothing is built', () => {
    rmSync(path.join(outDir, '404.html'));
    expect(() => read()).toThrow('npm run build');
  });
});

describe('workerFirst', () => {
  const always = ['/_c/*', '/'];

  it('adds the pages that are old addresses as well, with and without their last slash', () => {
    const table = {
      '/tin-tuc/?id=5': '/a/',
      '/tep.pdf?v=1': '/b/',
      '/khong-co/?id=5': '/c/',
      '/cu/': '/d/',
      '/?p=1': '/e/',
    };
    expect(workerFirst(always, table, outDir).sort()).toEqual(
      ['/', '/_c/*', '/tep.pdf', '/tin-tuc', '/tin-tuc/'].sort(),
    );
  });

  it.each(['/tin%E9.aspx?id=3', '/100%/?id=3', '/a%00b?id=3'])(
    'bears %s, in whatever encoding an old portal wrote it',
    (key) => {
      expect(workerFirst(always, { [key]: '/a/' }, outDir)).toEqual(always);
    },
  );

  it('finds a page by its address in Vietnamese', () => {
    mkdirSync(path.join(outDir, 'tin-tức'));
    writeFileSync(path.join(outDir, 'tin-tức', 'index.html'), '');
    expect(workerFirst(always, { '/tin-t%E1%BB%A9c?id=3': '/a/' }, outDir)).toContain('/tin-t%E1%BB%A9c/');
  });

  it('takes all pages where there are more than Cloudflare takes rules', () => {
    const table: Record<string, string> = {};
    for (let id = 0; id < 60; id += 1) {
      mkdirSync(path.join(outDir, `trang-${id}`));
      writeFileSync(path.join(outDir, `trang-${id}`, 'index.html'), '');
      table[`/trang-${id}/?in=1`] = '/a/';
    }
    expect(workerFirst(always, table, outDir)).toEqual(['/*', '!/assets/*', '!/_anh/*', '!/_tep/*']);
  });
});

it('leaves strings alone when it strips comments', () => {
  const text = '{ // one\n "a": "https://b/*", "c": [1, 2,], // two\n "d": "x,]" ,\n}';
  expect(JSON.parse(stripComments(text))).toEqual({ a: 'https://b/*', c: [1, 2], d: 'x,]' });
});
