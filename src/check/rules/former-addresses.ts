/** Old addresses lead to one article each, and never away from a page that stands. */
import type { Finding } from '../../lib/finding.ts';
import { atPlace, type Remark } from '../findings.ts';
import type { Rule } from '../context.ts';
import { isAlias, writtenAddress } from '../former-addresses.ts';

export const formerAddresses: Rule = ({ content, factsOf, paths }) => {
  const owners = new Map<string, string>();
  return content.articles.flatMap((entry) =>
    factsOf(entry).formerAddresses.flatMap((former): Finding[] => {
      const { key } = former;
      const report = (explain: (address: string, owner: string) => Remark, owner = '') => [
        atPlace(entry.file, former, explain(writtenAddress(entry, former), owner)),
      ];
      const owner = owners.get(key);
      owners.set(key, owner ?? entry.file);
      if (owner !== undefined && owner !== entry.file) return report(taken, owner);
      const standing = isAlias(former) ? paths.addresses.get(key) : undefined;
      return standing && standing.entry !== entry ? report(standingPage) : [];
    }),
  );
};

function taken(address: string, owner: string): Remark {
  return {
    severity: 'warning',
    rule: 'duplicate-alias',
    message: `địa chỉ cũ “${address}” đã dẫn tới ${owner}`,
    mend: 'giữ địa chỉ này ở một bài, xoá ở bài kia',
  };
}

function standingPage(address: string): Remark {
  return {
    severity: 'error',
    rule: 'hidden-alias',
    message: `“${address}” là trang đang có, nên không chuyển tới bài này`,
    mend: 'xoá dòng này, hoặc đổi tên trang đang có',
  };
}
