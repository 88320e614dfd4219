/** Attacks through files beside the texts: their names, their kinds, what stands in them. */
import { CALL, frontMatter, REFUSED, type Attack } from './attack.ts';

const HTML = `<!doctype html><script>${CALL}</script>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" onload="${CALL}"><script>${CALL}</script><image href="https://evil.example/x.png" width="9" height="9"/></svg>`;
const XXE =
  '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">&e;</text></svg>';

/** An article with a file beside it. */
function beside(
  name: string,
  fileName: string,
  content: string,
  use: { fields?: Record<string, string>; body?: string },
  more: Partial<Attack> = {},
): Attack {
  const folder = `articles/2026/${name.replaceAll(' ', '-')}`;
  const text = `${frontMatter(`file ${name}`, use.fields)}\n${use.body ?? 'Nội dung.'}\n`;
  return {
    name: `files: ${name}`,
    files: { [`${folder}/index.md`]: text, [`${folder}/${fileName}`]: content },
    verdict: REFUSED,
    ...more,
  };
}

const attached = (fileName: string) => ({ fields: { attachments: `[{file: ${JSON.stringify(fileName)}}]` } });

export const FILE_ATTACKS: readonly Attack[] = [
  beside('html attachment', 'trang.html', HTML, attached('trang.html')),
  beside('html attachment in capitals', 'trang.HTML', HTML, attached('trang.HTML')),
  beside('xhtml attachment', 'trang.xhtml', HTML, attached('trang.xhtml')),
  beside('svg attachment', 'hinh.svg', SVG, attached('hinh.svg')),
  beside('xml attachment', 'a.xml', '<?xml-stylesheet href="x.xsl"?><x/>', attached('a.xml')),
  beside('script attachment', 'ma.js', CALL, attached('ma.js')),
  beside('program attachment', 'cai-dat.exe', 'MZ', attached('cai-dat.exe')),
  beside('attachment without a kind', 'tep', HTML, attached('tep')),
  beside('html linked from the text', 'trang.html', HTML, { body: '[tệp](trang.html)' }),
  beside('html linked by reference', 'trang.html', HTML, { body: '[tệp][1]\n\n[1]: trang.html' }),
  beside('html with a query', 'trang.html', HTML, { body: '[tệp](trang.html?a.pdf)' }),
  beside('svg picture in the text', 'hinh.svg', SVG, { body: '![hình](hinh.svg)' }, { stopsBuild: true }),
  beside(
    'svg picture in the fields',
    'hinh.svg',
    XXE,
    { fields: { images: '[{src: hinh.svg, alt: Hình tròn}]' } },
    { stopsBuild: true },
  ),
  beside('html as a text file', 'ghi-chu.txt', HTML, attached('ghi-chu.txt'), {
    verdict: { harmless: 'text files are served as text/plain, with nosniff' },
  }),
  beside('html as a table', 'bang.csv', HTML, attached('bang.csv'), {
    verdict: { harmless: 'served as text/csv, with nosniff' },
  }),
  beside('html as a pdf', 'van-ban.pdf', HTML, attached('van-ban.pdf'), {
    verdict: { harmless: 'served as application/pdf, with nosniff' },
  }),
  beside('html as a picture attachment', 'anh.png', HTML, attached('anh.png'), { stopsBuild: true }),
  beside(
    'quotes in a file name',
    `a" onmouseover="${CALL}.pdf`,
    '%PDF',
    attached(`a" onmouseover="${CALL}.pdf`),
  ),
  beside('angle brackets in a file name', `a<img src=x onerror=${CALL}>.pdf`, '%PDF', {
    body: '[tệp](x.pdf)',
  }),
  beside('line break in a file name', 'a\nb.pdf', '%PDF', { body: 'Nội dung.' }),
  beside('text direction override in a file name', 'a\u202Efdp.exe', 'MZ', {}),
  beside('quote in a file name', "a'b.pdf", '%PDF', attached("a'b.pdf"), {
    verdict: { harmless: 'the address is percent-encoded, the name is escaped' },
  }),
  beside('percent escapes in a file name', '%2e%2e%2fa.pdf', '%PDF', attached('%2e%2e%2fa.pdf'), {
    verdict: { harmless: 'names are taken as they stand on disk and encoded once' },
  }),
  beside(
    'picture bomb',
    'hinh.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="200000" height="200000"/>',
    { body: '![hình](hinh.svg)' },
    { stopsBuild: true },
  ),
  {
    name: 'files: folder name that breaks out',
    files: {
      [`articles/2026/x"><img src=x onerror=${CALL}>/index.md`]: `${frontMatter('folder name')}\nNội dung.\n`,
    },
    verdict: REFUSED,
  },
  {
    name: 'files: folder name with dots',
    files: { 'articles/2026/..%2f..%2fx/index.md': `${frontMatter('folder with dots')}\nNội dung.\n` },
    verdict: { harmless: 'folders whose names begin with a dot are not content' },
  },
  {
    name: 'files: page name that breaks out',
    files: { 'pages/x" onmouseover="y.md': `---\ntitle: Trang\n---\n\nNội dung.\n` },
    verdict: REFUSED,
  },
  {
    name: 'files: page at a reserved address',
    files: { 'pages/tim-kiem.md': `---\ntitle: Trang\n---\n\nNội dung.\n` },
    verdict: REFUSED,
    stopsBuild: true,
  },
  {
    name: 'files: album with hostile texts',
    files: {
      'albums/x/index.md': `---\ntitle: '"><img src=x onerror=${CALL}>'\nsummary: '</script><script>${CALL}</script>'\ndate: 2026-03-01\ncredit: '<script>${CALL}</script>'\nphotos: []\n---\n`,
    },
    verdict: { harmless: 'fields are escaped' },
  },
  {
    name: 'files: album with a picture outside',
    files: {
      'albums/y/index.md': `---\ntitle: Album\ndate: 2026-03-01\nphotos: [{src: ../../bieu-trung.png, alt: Ảnh}]\n---\n`,
    },
    verdict: REFUSED,
  },
  {
    name: 'files: hostile emblem',
    files: { 'bieu-trung.svg': SVG },
    verdict: {
      harmless: 'emblem and banners are drawn anew as PNG and WebP; the SVG itself is never served',
    },
  },
];
