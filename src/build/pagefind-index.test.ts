import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../tests/support/folders.ts';
import { closePagefind, writePagefindIndex } from './pagefind-index.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await closePagefind();
});

it('says in Vietnamese that there is no index, and what to do', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/khong/co/pagefind');
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  const page = { url: '/a/', content: '<html lang="vi"><body>một</body></html>' };
  await expect(writePagefindIndex([page], temporaryFolder('no-pagefind'))).rejects.toThrow(
    /^Không lập được chỉ mục tìm kiếm, nên chưa dựng trang\. .+npm install/,
  );
  expect(printed).toHaveBeenCalled();
});

it('fails where the pages cannot be made', async () => {
  const pages = {
    *[Symbol.iterator]() {
      yield* [];
      throw new Error('bài hỏng');
    },
  };
  await expect(writePagefindIndex(pages, temporaryFolder('no-pages'))).rejects.toThrow('bài hỏng');
});
