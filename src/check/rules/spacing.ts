/** Spaces: none doubled, none before and one after `, ; :`, none within a word. Only what `--fix` mends is reported. */
import type { Finding } from '../../lib/finding.ts';
import { repairText } from '../../lib/text-repair.ts';
import { isProseField, listTexts } from '../fields.ts';
import { atField, atLine, type Remark } from '../findings.ts';
import type { AnyEntry, EntryContext, EntryRule, Rule } from '../context.ts';

const MEND = 'chạy `npm run check -- --fix`';

export const spacing: EntryRule = (context) =>
  context.entries.flatMap((entry) => [...inFields(entry, entry.typed), ...inBody(context, entry)]);

export const siteSpacing: Rule = ({ content }) => inFields(content.sitePlaces, content.site ?? {});

function inFields(places: Parameters<typeof atField>[0], fields: object): Finding[] {
  return listTexts(fields).flatMap(({ path, value }) => {
    if (!isProseField(path)) return [];
    // Line breaks inside a value are the YAML's, and read as spaces.
    const text = value.trim();
    const repaired = repairText(text);
    return repaired === text ? [] : remarks(text, repaired).map((remark) => atField(places, path, remark));
  });
}

function inBody({ bodyOf }: EntryContext, entry: AnyEntry): Finding[] {
  const { untidyLines, splitWords } = bodyOf(entry);
  return [
    ...untidyLines.flatMap(({ text, line }) =>
      remarks(text, repairText(text)).map((remark) => atLine(entry.file, line, remark)),
    ),
    ...splitWords.map(({ word, line }) =>
      atLine(entry.file, line, warning('split-word', `từ “${word}” bị ngắt đôi giữa hai dòng`)),
    ),
  ];
}

function remarks(text: string, repaired: string): Remark[] {
  const squeezed = text.replace(/[ \t]*\t[ \t]*| {2,}/g, ' ');
  return [
    ...(squeezed === text ? [] : [warning('text-spaces', 'có dấu cách thừa')]),
    ...(squeezed === repaired
      ? []
      : [warning('text-punctuation', `dấu cách quanh dấu câu không đúng: “${excerpt(squeezed, repaired)}”`)]),
  ];
}

/** The words around the first difference. */
function excerpt(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at++;
  const start = before.lastIndexOf(' ', Math.max(0, at - 8)) + 1;
  return before.slice(start, at + 10).trim();
}

function warning(rule: string, message: string): Remark {
  return { severity: 'warning', rule, message, mend: MEND };
}
