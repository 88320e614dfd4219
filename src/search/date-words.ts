/** Dates in a query: figures and words are one date, so each is asked for as the other too. */

const FIGURES = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d{2}))?$/;

/** `01/10/2021` → `1 tháng 10 năm 2021`, and back; nothing if the query names no date. */
export function respellDate(words: readonly string[]): string[] | undefined {
  return spellOut(words) ?? putInFigures(words);
}

function spellOut(words: readonly string[]): string[] | undefined {
  const at = words.findIndex((word) => isDate(FIGURES.exec(word)));
  const [, day, month, year] = FIGURES.exec(words[at] ?? '') ?? [];
  if (day === undefined || month === undefined) return undefined;
  const isNamed = /^ng[àa]y$/i.test(words[at - 1] ?? '');
  const spelt = [
    ...(isNamed ? [] : ['ngày']),
    day,
    'tháng',
    month,
    ...(year === undefined ? [] : ['năm', year]),
  ];
  return [...words.slice(0, at), ...spelt, ...words.slice(at + 1)];
}

const SPELT = /(?<=^| )(ng[àa]y )?(\d{1,2}) th[áa]ng (\d{1,2})(?: n[ăa]m ((?:19|20)\d{2}))?(?= |$)/iu;

function putInFigures(words: readonly string[]): string[] | undefined {
  const text = words.join(' ');
  const match = SPELT.exec(text);
  const [whole, , day, month, year] = match ?? [];
  if (!match || whole === undefined || day === undefined || month === undefined) return undefined;
  if (Number(day) > 31 || Number(month) > 12) return undefined;
  const figures = [day, month, ...(year === undefined ? [] : [year])].join('/');
  const before = text.slice(0, match.index);
  return `${before}${figures}${text.slice(match.index + whole.length)}`.split(' ');
}

function isDate(match: RegExpExecArray | null): boolean {
  return (
    match !== null &&
    Number(match[1]) >= 1 &&
    Number(match[1]) <= 31 &&
    Number(match[2]) >= 1 &&
    Number(match[2]) <= 12
  );
}
