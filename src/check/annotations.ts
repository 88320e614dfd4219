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
  const issues = findings.map((finding) => ({
    description: `${titleOf(finding)}. Cách sửa: ${finding.mend}`,
    check_name: finding.rule,
    // The same fault on another line is the same fault.
    fingerprint: digestOf([finding.rule, finding.file, finding.field ?? '', finding.message]),
    severity: finding.severity === 'error' ? 'blocker' : 'minor',
    location: { path: `${contentPath}/${finding.file}`, lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
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
