import { describe, expect, it } from 'vitest';
import { mayBePage, sniffHead } from './sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('sniffHead', () => {
  it.each([
    ['<!DOCTYPE html><html><body>', 'html'],
    ['\uFEFF\n  <html lang="vi">', 'html'],
    ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', 'html'],
    ['<div class="tin">một mảnh của trang</div>', 'html'],
    ['<!-- saved from url=(0023)https://x.gov.vn/tin --><HTML>', 'html'],
    ['Thứ hai, 25/10/2021\nTiêu đề', 'text'],
    ['<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">', 'wordpress'],
    ['<?xml version="1.0"?><!-- generator="WordPress" --><rss version="2.0"><channel>', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><urlset xmlns="x">', 'sitemap'],
    ['<sitemapindex>', 'sitemap'],
    ['<!DOCTYPE rss [<!ENTITY a "aaa">]><rss version="2.0">', 'feed'],
    ['<?xml version="1.0"?><note>', 'xml'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'mhtml'],
    ['', 'empty'],
    [' \n ', 'empty'],
    ['\u0000\u0001\u0002PK', 'binary'],
    ['%PDF-1.4\u0000\u0001\u0002', 'binary'],
  ])('%j is %s', (head, kind) => {
    expect(sniffHead(bytes(head))).toBe(kind);
  });

  it('reads the marks of UTF-16', () => {
    const little = Buffer.from('\uFEFF<html><body>', 'utf16le');
    expect(sniffHead(little)).toBe('html');
    expect(sniffHead(little.swap16())).toBe('html');
  });

  it('takes bounded time for hostile heads', () => {
    for (const head of [
      '<!--'.repeat(2000),
      '<a '.repeat(2700),
      '<!DOCTYPE ['.repeat(700),
      `<a ${'"'.repeat(8000)}`,
    ])
      expect(sniffHead(bytes(head))).toBe('html');
  });
});

describe('mayBePage', () => {
  it.each([
    'tin.aspx',
    'index.php',
    'a.html',
    'tin?id=7',
    'tin',
    'Tin.HTM',
    'x.jsp',
    'bai.txt',
    'export.xml',
  ])('may be: %s', (name) => {
    expect(mayBePage(name)).toBe(true);
  });
  it.each(['a.jpg', 'style.css', 'x.js', 'k.pdf', 'robots.txt', 'index.md', 'a.DOCX'])(
    'never: %s',
    (name) => {
      expect(mayBePage(name)).toBe(false);
    },
  );
});
