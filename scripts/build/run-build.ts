/** What `npm run build` does and says. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { buildSite, ContentError, type BuildSummary } from '../../src/build/build-site.ts';
import { findCounterSource } from '../../src/build/counter-source.ts';
import { progressTeller } from '../../src/build/progress.ts';
import { formatFindings } from '../../src/check/report.ts';
import { describeError } from '../../src/lib/describe-error.ts';
import { formatNumber } from '../../src/lib/numbers.ts';
import { readEnvironment } from '../../src/store/environment.ts';
import { describeLeftOut } from './left-out.ts';

/** @returns the exit code */
export async function runBuild(): Promise<number> {
  try {
    const { outDir, ...others } = readEnvironment();
    const environment = { ...others, outDir: throughLink(outDir) };
    // One moment for the whole build, however long it takes.
    process.env['LOA_NOW'] = environment.now;
    const teller = (label: string) =>
      progressTeller(label, (text) => process.stdout.write(text), process.stdout.isTTY);
    const summary = await buildSite(environment, path.resolve(import.meta.dirname, '../..'), {
      counter: findCounterSource(process.env),
      onPictures: teller('Đang làm ảnh'),
      onPages: teller('Đang dựng trang'),
      onWait: () => console.log('Đang đợi một lần dựng trang khác làm xong …'),
    });
    const folder = path.relative('.', environment.outDir) || '.';
    const lines = [...describe(summary, folder), ...describeLeftOut(environment.outDir)];
    for (const line of lines) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof ContentError)
      console.error(formatFindings(error.findings, readEnvironment().contentDir));
    console.error(describeError(error));
    return 1;
  }
}

/** The folder behind a link: whoever put the link there wants the site in that folder. */
function throughLink(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function describe(summary: BuildSummary, folder: string): string[] {
  const { articles, pictures, redirects, searchPages, pages, changes, warnings, counterNote } = summary;
  const count = formatNumber;
  // Since the process began: loading its own code is part of what people wait for.
  const seconds = (performance.now() / 1000).toFixed(1).replace('.', ',');
  const isSame = changes.written.length === 0 && changes.removed.length === 0;
  return [
    `Đã dựng ${count(articles)} bài, ${count(pictures)} ảnh, ${count(redirects)} địa chỉ chuyển tiếp vào ${folder}/ trong ${seconds} giây.`,
    isSame
      ? `Không có gì thay đổi: ${count(pages.unchanged)} trang giữ nguyên.`
      : `Trang: ${count(pages.written)} ghi mới, ${count(pages.unchanged)} giữ nguyên, ${count(pages.removed)} bỏ; tìm kiếm được trong ${count(searchPages)} trang.`,
    ...(counterNote ? [counterNote] : []),
    ...(warnings > 0 ? [`Có ${count(warnings)} nhắc nhở về nội dung: chạy \`npm run check\` để xem.`] : []),
  ];
}
