/** What `npm run new` leaves to be filled in is filled in before it is published. */
import { BODY_PLACEHOLDERS, FIELD_PLACEHOLDERS } from '../../lib/draft-placeholders.ts';
import type { Finding } from '../../lib/finding.ts';
import { lineAt } from '../body.ts';
import { listTexts } from '../fields.ts';
import { atField, atLine, type Remark } from '../findings.ts';
import type { AnyEntry, EntryContext, EntryRule } from '../context.ts';

const IN_FIELDS = Object.values(FIELD_PLACEHOLDERS);
const IN_BODIES = Object.values(BODY_PLACEHOLDERS);

export const placeholders: EntryRule = (context) =>
  context.entries
    .filter(({ typed }) => typed['draft'] !== true)
    .flatMap((entry) => [...inFields(entry), ...inBody(context, entry)]);

function inFields(entry: AnyEntry): Finding[] {
  return listTexts(entry.typed).flatMap(({ path, value }) => {
    const isUntouched = IN_FIELDS.some((words) => value.startsWith(words));
    return isUntouched ? [atField(entry, path, untouched(value, 'ghi giá trị thật vào trường này'))] : [];
  });
}

function inBody({ bodyOf }: EntryContext, entry: AnyEntry): Finding[] {
  return bodyOf(entry).blocks.flatMap((block) =>
    IN_BODIES.flatMap((words) => {
      const at = block.text.indexOf(words);
      return at < 0
        ? []
        : [
            atLine(
              entry.file,
              lineAt(block, at),
              untouched(words, 'viết nội dung thay cho câu này, hoặc xoá câu'),
            ),
          ];
    }),
  );
}

function untouched(words: string, mend: string): Remark {
  return {
    severity: 'error',
    rule: 'placeholder-text',
    message: `“${words}” là chữ điền sẵn của bản nháp, chưa ai thay`,
    mend: `${mend}; chưa viết xong thì đặt lại draft: true`,
  };
}
