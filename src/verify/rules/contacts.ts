/** No e-mail address and no telephone number that the content does not give. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listTexts } from '../../check/fields.ts';
import type { Content } from '../../store/content.ts';
import { parseLeniently, walkTree } from '../../store/body-tree.ts';
import type { AnyEntry } from '../../check/context.ts';
import { textOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\d.,/-])(?:\+84|0)[ .-]?\d(?:[ .-]?\d){7,9}(?![\d/])/g;

/** E-mail addresses and telephone numbers that stand in a page but nowhere in the content. */
export function contacts(content: Content): PageRule {
  const isWritten = writtenContacts(content);
  return ({ file, html }) =>
    contactsIn(textOf(html))
      .filter((contact) => !isWritten(contact))
      .map((contact) =>
        finding(
          'contacts',
          file,
          `có địa chỉ thư hoặc số điện thoại không có trong nội dung: ${contact}`,
          'xem số này từ đâu ra; nếu đúng thì ghi vào site.yaml hoặc bài',
        ),
      );
}

/** As they are written, each once. Odd spaces count as spaces. */
export function contactsIn(text: string): string[] {
  const plain = text.replace(/[\u00A0\u202F]/g, ' ');
  return [...new Set([...plain.matchAll(EMAIL), ...plain.matchAll(PHONE)].map(([contact]) => contact))];
}

/** Whether the content gives a contact, however it is written there: with escapes, entities, or over two lines. */
function writtenContacts(content: Content): (contact: string) => boolean {
  const known = new Map<string, boolean>();
  let quick: ReadonlySet<string> | undefined;
  let texts: WrittenTexts | undefined;
  const look = (contact: string) => {
    quick ??= new Set(plainTexts(content).flatMap(contactsIn));
    if (quick.has(contact)) return true;
    // As readers see it: only a contact that stands nowhere as it is asks for every text to be parsed.
    texts ??= readTexts(content);
    return contact.includes('@')
      ? texts.addresses.includes(contact.toLowerCase())
      : texts.digits.includes(contact.replace(/\D/g, ''));
  };
  return (contact) => {
    const answer = known.get(contact) ?? look(contact);
    known.set(contact, answer);
    return answer;
  };
}

interface WrittenTexts {
  /** Whatever is an address, or a part of one, in small letters. */
  addresses: string;
  /** The digits of each text, one text a line. */
  digits: string;
}

function readTexts(content: Content): WrittenTexts {
  const bodies = listEntries(content).map(wordsIn);
  // What readers see may be put together of several texts: a description of two paragraphs, a name and its file.
  const all = [...plainTexts(content), ...bodies, ...(content.disk ?? []).map((file) => file.path)];
  return {
    addresses: all
      .flatMap((text) => text.match(/\S*@\S*/g) ?? [])
      .join('\n')
      .toLowerCase(),
    digits: all.map((text) => text.replace(/\D/g, '')).join('\n'),
  };
}

/** What stands in the files, and what was read in it: fields that YAML spells another way, words of photos. */
function plainTexts(content: Content): string[] {
  const site = readFileSync(path.join(content.root, content.sitePlaces.file), 'utf8');
  return [
    site,
    textsIn(content.site ?? {}),
    ...listEntries(content).flatMap(({ raw, typed, data }) => [raw, textsIn(typed), textsIn(data ?? {})]),
  ];
}

/** All words of a body, notes, code and pictures' words too, as if no markup stood between them. */
function wordsIn({ body, format }: AnyEntry): string {
  let words = '';
  walkTree(parseLeniently(body, format), (node) => {
    if ('value' in node) words += node.value;
    if ('alt' in node) words += `\n${node.alt ?? ''}\n`;
    if ('title' in node) words += `\n${node.title ?? ''}\n`;
    if (node.type === 'break' || node.type === 'paragraph' || node.type === 'code') words += '\n';
  });
  return words;
}

function textsIn(fields: object): string {
  return listTexts(fields)
    .map(({ value }) => value)
    .join('\n');
}

function listEntries({ articles, pages, albums }: Content) {
  return [...articles, ...pages, ...albums];
}
