import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding } from './finding.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const finding = (file: string, line: number, rule: string): Finding => ({
  severity: 'error',
  rule,
  file,
  line,
  message: '',
  mend: '',
});

describe('compareFindings', () => {
  it('sorts by file, then line as a number, then rule', () => {
    const sorted = [
      finding('a.md', 2, 'z'),
      finding('a.md', 10, 'a'),
      finding('a.md', 10, 'b'),
      finding('b.md', 1, 'a'),
    ];
    expect(sorted.toReversed().sort(compareFindings)).toEqual(sorted);
  });

  it('gives one order, whatever the order was before', () => {
    const any = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.nat(3),
      rule: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(any), (drafts) => {
        const findings = drafts.map(({ file, line, rule }) => finding(file, line, rule));
        expect(findings.toSorted(compareFindings)).toEqual(findings.toReversed().sort(compareFindings));
      }),
    );
  });
});
