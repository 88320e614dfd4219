/** Findings as people read them, in a terminal or a log: the one place where they are put into words and colours. */
import type { Finding } from '../lib/finding.ts';

export interface ReportStyle {
  /** Colours, for a terminal that shows them. */
  colour?: boolean;
}

/** More of one kind in one file are counted, not listed: a page pasted from Word has hundreds. */
const LISTED_PER_RULE = 8;
/** An archive has thousands of deadlines that passed: only the last files, the newest years, are listed. */
const LISTED_FILES_PER_RULE = 40;

const CODES = { error: '31', warning: '33', place: '36', quiet: '2', strong: '1' } as const;

type Paint = (text: string, code: keyof typeof CODES) => string;

/**
 * Findings grouped by file, then one line that sums them up.
 * @param contentDirLabel what stands before each file, so that a terminal can open it: `content`
 */
export function formatFindings(
  findings: readonly Finding[],
  contentDirLabel: string,
  { colour = false }: ReportStyle = {},
): string {
  const paint: Paint = (text, code) => (colour ? `\u001B[${CODES[code]}m${text}\u001B[0m` : text);
  const { listed, folded } = fold(findings);
  const groups = Map.groupBy(listed, ({ file }) => file);
  const blocks = [...groups].map(([file, inFile]) => formatFile(`${contentDirLabel}/${file}`, inFile, paint));
  const notes = [...folded].map((note) => paint(note, 'quiet'));
  const end = `${paint(summarize(findings), 'strong')}${hidesMore(findings) ? `\n${CHECK_AGAIN}` : ''}`;
  return `${[...blocks, ...notes, end].join('\n\n')}\n`;
}

/** What keeps a file or its fields from being read whole. */
const HIDING: ReadonlySet<string> = new Set([
  'encoding',
  'merge-conflict',
  'front-matter',
  'yaml',
  'schema',
  'missing-field',
  'unknown-field',
  'site',
  'mdx',
]);

const CHECK_AGAIN = 'Sửa xong hãy kiểm tra lại: tệp chưa đọc được trọn vẹn có thể còn điều khác cần sửa.';

/** Rules that need what could not be read were not asked. */
function hidesMore(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, rule }) => severity === 'error' && HIDING.has(rule));
}

/** Takes warnings of a rule that speaks of very many files out of all but the last of them. */
function fold(findings: readonly Finding[]): { listed: Finding[]; folded: string[] } {
  const warnings = Map.groupBy(
    findings.filter(({ severity }) => severity === 'warning'),
    ({ rule }) => rule,
  );
  const hidden = new Set<Finding>();
  const folded = [...warnings.values()].flatMap((ofRule) => {
    const shownFiles = new Set([...new Set(ofRule.map(({ file }) => file))].slice(-LISTED_FILES_PER_RULE));
    const rest = ofRule.filter(({ file }) => !shownFiles.has(file));
    for (const finding of rest) hidden.add(finding);
    if (rest.length === 0) return [];
    return [
      `… và ${rest.length} nhắc nhở như “${rest[0]!.message}” ở các tệp khác; xem đủ: npm run check -- --json`,
    ];
  });
  return { listed: findings.filter((finding) => !hidden.has(finding)), folded };
}

function formatFile(label: string, findings: readonly Finding[], paint: Paint): string {
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const count = (shown.get(finding.rule) ?? 0) + 1;
    shown.set(finding.rule, count);
    if (finding.severity === 'error' || count <= LISTED_PER_RULE)
      lines.push(formatFinding(label, finding, paint));
    else if (count === LISTED_PER_RULE + 1) lines.push(formatRest(finding.rule, findings, paint));
  }
  return lines.join('\n');
}

function formatFinding(
  label: string,
  { line, severity, field, message, mend }: Finding,
  paint: Paint,
): string {
  const word = severity === 'error' ? 'LỖI' : 'Nhắc';
  return [
    `${paint(`${label}:${line}`, 'place')}  ${paint(word, severity)}  ${field ? `${field}: ` : ''}${message}`,
    `    ${paint(`Cách sửa: ${mend}`, 'quiet')}`,
  ].join('\n');
}

function formatRest(rule: string, findings: readonly Finding[], paint: Paint): string {
  const lines = findings.filter((finding) => finding.rule === rule).map(({ line }) => line);
  const rest = lines.slice(LISTED_PER_RULE);
  return paint(`    … và ${rest.length} nhắc nhở cùng loại, ở dòng ${rest.join(', ')}`, 'quiet');
}

/** `3 lỗi, 5 nhắc nhở trong 2 tệp`. */
export function summarize(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Không có lỗi, không có nhắc nhở.';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${errors} lỗi, ${findings.length - errors} nhắc nhở trong ${files} tệp`;
}

/** Whether a check with these findings fails, and a build is refused. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
