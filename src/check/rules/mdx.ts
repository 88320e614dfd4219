/** MDX may use the listed components with plain text attributes; expressions, imports and anything else are code. */
import type { Finding } from '../../lib/finding.ts';
import { suggest } from '../../schemas/explain-issue.ts';
import { MDX_COMPONENTS } from '../../store/mdx-components.ts';
import { atLine } from '../findings.ts';
import type { BodyMdx, MdxNode } from '../body.ts';
import type { AnyEntry, EntryRule } from '../context.ts';
import type { BodyProblem } from '../parse-readable.ts';

const COMMENTS_ONLY = /^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)+\s*$/;
const COMPONENT_NAMES = Object.keys(MDX_COMPONENTS);
const COMPONENT_LIST = COMPONENT_NAMES.map((name) => `<${name}>`).join(', ');

export const mdx: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) => {
    const { problem, mdx: pieces } = bodyOf(entry);
    return problem ? [unreadable(entry, problem)] : pieces.flatMap((piece) => judge(entry.file, piece));
  });

function unreadable({ file, format }: AnyEntry, { message, line }: BodyProblem): Finding {
  const mend = format === 'mdx' ? UNREADABLE_MEND : 'bớt các tầng trích dẫn và danh sách lồng nhau';
  return error(file, line, `không đọc được nội dung: ${message}`, mend);
}

const UNREADABLE_MEND =
  'xem lại dấu < và { trên dòng này: trong câu thì viết \\< và \\{; thẻ mở phải có thẻ đóng; hoặc đổi tệp thành .md';

function judge(file: string, { node, line }: BodyMdx): Finding[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [error(file, line, 'bài có lệnh import hoặc export', 'xoá dòng này: nội dung không phải là mã')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (COMMENTS_ONLY.test(node.value ?? '')) return [];
      return [
        error(file, line, 'bài có biểu thức { … }', 'xoá đi; dấu ngoặc nhọn trong câu thì viết \\{ và \\}'),
      ];
    default:
      return judgeElement(file, line, node);
  }
}

function judgeElement(file: string, line: number, node: MdxNode): Finding[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(MDX_COMPONENTS, name)) {
    const nearest = suggest(name, COMPONENT_NAMES);
    return [
      error(
        file,
        line,
        `không dùng được thẻ <${name}>`,
        nearest ? `có phải bạn muốn viết <${nearest}>?` : `chỉ dùng ${COMPONENT_LIST} và cú pháp Markdown`,
      ),
    ];
  }
  const allowed = MDX_COMPONENTS[name]!;
  return (node.attributes ?? []).flatMap((attribute) => {
    const isKnown = attribute.type === 'mdxJsxAttribute' && allowed.includes(attribute.name ?? '');
    if (isKnown && typeof attribute.value === 'string') return [];
    const message = isKnown
      ? `thuộc tính \`${attribute.name}\` của <${name}> phải là chữ trong ngoặc kép`
      : `<${name}> không có thuộc tính \`${attribute.name ?? '{…}'}\``;
    const known =
      allowed.length > 0
        ? `viết như ${allowed[0]}="…"; các thuộc tính dùng được: ${allowed.join(', ')}`
        : `<${name}> không nhận thuộc tính nào`;
    return [error(file, line, message, known)];
  });
}

function error(file: string, line: number, message: string, mend: string): Finding {
  return atLine(file, line, { severity: 'error', rule: 'mdx', message, mend });
}
