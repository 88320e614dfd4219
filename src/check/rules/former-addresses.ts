/** Old addresses lead to one article each, and never away from a page that stands. */
import type { Finding } from '../../lib/finding.ts';
import { redirectKey } from '../../lib/redirects.ts';
import { atField, type FieldPath, type Remark } from '../findings.ts';
import type { CheckContext, Rule } from '../context.ts';

interface FormerAddress {
  entry: CheckContext['content']['articles'][number];
  path: FieldPath;
  address: string;
}

export const formerAddresses: Rule = ({ content, paths }) => {
  const owners = new Map<string, string>();
  return content.articles.flatMap(listFormerAddresses).flatMap(({ entry, path, address }): Finding[] => {
    const key = redirectKey(address);
    if (key === undefined) return [];
    const owner = owners.get(key);
    owners.set(key, owner ?? entry.file);
    if (owner !== undefined && owner !== entry.file) return [atField(entry, path, taken(address, owner))];
    const standing = path[0] === 'aliases' ? paths.addresses.get(key) : undefined;
    return standing && standing.entry !== entry ? [atField(entry, path, standingPage(address))] : [];
  });
};

function listFormerAddresses(entry: FormerAddress['entry']): FormerAddress[] {
  const { aliases, legacy } = entry.data ?? {};
  const old = (aliases ?? []).map((address, index) => ({ entry, path: ['aliases', index], address }));
  return legacy?.url ? [...old, { entry, path: ['legacy', 'url'], address: legacy.url }] : old;
}

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
