import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, toScriptJson } from './html.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

describe('escapeHtml', () => {
  it.each([
    ['<script>alert("1")</script>', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
    ["' onclick='x", '&#39; onclick=&#39;x'],
    ['A & B &amp; C', 'A &amp; B &amp;amp; C'],
    ['Đảng ủy', 'Đảng ủy'],
    ['', ''],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});

describe('toScriptJson', () => {
  it('leaves nothing that could end the script or open another', () => {
    const json = toScriptJson({ '</script>': '<!--<script>\u2028\u2029' });
    expect(json).toBe('{"\\u003c/script>":"\\u003c!--\\u003cscript>\\u2028\\u2029"}');
  });

  it('stays the same value, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        expect(toScriptJson(value)).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(toScriptJson(value))).toEqual(value);
      }),
    );
  });
});
