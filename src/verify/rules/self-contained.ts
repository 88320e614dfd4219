/** A page needs nothing but itself before its text stands there, and asks no other site for anything. */
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { fetchedAddresses } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

const MEND = 'để tệp trên chính trang này và nhúng kiểu chữ, kiểu trình bày vào trang';

export const selfContained: PageRule = ({ file, html }) => {
  const [outside] = /@font-face|@import|<iframe|<object|<embed/i.exec(html) ?? [];
  // A style sheet in the body belongs to what stands below it; one in the head keeps the text waiting.
  const [head] = html.split('</head>');
  const blocking = /<link[^>]*rel="stylesheet"[^>]*>/i.exec(head ?? '')?.[0];
  return [
    ...(outside ? [finding('self-contained', file, `trang có ${outside}`, MEND)] : []),
    ...(blocking ? [finding('self-contained', file, `chữ phải chờ tệp kiểu ${blocking}`, MEND)] : []),
    ...fetchedAddresses(html)
      .filter((address) => !/^(?:\/(?!\/)|data:image\/)/.test(address))
      .map((address) => finding('self-contained', file, `trang tự tải từ nơi khác: ${address}`, MEND)),
  ];
};

/** Fonts cost more than the text they show. */
export function noFonts({ files }: BuiltSite): Finding[] {
  return [...files.keys()]
    .filter((file) => /\.(?:woff2?|ttf|otf|eot)$/i.test(file) && !file.startsWith('_tep/'))
    .map((file) => finding('self-contained', file, 'phông chữ không được đi theo trang', MEND));
}
