/** Pictures: said in words, and their room kept free. */
import type { Finding } from '../../lib/finding.ts';
import { imagesOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

export const pictures: PageRule = ({ file, html }) => {
  const findings: Finding[] = [];
  for (const { source, attributes } of imagesOf(html)) {
    if (!attributes.has('alt'))
      findings.push(finding('picture-alt', file, `ảnh không có lời tả: ${source}`, 'ghi alt cho ảnh'));
    if (!['width', 'height'].every((side) => /^\d+$/.test(attributes.get(side) ?? '')))
      findings.push(
        finding('picture-size', file, `ảnh không có kích thước: ${source}`, 'ghi width và height cho ảnh'),
      );
  }
  return findings;
};
