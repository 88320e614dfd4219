/** The command line of the import; every problem is named at once. */
import { parseArgs } from 'node:util';

export interface ImportArguments {
  files: string[];
  outDir: string;
  force: boolean;
  json: boolean;
}

export type ArgumentsResult =
  { kind: 'run'; arguments: ImportArguments } | { kind: 'help' } | { kind: 'wrong'; problems: string[] };

const KNOWN = new Set(['out', 'json', 'force', 'help']);

export const HELP = `Nhập bài từ các trang cũ vào một thư mục nội dung.

  npm run import -- NGUỒN… --out THƯ_MỤC [--json] [--force]

  NGUỒN…         tệp hoặc cả thư mục: trang HTML đã lưu (trình duyệt, HTTrack, Wayback),
                 bản chữ (text) của trang, tệp xuất WordPress (WXR), RSS, Atom, sitemap.
                 Ảnh và tài liệu nằm cạnh trang đã lưu được chép theo bài.
  --out THƯ_MỤC  thư mục nội dung; bài ghi vào articles/<năm>/<tên-bài>/index.md,
                 bài chưa rõ ngày đăng vào articles/chua-ro-ngay/
  --force        ghi đè cả những bài đã được sửa sau khi nhập
  --json         in báo cáo dạng JSON cho máy đọc
  --help         in phần hướng dẫn này

Chạy lại lệnh không thay đổi gì. Bài đã được sửa tay luôn được giữ, trừ khi có --force.
Lệnh bị ngắt giữa chừng thì chạy lại: bài nào đã ghi là trọn bài, phần còn lại làm tiếp.
Báo cáo để rà từng bài: THƯ_MỤC/bao-cao-nhap.html (không đăng lên trang).
Tệp nêu đích danh mà không phải là bài viết bị từ chối, có nêu lý do; khi đó lệnh kết thúc
với mã lỗi 1. Trang danh sách, trang chủ nằm trong thư mục chỉ bị bỏ qua và ghi vào báo cáo.
`;

/** @param args without the program's own two */
export function readArguments(args: readonly string[]): ArgumentsResult {
  // Not strict: a strict parse stops at the first problem, and people want to hear of all.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      json: { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values['help']) return { kind: 'help' };
  const out = values['out'];
  const problems = tokens.flatMap((token) =>
    token.kind === 'option' && !KNOWN.has(token.name)
      ? [`không có tuỳ chọn ${token.rawName}; xem --help`]
      : [],
  );
  for (const name of ['json', 'force']) {
    if (typeof values[name] === 'string')
      problems.push(`--${name} không nhận giá trị; viết --${name} rồi một dấu cách`);
  }
  if (tokens.filter((token) => token.kind === 'option' && token.name === 'out').length > 1)
    problems.push('--out viết nhiều lần; chỉ giữ một');
  if (out === undefined) problems.push('thiếu --out THƯ_MỤC: nơi ghi các bài');
  else if (typeof out !== 'string' || out.trim() === '') problems.push('--out thiếu tên thư mục đứng sau');
  if (positionals.length === 0) problems.push('chưa nêu tệp hay thư mục nào để nhập');
  if (positionals.some((file) => file === '')) problems.push('có tên tệp để trống');
  if (problems.length > 0) return { kind: 'wrong', problems };
  return {
    kind: 'run',
    arguments: {
      files: positionals,
      outDir: String(out),
      force: values['force'] === true,
      json: values['json'] === true,
    },
  };
}
