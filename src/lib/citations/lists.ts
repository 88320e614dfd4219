/** What the documents of one sentence share, once all of them are read. */
import type { Span } from './clause-after.ts';
import type { Draft } from './draft.ts';

/** `…, ngày 30/3/2020, X ban hành Kế hoạch …`: a date claimed from both sides belongs to what it stands before. */
export function giveDatesBack(drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const claimed = drafts[index + 1]?.before?.date;
    const { dateAfterComma } = draft.after;
    if (!claimed || dateAfterComma === undefined || claimed.start >= draft.after.spanEnd) continue;
    const { date: _given, dateAfterComma: _comma, ...rest } = draft.after;
    draft.after = { ...rest, spanEnd: draft.number.end };
  }
}

/** Documents of one list and one issuer's code share the issuer that stands with the last, or before the first. */
export function shareIssuers(drafts: readonly Draft[]): void {
  for (let at = drafts.length - 2; at >= 0; at--) {
    const next = drafts[at + 1]!;
    if (mayShare(drafts[at]!, next)) share(drafts[at]!, next.after.issuer ?? next.shared);
  }
  for (let at = 1; at < drafts.length; at++) {
    const last = drafts[at - 1]!;
    if (mayShare(last, drafts[at]!))
      share(drafts[at]!, last.before?.issuer ?? (last.after.issuer ? undefined : last.shared));
  }
}

/** The code must be the same: `Kế hoạch số 2426/KH-VKS, Kế hoạch số 38-KH/TU của Thành ủy` have two issuers. */
function mayShare(first: Draft, second: Draft): boolean {
  const code = first.number.issuerCode;
  return second.followsInList && code !== '' && code === second.number.issuerCode;
}

function share(draft: Draft, issuer: Span | undefined): void {
  if (issuer && !draft.after.issuer && !draft.before && !draft.shared) draft.shared = issuer;
}
