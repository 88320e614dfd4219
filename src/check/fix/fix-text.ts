/** `check --fix` on the text of one file: pure, and the same again the second time. */
import { normalizeText } from '../../lib/vietnamese-text.ts';
import { splitFrontMatter } from '../../store/front-matter.ts';
import { applyEdits, type Edit } from './edits.ts';
import { repairBody, type Repairs } from './fix-body.ts';
import { repairYaml } from './fix-yaml.ts';
import { normalizeWithMap } from './normal-map.ts';

export type TextFormat = 'md' | 'mdx' | 'yaml';

const BYTE_ORDER_MARK = '\uFEFF';

/** Repairs everything that may be repaired without asking: characters and spaces of prose. */
export function fixText(raw: string, format: TextFormat): string {
  return repairFile(raw, format, true);
}

/** Puts prose into its normal form and changes no space: what `fixText` does about characters alone. */
export function normalizeProse(raw: string, format: TextFormat): string {
  return normalizeText(raw) === raw ? raw : repairFile(raw, format, false);
}

function repairFile(file: string, format: TextFormat, withSpaces: boolean): string {
  const mark = file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const raw = file.slice(mark.length);
  const normal = normalizeWithMap(raw);
  if (!normal) return file;
  const { edits, kept } = findRepairs(normal.text, format);
  const chosen = withSpaces ? edits : [];
  const restored = kept.flatMap(({ start, end }): Edit[] => {
    const original = raw.slice(normal.rawOffset(start), normal.rawOffset(end));
    return original === normal.text.slice(start, end) ? [] : [{ start, end, insert: original }];
  });
  const fixed = applyEdits(normal.text, [...chosen, ...restored]);
  // The site reads the normal form: that is where the file must say the same as before.
  const isFaithful = normalizeText(fixed) === applyEdits(normal.text, chosen);
  return isFaithful ? mark + fixed : file;
}

function findRepairs(text: string, format: TextFormat): Repairs {
  if (format === 'yaml') return repairYaml(text);
  const parts = splitFrontMatter(text);
  // Fields that were begun and never ended: where they end is for a person to say.
  if (!parts && text.startsWith('---')) return { edits: [], kept: [{ start: 0, end: text.length }] };
  if (!parts) return repairBody(text, format);
  const bodyStart = text.length - parts.body.length;
  const yamlStart = text.indexOf('\n') + 1;
  return join(shift(repairYaml(parts.yaml), yamlStart), shift(repairBody(parts.body, format), bodyStart));
}

function shift({ edits, kept }: Repairs, by: number): Repairs {
  return {
    edits: edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    kept: kept.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}

function join(first: Repairs, second: Repairs): Repairs {
  return { edits: [...first.edits, ...second.edits], kept: [...first.kept, ...second.kept] };
}
