/** The body of a generated article, as Markdown. */
import { countWords } from '../lib/vietnamese-text.ts';
import { fill, say, type Voice } from './prose.ts';
import { HEADINGS } from './vocabulary/general.ts';
import { CLOSINGS, LIST_ITEMS, OPENINGS, SENTENCES } from './vocabulary/patterns.ts';

/** Prose of about `wordCount` words, with headings where it is long, lists and tables now and then. */
export function writeBody(voice: Voice, wordCount: number, opening = say(OPENINGS, voice)): string {
  const { random } = voice;
  const blocks = [`${opening} ${say(SENTENCES, voice)}`];
  const hasHeadings = wordCount > 600 && random.chance(0.5);
  for (let words = countWords(blocks[0]!); words < wordCount;) {
    const block = writeBlock(voice);
    if (hasHeadings && blocks.length % 4 === 0) blocks.push(`## ${random.pick(HEADINGS)}`);
    blocks.push(block);
    words += countWords(block);
  }
  blocks.push(say(CLOSINGS, voice));
  return `${blocks.join('\n\n')}\n`;
}

function writeBlock(voice: Voice): string {
  const { random } = voice;
  if (random.chance(0.12)) return `${say(SENTENCES, voice)} Cụ thể:\n\n${writeList(voice)}`;
  if (random.chance(0.02)) return writeTable(voice);
  return Array.from({ length: random.int(2, 5) }, () => say(SENTENCES, voice)).join(' ');
}

function writeList(voice: Voice): string {
  const isNumbered = voice.random.chance(0.4);
  const items = Array.from({ length: voice.random.int(3, 6) }, () => say(LIST_ITEMS, voice));
  return items.map((item, index) => (isNumbered ? `${index + 1}. ${item}` : `- ${item}`)).join('\n');
}

function writeTable(voice: Voice): string {
  const rows = Array.from({ length: voice.random.int(3, 8) }, () =>
    fill('| {commune} | {number} | {percent} | {money} |', voice),
  );
  return ['| Xã | Số lượng | Tỷ lệ | Kinh phí |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}
