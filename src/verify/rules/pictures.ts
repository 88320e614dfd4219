/** Pictures: said in words, their room kept free, and none loaded before it is seen. */
import type { Finding } from '../../lib/finding.ts';
import { imagesOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

/** The emblem, and the picture at the head of the page. */
const MOST_EAGER = 2;

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
  const eager = tags.filter((tag) => !tag.includes('loading="lazy"') && !tag.includes('/_c/'));
  if (eager.length > MOST_EAGER)
    findings.push(
      finding(
        'picture-eager',
        file,
        `${eager.length} ảnh tải ngay khi mở trang, chỉ được ${MOST_EAGER}`,
        'thêm loading="lazy" cho ảnh nằm dưới màn hình đầu',
      ),
    );
  return findings;
};
