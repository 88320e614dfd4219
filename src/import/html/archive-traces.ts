/** What saving and mirroring leave in a page: the original address, the day it was taken, wrapped references. */

export interface ArchiveTraces {
  /** The page's address when it was saved, its query string included. */
  url?: string;
  reason?: string;
  /** `YYYY-MM-DD`. */
  capturedOn?: string;
}

/** Where archives say so; comments may stand before and after the document. */
const ENDS = 20_000;

const SAVED_FROM = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})\s*-->/i;
const HTTRACK =
  /<!--\s*Mirrored from\s+(\S{1,2000})\s+by HTTrack[^>]{0,120}?(?:,\s*(?:\w{3},\s*)?(\d{1,2}) (\w{3}) (\d{4})[^>]{0,40})?-->/i;
const WAYBACK =
  /(?:https?:)?\/\/web\.archive\.org\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(https?:\/\/?[^\s"'<>]{1,2000})/i;
/** `FILE ARCHIVED ON 07:21:05 Mar 05, 2019 AND RETRIEVED FROM …` */
const ARCHIVED_ON = /FILE ARCHIVED ON\s+[\d:]{5,8}\s+(\w{3})\s+(\d{1,2}),\s+(\d{4})/i;
const WAYBACK_TOOLBAR =
  /<!--\s*BEGIN WAYBACK TOOLBAR INSERT\s*-->[^]*?<!--\s*END WAYBACK TOOLBAR INSERT\s*-->/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function readArchiveTraces(source: string): ArchiveTraces {
  const ends = source.length > 2 * ENDS ? `${source.slice(0, ENDS)}\n${source.slice(-ENDS)}` : source;
  const saved = SAVED_FROM.exec(ends)?.[1];
  if (saved && /^https?:/i.test(saved))
    return {
      ...readWayback(saved),
      url: unwrapArchived(saved),
      reason: 'ghi chú “saved from url” của trình duyệt',
    };
  const mirrored = HTTRACK.exec(ends);
  if (mirrored) {
    const [, address = '', day, month, year] = mirrored;
    const url = /^https?:/i.test(address) ? address : `http://${address}`;
    const capturedOn = toDay(year, month, day);
    return { url, reason: 'ghi chú của HTTrack', ...(capturedOn && { capturedOn }) };
  }
  const archived = ARCHIVED_ON.exec(ends);
  const capturedOn = archived ? toDay(archived[3], archived[1], archived[2]) : readWayback(ends).capturedOn;
  return capturedOn && /archive\.org/i.test(ends) ? { capturedOn } : {};
}

function readWayback(text: string): Pick<ArchiveTraces, 'capturedOn'> {
  const stamp = WAYBACK.exec(text)?.[1];
  return stamp && stamp.length >= 8
    ? { capturedOn: `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}` }
    : {};
}

function toDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  if (!year || !day || number === 0) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The address that a Wayback address wraps; any other stays. */
export function unwrapArchived(reference: string): string {
  const wrapped =
    WAYBACK.exec(reference)?.[2] ??
    /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?\S+)$/i.exec(reference)?.[1];
  if (!wrapped) return reference;
  return wrapped.replace(/^(https?:)\/+/i, '$1//');
}

/** Takes the archive's own bar out, before its markup can nest into the page's; its lines stay counted. */
export function removeArchiveBar(source: string): string {
  return source.replace(WAYBACK_TOOLBAR, (bar) => bar.replace(/[^\n]+/g, ''));
}

/** Elements that archives add. */
export const ARCHIVE_IDS: ReadonlySet<string> = new Set([
  'wm-ipp-base',
  'wm-ipp',
  'wm-ipp-print',
  'donato',
  'wm-tb',
]);
