import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/finding.ts';
import { formatFindings, hasErrors, summarize } from './report.ts';

function finding(severity: Finding['severity'], line: number, more: Partial<Finding> = {}): Finding {
  return {
    severity,
    rule: 'image-alt',
    file: 'articles/2021/x/index.md',
    line,
    message: 'ảnh thiếu mô tả',
    mend: 'thêm alt',
    ...more,
  };
}

describe('formatFindings', () => {
  it('groups by file, with places that a terminal can open', () => {
    const findings = [
      finding('error', 7, { field: 'images.0.alt' }),
      finding('warning', 9),
      finding('warning', 2, { file: 'site.yaml' }),
    ];
    expect(formatFindings(findings, 'content'))
      .toBe(`content/articles/2021/x/index.md:7  LỖI  images.0.alt: ảnh thiếu mô tả
    Cách sửa: thêm alt
content/articles/2021/x/index.md:9  Nhắc  ảnh thiếu mô tả
    Cách sửa: thêm alt

content/site.yaml:2  Nhắc  ảnh thiếu mô tả
    Cách sửa: thêm alt

1 lỗi, 2 nhắc nhở trong 2 tệp
`);
  });

  it('counts warnings of one kind that are too many to read, with their lines; errors are all shown', () => {
    const many = (severity: Finding['severity']) =>
      Array.from({ length: 12 }, (_, index) => finding(severity, index + 1));
    expect(formatFindings(many('warning'), 'content')).toContain(
      '… và 4 nhắc nhở cùng loại, ở dòng 9, 10, 11, 12',
    );
    expect(formatFindings(many('error'), 'content').match(/LỖI/g)).toHaveLength(12);
  });

  it('lists a warning that very many files have for the last of them only', () => {
    const inFiles = (severity: Finding['severity']) =>
      Array.from({ length: 100 }, (_, index) => finding(severity, 1, { file: `${1000 + index}.md` }));
    const report = formatFindings(inFiles('warning'), 'content');
    expect(report).not.toContain('1059.md:1');
    expect(report).toContain('1060.md:1');
    expect(report).toContain('… và 60 nhắc nhở như “ảnh thiếu mô tả”');
    expect(report).toContain('0 lỗi, 100 nhắc nhở trong 100 tệp');
    expect(formatFindings(inFiles('error'), 'content').match(/LỖI/g)).toHaveLength(100);
  });

  it('says that there may be more where something could not be read', () => {
    const end = (rule: string) =>
      formatFindings([finding('error', 1, { rule })], 'content')
        .split('\n\n')
        .at(-1);
    expect(end('schema')).toMatch(/^1 lỗi, 0 nhắc nhở trong 1 tệp\nSửa xong hãy kiểm tra lại: .*\n$/);
    expect(end('dead-link')).toBe('1 lỗi, 0 nhắc nhở trong 1 tệp\n');
  });

  it('uses colours only where asked', () => {
    expect(formatFindings([finding('error', 1)], 'content')).not.toContain('\u001B');
    expect(formatFindings([finding('error', 1)], 'content', { colour: true })).toContain('\u001B[31mLỖI');
  });

  it('sums up', () => {
    expect(summarize([])).toBe('Không có lỗi, không có nhắc nhở.');
    expect(hasErrors([finding('warning', 1)])).toBe(false);
    expect(hasErrors([finding('error', 1)])).toBe(true);
  });
});
