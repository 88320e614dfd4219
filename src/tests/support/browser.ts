/** Chromium for the tests: the one inside an npm package, or the one that CHROME_PATH names. No download, no network. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT, testsFolder } from './folders.ts';
import { withLock } from './lock.ts';

/** Nothing that weakens the web's own rules: content security and same origin are what the tests are about. */
const FLAGS = [
  '--no-sandbox', // CI containers run as root, where Chromium refuses its sandbox
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-proxy-server',
  // Whatever a page asks for beyond this machine fails at once and is seen as a request.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
];

/** @param more flags besides */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] || (await packagedChromium());
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...more] });
}

/**
 * The packaged Chromium unpacks itself into the machine's temporary folder, and takes a half-written file of a
 * stopped run for a whole one. So it is unpacked aside and put in place whole.
 */
async function packagedChromium(): Promise<string> {
  const manifest = path.join(PROJECT, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = path.join(testsFolder(), `chromium-${version}`);
  const executable = path.join(folder, 'chromium');
  await withLock('chromium', async () => {
    if (existsSync(executable)) return;
    const aside = `${folder}.unpacking`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    await inTemporaryFolder(aside, () => packaged.executablePath());
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  });
  return executable;
}

async function inTemporaryFolder(folder: string, task: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await task();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
