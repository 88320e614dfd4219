/** All prose of the content, block by block: titles, captions, paragraphs. For rules that read what readers read. */
import type { Finding } from '../lib/finding.ts';
import { lineAt } from './body.ts';
import type { AnyEntry, EntryContext } from './context.ts';
import { isProseField, listTexts } from './fields.ts';
import { atField, atLine, type Remark } from './findings.ts';

export interface ProseBlock {
  text: string;
  /** A finding about what stands at an offset of the text. */
  report(offset: number, remark: Remark): Finding;
}

/** The prose of one entry, its fields first. */
export function listBlocks({ bodyOf }: EntryContext, entry: AnyEntry): ProseBlock[] {
  const fields = listTexts(entry.typed).filter(({ path }) => isProseField(path));
  return [
    ...fields.map(({ path, value }): ProseBlock => ({
      text: value,
      report: (_, remark) => atField(entry, path, remark),
    })),
    ...bodyOf(entry).blocks.map((block): ProseBlock => ({
      text: block.text,
      report: (offset, remark) => atLine(entry.file, lineAt(block, offset), remark),
    })),
  ];
}
