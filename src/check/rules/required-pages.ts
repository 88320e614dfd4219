/** The pages that Decree 42/2022/NĐ-CP asks every agency's site to have. */
import { SITE_FILE } from '../../store/content.ts';
import { atLine } from '../findings.ts';
import type { Rule } from '../context.ts';
import { typedOf } from '../facts.ts';

const ROLES = {
  about: 'giới thiệu',
  functions: 'chức năng, nhiệm vụ',
  structure: 'cơ cấu tổ chức',
  contact: 'liên hệ',
} as const;

export const requiredPages: Rule = ({ content, factsOf }) => {
  // A page that cannot be read may be any of them.
  if (content.pages.some((page) => factsOf(page).isUnread)) return [];
  const present = new Set(
    content.pages.filter((page) => !factsOf(page).isDraft).map((page) => typedOf(page, factsOf(page)).role),
  );
  return Object.entries(ROLES).flatMap(([role, name]) => {
    if (present.has(role)) return [];
    return [
      atLine(SITE_FILE, 1, {
        severity: 'warning',
        rule: 'required-page',
        message: `chưa có trang ${name} (Nghị định 42/2022/NĐ-CP)`,
        mend: `viết một trang trong thư mục pages, khai \`role: ${role}\``,
      }),
    ];
  });
};
