/** Pictures: said in words, and their room kept free. */
import type { Finding } from '../../lib/finding.ts';
import { imagesOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

export const pictures: PageRule = ({ file, html }) => {
  const findings: Finding[] = [];
  const tags = imagesOf(html);
  for (const tag of tags) {
    if (!/\salt(?:[="\s/>])/.test(tag))
      findings.push(finding('picture-alt', file, `ảnh không có lời tả: ${tag}`, 'ghi alt cho ảnh'));
    if (!/\swidth="\d+"/.test(tag) || !/\sheight="\d+"/.test(tag))
      findings.push(
        finding('picture-size', file, `ảnh không có kích thước: ${tag}`, 'ghi width và height cho ảnh'),
      );
  }
  return findings;
};
