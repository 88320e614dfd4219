/** Attacks through `site.yaml`. Those that its schema lets pass stand together in `HOSTILE_SITE`, for the browser. */
import { CALL, REFUSED, TEXT_IS_TEXT, type Attack } from './attack.ts';

/** A site in which nothing is wrong; attacks replace single lines of it. */
const CALM = {
  name: 'name: Trang thử',
  shortName: 'shortName: Thử',
  url: 'url: https://thu.example.vn',
  description: 'description: Mô tả.',
  unit: 'unit: co-quan',
  contacts: 'contacts: {name: Văn phòng}',
  menu: 'menu: [{label: Tin, url: /tin-tuc/}]',
  sections: 'sections: [{id: tin-tuc, name: Tin tức}, {id: thong-bao, name: Thông báo}]',
  units: 'units: [{id: co-quan, name: Cơ quan}]',
  links: 'links: [{name: Nhóm, items: [{name: Trang, url: https://example.vn}]}]',
  staffLink: 'staffLink: {label: Cán bộ, url: https://example.vn}',
  appearance: 'appearance: {colour: "#14594a", emblem: bieu-trung.svg}',
} as const;

type Line = keyof typeof CALM;

/** The text of a `site.yaml` with some lines replaced. */
export function siteYaml(lines: Partial<Record<Line, string>> = {}): string {
  return `${Object.values({ ...CALM, ...lines }).join('\n')}\n`;
}

function attack(
  name: string,
  lines: Partial<Record<Line, string>>,
  verdict: Attack['verdict'] = REFUSED,
): Attack {
  return { name: `site.yaml: ${name}`, files: { 'site.yaml': siteYaml(lines) }, verdict };
}

const BREAK_OUT = `"></script></style></title><script>${CALL}</script><img src=x onerror=${CALL}>`;
const TEXT = `'${BREAK_OUT}'`;

/** Every text that readers see, hostile. */
const HOSTILE_LINES: Partial<Record<Line, string>> = {
  name: `name: ${TEXT}`,
  shortName: `shortName: ${TEXT}`,
  description: `description: ${TEXT}`,
  contacts: `contacts: {name: ${TEXT}, phone: ${TEXT}, address: ${TEXT}, hotline: ${TEXT}, editor: ${TEXT}, licence: ${TEXT}, url: 'https://example.vn/"onmouseover="${CALL}'}`,
  menu: `menu: [{label: ${TEXT}, url: '/tin-tuc/?x="onmouseover="${CALL}'}]`,
  sections: `sections: [{id: tin-tuc, name: ${TEXT}, description: ${TEXT}}, {id: thong-bao, name: ${TEXT}}]`,
  units: `units: [{id: co-quan, name: ${TEXT}, shortName: ${TEXT}, aliases: [${TEXT}]}]`,
  links: `links: [{name: ${TEXT}, items: [{name: ${TEXT}, url: 'https://example.vn/"onmouseover="${CALL}'}]}]`,
  staffLink: `staffLink: {label: ${TEXT}, url: 'https://example.vn/"onmouseover="${CALL}'}`,
};

/** For the build without the check: everything that the schema lets through, at once. */
export const HOSTILE_SITE = siteYaml(HOSTILE_LINES);

export const SITE_ATTACKS: readonly Attack[] = [
  attack(
    'html in every text',
    { ...HOSTILE_LINES, menu: `menu: [{label: ${TEXT}, url: /tin-tuc/}]` },
    TEXT_IS_TEXT,
  ),
  attack('end of style in the colour', {
    appearance: `appearance: {colour: '#fff}</style><script>${CALL}</script>'}`,
  }),
  attack('declaration in the colour', {
    appearance: `appearance: {colour: '#fff;background:url(https://evil.example)'}`,
  }),
  attack('named colour', { appearance: 'appearance: {colour: red}' }),
  attack('javascript in the menu', { menu: `menu: [{label: Tin, url: 'javascript:${CALL}'}]` }),
  attack('javascript with a tab in the menu', { menu: `menu: [{label: Tin, url: "java\\tscript:${CALL}"}]` }),
  attack('javascript with a control character in the menu', {
    menu: `menu: [{label: Tin, url: "\\x01javascript:${CALL}"}]`,
  }),
  attack('javascript as the site address', { url: `url: 'javascript:${CALL}'` }),
  attack('html in the site address', { url: `url: 'https://thu.example.vn/?"><script>'` }),
  attack('javascript as a web link', {
    links: `links: [{name: Nhóm, items: [{name: Trang, url: 'javascript:${CALL}'}]}]`,
  }),
  attack('data as the staff link', { staffLink: `staffLink: {label: Cán bộ, url: 'data:text/html,x'}` }),
  attack('javascript as the contact address', { contacts: `contacts: {url: 'javascript:${CALL}'}` }),
  attack('emblem outside of the folder', { appearance: 'appearance: {emblem: ../../etc/passwd}' }),
  attack('emblem at another site', { appearance: `appearance: {emblem: 'https://evil.example/x.png'}` }),
  attack('banner outside of the folder', {
    links: 'links: [{name: Nhóm, items: [{name: Trang, url: https://example.vn, banner: ../x.png}]}]',
  }),
  attack('path as a section', { sections: 'sections: [{id: ../x, name: Tin}]' }),
  attack('reserved section', { sections: 'sections: [{id: _tep, name: Tin}, {id: pagefind, name: Tin}]' }),
  attack('prototype as a section', { sections: 'sections: [{id: __proto__, name: Tin}]' }),
  attack('prototype key', { description: '"__proto__": {polluted: true}' }),
  attack('unknown field', { description: 'head: "<script>"' }),
  attack('YAML tag', { description: 'description: !!js/undefined x' }),
  attack('YAML alias bomb', {
    description:
      'a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]',
  }),
];
