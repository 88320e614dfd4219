/** Dates that stand with a citation: `ngày 21/9/2021`, `, ngày 16-9-2016`, `ngày 05 tháng 3 năm 2021`. */
import { isRealTime, type LocalTime } from '../local-time.ts';

export interface CitedDate {
  /** Where the words end, in the text that was read. */
  end: number;
  date?: LocalTime;
  /** Why there is no date though the words for one stand there. */
  doubt?: 'incomplete-date' | 'impossible-date';
}

const DAY = String.raw`(\d{1,2}) ?(?:[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}|\d{2})(?!\d))?|tháng (\d{1,2})(?:(?:,? năm|,) (\d{4}))?)(?![\p{L}\d])`;
const INTRODUCTION = '[Nn](?:gày|GÀY)(?: ký| ban hành| phát hành)?:? ?';

/** Right behind the number: these words belong to the citation's span. */
const ATTACHED = new RegExp(String.raw` ?,? ?${INTRODUCTION}${DAY}`, 'uy');
/** A little apart, and outside of the span: `ban hành ngày 5/3/2021`, `(ngày 5/3/2021)`, `được ký ngày …`. */
const APART = new RegExp(
  String.raw`(?: ?,? (?:(?:đã )?được )?(?:ban hành|ký ban hành|ký|công bố|thông qua)(?: vào)? ${INTRODUCTION}${DAY}| ?\((?:ban hành |ký )?${INTRODUCTION}${DAY}\))`,
  'uy',
);
/** At the end of what was read: `Ngày 30/3/2020, ` before the one who issued. */
const AT_END = new RegExp(String.raw`(?<!\p{L})(?:[Nn]gày|NGÀY) ${DAY} ?,? ?$`, 'u');

/** The date right behind a number that ends at `at`. */
export function readAttachedDate(text: string, at: number): CitedDate | undefined {
  return readAt(ATTACHED, text, at);
}

/** A date that is said of the document a few words on. */
export function readDateApart(text: string, at: number): CitedDate | undefined {
  return readAt(APART, text, at);
}

/** A date that ends a short stretch of text, and where it begins there. */
export function readDateAtEnd(text: string): (CitedDate & { start: number }) | undefined {
  const match = AT_END.exec(text);
  return match ? { start: match.index, end: text.length, ...understand(match.slice(1)) } : undefined;
}

function readAt(pattern: RegExp, text: string, at: number): CitedDate | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const groups = match.slice(1);
  return { end: at + match[0].length, ...understand(groups[0] === undefined ? groups.slice(5) : groups) };
}

/** Never guesses: a year of two digits is no year, and a day that the calendar lacks is no date. */
function understand(groups: (string | undefined)[]): Pick<CitedDate, 'date' | 'doubt'> {
  const [day, shortMonth, shortYear, longMonth, longYear] = groups;
  const month = shortMonth ?? longMonth;
  const year = shortYear ?? longYear;
  if (day === undefined || month === undefined || year?.length !== 4) return { doubt: 'incomplete-date' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealTime(date) ? { date } : { doubt: 'impossible-date' };
}
