import { describe, expect, it } from 'vitest';
import { MOST_RULES, toRedirectsFile } from './redirects-file.ts';

describe('toRedirectsFile', () => {
  it('has a line for each address without a query, and counts the others', () => {
    expect(toRedirectsFile({ '/a/': '/b/', '/tin.aspx?id=1': '/b/', '/t%E1%BB%A9c/': '/c/' })).toEqual({
      text: '/a/ /b/ 301\n/t%E1%BB%A9c/ /c/ 301\n',
      leftOut: 1,
    });
    expect(toRedirectsFile({})).toEqual({ text: '', leftOut: 0 });
  });

  // Hosts read `*` and `:name` as patterns: one alias would lead the whole site away.
  it.each(['/*', '/tin-tuc/:slug/', '/cu/*'])('has no line that %s turns into a pattern', (from) => {
    expect(toRedirectsFile({ [from]: '/a/' })).toEqual({ text: '', leftOut: 1 });
  });

  it('ends where hosts stop reading, addresses as they were written first', () => {
    const table = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, at) => [
        [`/Tin/${at}`, '/a/'],
        [`/tin/${at}`, '/a/'],
      ]).flat(),
    ) as Record<string, string>;
    const { text, leftOut } = toRedirectsFile(table);
    expect(text.match(/^\/Tin\//gm)).toHaveLength(1_500);
    expect(text.match(/^/gm)!.length - 1).toBe(MOST_RULES);
    expect(leftOut).toBe(3_000 - MOST_RULES);
  });

  it('has no line that is longer than hosts take', () => {
    expect(toRedirectsFile({ [`/${'a'.repeat(991)}`]: '/b/', '/a/': '/b/' })).toEqual({
      text: '/a/ /b/ 301\n',
      leftOut: 1,
    });
  });
});
