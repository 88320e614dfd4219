/**
 * Reads XML as a stream, whatever its size. Built on sax, which expands no entity that a document declares itself, so
 * that an entity bomb is so many letters; faults of form, which old exports are full of, are passed over.
 */
import { createReadStream } from 'node:fs';
import sax from 'sax';

export interface XmlElement {
  /** Lower case, with its prefix: `content:encoded`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its own text, CDATA included; markup inside is kept as text where `keepsMarkup` says so. */
  text: string;
  /** 1-based. */
  line: number;
}

export interface XmlHandler {
  open(element: XmlElement, depth: number): void;
  close(element: XmlElement, depth: number): void;
  /** Whether markup inside an element is its text (Atom's `<content type="xhtml">`). */
  keepsMarkup(element: XmlElement): boolean;
}

/** Deeper than any feed; a bomb of nested tags stops here. */
const MAX_DEPTH = 200;
/** More than any article. */
const MAX_TEXT = 16 * 1024 * 1024;

/**
 * Feeds a file to the handler, yielding after each piece so that the caller can take what was gathered.
 * @throws Error in Vietnamese where elements nest absurdly
 */
export async function* streamXml(file: string, handler: XmlHandler): AsyncGenerator<void> {
  const parser = createParser(handler);
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
  yield;
}

function createParser(handler: XmlHandler): sax.SAXParser {
  const parser = sax.parser(false, { lowercase: true, noscript: true, position: true });
  const stack: XmlElement[] = [];
  /** Depth of the element whose markup is text. */
  let verbatim: number | undefined;
  const addText = (text: string) => {
    const element = stack[verbatim === undefined ? stack.length - 1 : verbatim - 1];
    if (element && element.text.length < MAX_TEXT) element.text += text;
  };
  parser.onopentag = ({ name, attributes }) => {
    if (stack.length >= MAX_DEPTH) throw new Error(`dòng ${parser.line + 1}: các thẻ lồng nhau quá sâu`);
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      line: parser.line + 1,
    };
    if (verbatim !== undefined) addText(openingTag(element));
    stack.push(element);
    if (verbatim !== undefined) return;
    handler.open(element, stack.length);
    if (handler.keepsMarkup(element)) verbatim = stack.length;
  };
  parser.onclosetag = (name) => {
    const element = stack.at(-1);
    if (!element) return;
    if (verbatim !== undefined && stack.length > verbatim) {
      stack.pop();
      addText(`</${name}>`);
      return;
    }
    verbatim = undefined;
    handler.close(element, stack.length);
    stack.pop();
  };
  // Inside verbatim markup a text is a text: its signs must not become tags.
  parser.ontext = (text) => addText(verbatim === undefined ? text : escapeText(text));
  parser.oncdata = (text) => addText(verbatim === undefined ? text : escapeText(text));
  parser.onerror = () => {
    // The parser would refuse everything that follows a fault of form.
    parser.error = null as unknown as Error;
    parser.resume();
  };
  return parser;
}

function openingTag({ name, attributes }: XmlElement): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** From the byte order mark or the declaration; UTF-8 where neither says anything that can be decoded. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(
    head.subarray(0, 300).toString('latin1'),
  )?.[1];
  if (!declared) return 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    // An encoding that nobody knows: most such files are UTF-8 all the same.
    return 'utf-8';
  }
}
