/** Scripts: few, small, never in the way of the text. */
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { scriptsOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';
import { brotliBytes, createScriptScales } from '../weigh.ts';

/** All scripts of a page before the reader asks for something, as Brotli sends them. */
export const SCRIPT_BUDGET = 3 * 1024;
/** The one inline script, as written. */
export const INLINE_BUDGET = 300;

const MEND = 'xem các tệp trong src/browser và thẻ <script> của thành phần mới thêm';

export function scriptWeight(site: BuiltSite): PageRule {
  const weigh = createScriptScales(site.outDir);
  // One text on thousands of pages.
  const weighed = new Map<string, number>();
  const weighInline = (text: string) => {
    const bytes = weighed.get(text) ?? brotliBytes(text);
    weighed.set(text, bytes);
    return bytes;
  };
  return ({ file, html }) => {
    const scripts = scriptsOf(html);
    const inline = scripts.flatMap(({ src, text }) => (src === undefined ? [text] : []));
    const linked = scripts.flatMap(({ src, isModule }) => (src === undefined ? [] : [{ src, isModule }]));
    const findings: Finding[] = [];
    const say = (message: string) => findings.push(finding('script-weight', file, message, MEND));
    if (inline.length > 1) say(`có ${inline.length} đoạn script trong trang, chỉ được một`);
    for (const bytes of inline.map((text) => Buffer.byteLength(text)))
      if (bytes > INLINE_BUDGET) say(`script trong trang dài ${bytes} byte, quá mức ${INLINE_BUDGET} byte`);
    for (const { src, isModule } of linked) if (!isModule) say(`script ${src} chặn trang hiện ra`);
    const weights = [...inline.map(weighInline), ...linked.map(({ src }) => weigh(src))];
    const total = weights.reduce((sum, bytes) => sum + bytes, 0);
    if (total > SCRIPT_BUDGET) say(`script nặng ${total} byte sau khi nén, quá mức ${SCRIPT_BUDGET} byte`);
    return findings;
  };
}
