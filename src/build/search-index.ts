/** The full-text index, written by Pagefind. A failed index fails the build. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages of a folder into its `pagefind/`. */
export async function writeSearchIndex(outDir: string): Promise<{ pages: number }> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: outDir });
    const written = await index.writeFiles({ outputPath: path.join(outDir, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${problems.join('; ')}`);
    return { pages: added.page_count };
  } finally {
    await close();
  }
}
