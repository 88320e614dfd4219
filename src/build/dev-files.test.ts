import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readPictures } from '../store/pictures-manifest.ts';
import { contentOf, FOLDER } from '../tests/support/article-folder.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { drawPhoto } from '../tests/support/pictures.ts';
import { devFiles } from './dev-files.ts';

/** The dev server as far as `devFiles` looks at it. */
function startServer(contentDir: string, cacheDir: string) {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const server = { watcher, middlewares: { use: vi.fn() }, ws: { send: vi.fn() } };
  const logger = { error: vi.fn() };
  const setUp = devFiles({ contentDir, cacheDir }).hooks['astro:server:setup'] as (options: object) => void;
  setUp({ server, logger });
  return { watcher, reloads: server.ws.send, errors: logger.error };
}

describe('devFiles', () => {
  it('prepares photos that are copied in together once, when they are whole', async () => {
    const names = ['a.png', 'b.png', 'c.png', 'd.png'];
    const { root } = contentOf(names.map((name) => `![A](${name})`).join('\n\n'));
    const cacheDir = temporaryFolder('site');
    const { watcher, reloads, errors } = startServer(root, cacheDir);
    const photos = await Promise.all(names.map((_, hue) => drawPhoto(40, 30, 60 * hue)));
    for (const [index, name] of names.entries()) {
      const file = path.join(root, FOLDER, name);
      writeFileSync(file, photos[index]!.subarray(0, 60));
      watcher.emit('all', 'add', file);
      await new Promise((resolve) => setTimeout(resolve, 30));
      writeFileSync(file, photos[index]!);
      watcher.emit('all', 'change', file);
    }
    watcher.emit('all', 'change', path.join(cacheDir, 'x'));
    await vi.waitFor(() => expect(reloads).toHaveBeenCalled(), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(errors).not.toHaveBeenCalled();
    expect(reloads).toHaveBeenCalledTimes(1);
    expect(Object.keys(readPictures(cacheDir))).toHaveLength(4);
  });

  it('says what it cannot read, and goes on', async () => {
    const { root } = contentOf('![A](a.png)');
    const { watcher, reloads, errors } = startServer(root, temporaryFolder('site'));
    const file = path.join(root, FOLDER, 'a.png');
    writeFileSync(file, 'x');
    watcher.emit('all', 'add', file);
    await vi.waitFor(
      () => expect(errors).toHaveBeenCalledWith(expect.stringContaining('không đọc được')),
      10_000,
    );
    writeFileSync(file, await drawPhoto(40, 30, 10));
    watcher.emit('all', 'change', file);
    await vi.waitFor(() => expect(reloads).toHaveBeenCalledTimes(1), 10_000);
  });
});
