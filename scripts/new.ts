/** `npm run new -- <loại> "Tiêu đề"`: makes a valid draft. */
import path from 'node:path';
import { readEnvironment } from '../src/store/environment.ts';
import { createDraft } from '../src/writing/create-draft.ts';
import { writeEditorManifest } from '../src/writing/editor-manifest.ts';
import { KIND_NAMES, parseKind } from '../src/writing/kinds.ts';

const USAGE = `Cách dùng: npm run new -- <loại> "Tiêu đề"\nCác loại: ${KIND_NAMES}`;

const [typedKind, ...words] = process.argv.slice(2);
if (!typedKind) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  try {
    const { contentDir, now } = readEnvironment();
    const file = createDraft({ contentDir, kind: parseKind(typedKind), title: words.join(' '), now });
    writeEditorManifest(path.resolve(import.meta.dirname, '..'), contentDir);
    console.log(`Đã tạo bản nháp: ${path.relative('', path.join(contentDir, file))}`);
    console.log('Mở tệp, viết nội dung, rồi chạy: npm run check');
    console.log('Khi bài đã sẵn sàng, xoá dòng `draft: true` để đăng.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
