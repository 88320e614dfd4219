import { statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folders.ts';
import { digestOf } from '../digest.ts';
import { listDisk, type DiskFile } from '../disk.ts';
import { createStamper } from './stamps.ts';

function folderWith(text: string): string {
  const root = temporaryFolder('site');
  writeFileSync(path.join(root, 'a.md'), text);
  return root;
}

/** The file as it is listed, at an age that its own clock does not show. */
function listed(root: string, name: string, ageMs = 60_000): DiskFile {
  const file = listDisk(root).find((one) => one.path === name)!;
  return file.stamp ? { ...file, stamp: { ...file.stamp, ctimeMs: file.stamp.ctimeMs - ageMs } } : file;
}

describe('createStamper', () => {
  it('reads a file that it does not know, and not one that it knows', () => {
    const root = folderWith('Một');
    const file = listed(root, 'a.md');
    const first = createStamper({});
    expect(first.digest(file, path.join(root, 'a.md')).bytes?.toString()).toBe('Một');
    expect(first.areNew()).toBe(true);
    const second = createStamper(first.stamps);
    expect(second.digest(file, path.join(root, 'a.md'))).toEqual({ digest: digestOf('Một') });
    expect(second.areNew()).toBe(false);
  });

  it('forgets files that nobody asks for any more', () => {
    const root = folderWith('Một');
    const first = createStamper({});
    first.digest(listed(root, 'a.md'), path.join(root, 'a.md'));
    const second = createStamper(first.stamps);
    expect(second.areNew()).toBe(true);
    expect(second.stamps).toEqual({});
  });

  it.each(['mtimeMs', 'ctimeMs', 'ino'] as const)('reads again where %s is another', (part) => {
    const root = folderWith('Một');
    const file = listed(root, 'a.md');
    const before = { ...file.stamp!, [part]: file.stamp![part] - 1 };
    const stamper = createStamper({ 'a.md': [file.size, before.mtimeMs, before.ctimeMs, before.ino, 'cũ'] });
    expect(stamper.digest(file, path.join(root, 'a.md')).digest).toBe(digestOf('Một'));
  });

  it('sees a change of the same size at the same time: nobody can set the time of the change itself', async () => {
    const root = folderWith('Một');
    const file = path.join(root, 'a.md');
    const { atime, mtime, ctimeMs } = statSync(file);
    while (statSync(file).ctimeMs === ctimeMs) {
      writeFileSync(file, 'Hai');
      utimesSync(file, atime, mtime);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { size, stamp } = listDisk(root)[0]!;
    const stamper = createStamper({ 'a.md': [size, stamp!.mtimeMs, ctimeMs, stamp!.ino, digestOf('Một')] });
    expect(stamper.digest(listDisk(root)[0]!, file).digest).toBe(digestOf('Hai'));
  });

  it('does not trust a file that was written a moment ago: it may be written again within the tick', () => {
    const root = folderWith('Một');
    const ofNow = listed(root, 'a.md', 0);
    const now = performance.timeOrigin + performance.now();
    const stamper = createStamper({});
    stamper.digest({ ...ofNow, stamp: { ...ofNow.stamp!, ctimeMs: now } }, path.join(root, 'a.md'));
    expect(stamper.stamps).toEqual({});
    // Where the clock counts whole seconds, a second is a moment.
    stamper.digest(
      { ...ofNow, stamp: { ...ofNow.stamp!, ctimeMs: Math.floor(now / 1000) * 1000 } },
      path.join(root, 'a.md'),
    );
    expect(stamper.stamps).toEqual({});
    expect(stamper.areNew()).toBe(false);
  });

  it('reads a link each time: its own times say nothing of where it leads', () => {
    const root = folderWith('Một');
    symlinkSync('a.md', path.join(root, 'b.md'));
    const stamper = createStamper({});
    expect(stamper.digest(listed(root, 'b.md'), path.join(root, 'b.md')).bytes?.toString()).toBe('Một');
    expect(stamper.stamps).toEqual({});
  });
});
