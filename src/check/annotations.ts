/** Findings as code hosts show them: on the lines of a change, where the person who wrote them looks. */
import { createHash } from 'node:crypto';
import type { Finding } from '../lib/finding.ts';

/**
 * Commands that GitHub Actions reads from a step's output.
 * @param contentPath the content folder from the repository's root: `content`
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function toGithubAnnotations(findings: readonly Finding[], contentPath: string): string {
  return findings
    .map(({ severity, file, line, ...said }) => {
      const place = `file=${escapeProperty(`${contentPath}/${file}`)},line=${line}`;
      return `::${severity} ${place},title=${escapeProperty(titleOf(said))}::${escapeData(said.mend)}\n`;
    })
    .join('');
}

/**
 * A code quality report, which GitLab shows in a merge request.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function toCodeQuality(findings: readonly Finding[], contentPath: string): string {
  const seen = new Map<string, number>();
  const issues = findings.map((finding) => ({
    description: `${titleOf(finding)}. Cách sửa: ${finding.mend}`,
    check_name: finding.rule,
    fingerprint: fingerprintOf(finding, seen),
    severity: finding.severity === 'error' ? 'blocker' : 'minor',
    location: { path: `${contentPath}/${finding.file}`, lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/**
 * The same fault on another line is the same fault, so that lines may move; but GitLab shows one finding for each
 * fingerprint, so like faults of a file are counted.
 */
function fingerprintOf({ rule, file, field = '', message }: Finding, seen: Map<string, number>): string {
  const fault = [rule, file, field, message];
  const place = seen.get(fault.join('\0')) ?? 0;
  seen.set(fault.join('\0'), place + 1);
  return digestOf([...fault, String(place)]);
}

function titleOf({ field, message }: Pick<Finding, 'message'> & { field?: string }): string {
  return field ? `${field}: ${message}` : message;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
