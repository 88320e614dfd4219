/** The lock between real processes: whoever has it has it alone, and death and damage leave nobody locked out. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT, temporaryFolder } from '../tests/support/folders.ts';
import { takeLock } from './file-lock.ts';

let file: string;
beforeEach(() => {
  file = path.join(temporaryFolder('site'), 'cache/build.lock');
});

/** Another process that asks for the lock, says whether it got it, and stays until it is ended. */
async function other(): Promise<{ isHolder: boolean; process: ChildProcess }> {
  const program = `import { takeLock } from ${JSON.stringify(path.join(PROJECT, 'src/store/file-lock.ts'))};
    const lock = takeLock(${JSON.stringify(file)});
    process.stdout.write(lock ? 'got' : 'not');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { isHolder: said.toString() === 'got', process: child };
}

describe('the lock', () => {
  it('keeps others out until it is let go', () => {
    {
      using lock = takeLock(file);
      expect(lock).toBeDefined();
      expect(takeLock(file)).toBeUndefined();
    }
    using again = takeLock(file);
    expect(again).toBeDefined();
    expect(statSync(file).size).toBe(0);
  });

  it('is gone with a process that is killed', async () => {
    const holder = await other();
    expect(holder.isHolder).toBe(true);
    expect(takeLock(file)).toBeUndefined();
    holder.process.kill('SIGKILL');
    await once(holder.process, 'exit');
    using lock = takeLock(file);
    expect(lock).toBeDefined();
  });

  it('waits for another process, and says so before', async () => {
    const holder = await other();
    const waited: string[] = [];
    expect(takeLock(file, { patience: 50, onWait: () => waited.push('once') })).toBeUndefined();
    expect(waited).toEqual(['once']);
    using lock = takeLock(file, { patience: 20_000, onWait: () => holder.process.kill('SIGKILL') });
    expect(lock).toBeDefined();
  });

  it.each([
    ['garbage', 'x'.repeat(5000)],
    ['the number of a process', '4711'],
    ['a damaged database', `SQLite format 3\0${'\xff'.repeat(600)}`],
  ])('is taken where the file holds %s, and then keeps others out', (_name, text) => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, text, 'latin1');
    const waited: string[] = [];
    using lock = takeLock(file, { patience: 10, onWait: () => waited.push('once') });
    expect({ isTaken: lock !== undefined, waited }).toEqual({ isTaken: true, waited: [] });
    expect(takeLock(file)).toBeUndefined();
  });

  it('has one holder, where several processes find garbage at once', async () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'x'.repeat(5000));
    const all = await Promise.all([other(), other(), other(), other()]);
    expect(all.filter(({ isHolder }) => isHolder).length).toBe(1);
  }, 20_000);

  it('names a file that cannot be locked, and does not call that another process', () => {
    mkdirSync(file, { recursive: true });
    expect(() => takeLock(file)).toThrow(`Không khóa được tệp ${file}`);
  });
});
