/** `npm run corpus -- --count N --out DIR [--seed S]`: generated content for benchmarks. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from '../src/corpus/write-corpus.ts';
import { formatNumber } from '../src/lib/numbers.ts';

const USAGE = 'Cách dùng: npm run corpus -- --count 3000 --out THU-MUC [--seed S]';

try {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: 'loa' } },
  });
  const count = Number(values.count);
  if (!values.out || !Number.isInteger(count) || count < 1)
    throw new Error('cần --count (số bài, từ 1 trở lên) và --out (thư mục)');
  const { written, unchanged, removed } = writeCorpus({
    seed: values.seed,
    count,
    out: path.resolve(values.out),
  });
  console.log(
    `${formatNumber(count)} bài trong ${values.out}: ghi mới ${formatNumber(written)}, giữ nguyên ${formatNumber(unchanged)}, bỏ ${formatNumber(removed)}.`,
  );
} catch (error) {
  // parseArgs speaks English; the usage below says the same.
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code?.startsWith('ERR_PARSE_ARGS') ? 'tham số không đúng' : message;
  console.error(`Không tạo được kho bài: ${reason}\n${USAGE}`);
  process.exitCode = 1;
}
