/** Plain text as Markdown that reads exactly as the text stood: no emphasis, link, list or HTML that nobody meant. */

/** A line's beginning that Markdown would read as a heading, a quote, a list, a rule or a fence. */
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:-\s*){3,}$|={1,}\s*$)/;
const NUMBERED_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** Where GitHub's dialect makes a link of bare text, up to the next space. */
const BARE_LINK = /(?:(?:https?|ftp):\/\/|www\.)\S*/gi;
const MARKS = /[\\`*[~]|<(?=[a-z/!?]|$)|&(?=#?[a-z0-9]{1,32};)|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/giu;

/**
 * Escapes a paragraph's text; line breaks become spaces. Characters that cannot mean anything where they stand
 * (`_` inside a word, `<` before a space) are left, so that the file stays pleasant to edit.
 */
export function escapeMarkdown(text: string): string {
  const line = escapeInline(text.replace(/\s+/g, ' ').trim());
  return BLOCK_START.test(line) ? `\\${line}` : line.replace(NUMBERED_START, '$1\\$2');
}

function escapeInline(text: string): string {
  let escaped = '';
  let end = 0;
  for (const { 0: link, index } of text.matchAll(BARE_LINK)) {
    escaped += escapeMarks(text.slice(end, index)) + escapeLink(link);
    end = index + link.length;
  }
  return escaped + escapeMarks(text.slice(end));
}

function escapeMarks(text: string): string {
  return text.replace(MARKS, (marks) => marks.replace(/./g, '\\$&'));
}

/**
 * Inside a bare link a backslash is a backslash and hides what it should escape, so an address with a mark that
 * needs escaping is kept from being a link.
 */
function escapeLink(link: string): string {
  const escaped = escapeMarks(link);
  return escaped === link ? link : escaped.replace(/:\/\/|(?<=www)\./gi, '\\$&');
}
