/** A page needs nothing but itself before its text stands there, and asks no other site for anything. */
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { fetchedAddresses, tagsOf, type Tag } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

const MEND = 'để tệp trên chính trang này và nhúng kiểu chữ, kiểu trình bày vào trang';

const FOREIGN: ReadonlySet<string> = new Set(['iframe', 'object', 'embed']);

export const selfContained: PageRule = ({ file, html }) => {
  const tags = tagsOf(html);
  const frame = tags.find(({ name }) => FOREIGN.has(name))?.name;
  // An e-mail address in the text may well read `phong@importviet.example`.
  const [sheet] = /@font-face|@import/i.exec(styleOf(tags)) ?? [];
  const blocking = tags
    // A style sheet in the body belongs to what stands below it; one in the head keeps the text waiting.
    .slice(
      0,
      tags.findIndex(({ name }) => name === 'body'),
    )
    .find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet')?.source;
  return [
    ...(frame ? [finding('self-contained', file, `trang có <${frame}>`, MEND)] : []),
    ...(sheet ? [finding('self-contained', file, `kiểu trình bày có ${sheet}`, MEND)] : []),
    ...(blocking ? [finding('self-contained', file, `chữ phải chờ tệp kiểu ${blocking}`, MEND)] : []),
    ...fetchedAddresses(html)
      .filter((address) => !/^(?:\/(?!\/)|data:image\/)/.test(address))
      .map((address) => finding('self-contained', file, `trang tự tải từ nơi khác: ${address}`, MEND)),
  ];
};

function styleOf(tags: readonly Tag[]): string {
  return tags.map(({ name, text }) => (name === 'style' ? text : '')).join('\n');
}

/** Fonts cost more than the text they show. */
export function noFonts({ files }: BuiltSite): Finding[] {
  return [...files.keys()]
    .filter((file) => /\.(?:woff2?|ttf|otf|eot)$/i.test(file) && !file.startsWith('_tep/'))
    .map((file) => finding('self-contained', file, 'phông chữ không được đi theo trang', MEND));
}
