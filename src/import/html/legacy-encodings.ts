/**
 * Data: the two encodings in which Vietnamese was typed before Unicode. Both put their letters at the codes of Western
 * European ones, so a text that was typed with their fonts reads as `®µo t¹o` or `ñaøo taïo` anywhere else.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN 5712:1993 VN3 (ABC fonts: `.VnTime`, `.VnArial`): one code a letter, from A1; `_` where it has none. */
const TCVN3_FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđ' + // A1–AE
  '______àảãáạ_ằẳẵắ' + // AF–BE
  '_______ặầẩẫấậè_ẻẽ' + // BF–CF
  'éẹềểễếệìỉ___ĩíịò' + // D0–DF
  '_ỏõóọồổỗốộờởỡớợù' + // E0–EF
  '_ủũúụừửữứựỳỷỹýỵ'; // F0–FE

/** VNI for Windows (`VNI-Times`): a plain letter and a mark after it, and a few letters of one code. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  ô: 'ùớøờûởõỡïợ',
  u: 'ùúøùûủõũïụ',
  ö: 'ùứøừûửõữïự',
  y: 'ùýøỳûỷõỹ',
};
const VNI_SINGLES = 'ôơöưñđæỉóĩòịîỵ';

const TCVN3 = new Map(
  [...TCVN3_FROM_A1].flatMap((letter, index): [string, string][] =>
    letter === '_' ? [] : [[String.fromCharCode(0xa1 + index), letter]],
  ),
);
const VNI = buildVni();

function buildVni(): Map<string, string> {
  const table = new Map(pairs(VNI_SINGLES));
  for (const [base, marks] of Object.entries(VNI_MARKS))
    for (const [mark, letter] of pairs(marks)) table.set(base + mark, letter);
  // Capitals take capital marks, and by some keyboards small ones.
  for (const [typed, letter] of [...table]) {
    const [base = '', mark = ''] = typed;
    table.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    table.set(base.toUpperCase() + mark, letter.toUpperCase());
  }
  return table;
}

function pairs(list: string): [string, string][] {
  const letters = [...list];
  return letters.flatMap((letter, index): [string, string][] =>
    index % 2 === 0 ? [[letter, letters[index + 1]!]] : [],
  );
}

/** Converts text that stands at Western codes; everything that the encoding does not know stays. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') return text.replace(/[\u00A1-\u00FE]/g, (code) => TCVN3.get(code) ?? code);
  return text.replace(/[aeoôuöy][ùøûõïâáàåãäêéèúüë]|[\u00C0-\u00FF]/giu, (typed) => {
    const letter = VNI.get(typed);
    if (letter !== undefined || typed.length === 1) return letter ?? typed;
    const [base = '', after = ''] = typed;
    return (VNI.get(base) ?? base) + (VNI.get(after) ?? after);
  });
}

/** The encoding that a font's name stands for; fonts ending in `H` show small letters as capitals. */
export function encodingOfFont(family: string): { encoding: LegacyEncoding; isCapital: boolean } | undefined {
  const name = family.trim().replace(/^["']|["']$/g, '');
  if (/^\.?vn[a-z]/i.test(name) && name.startsWith('.'))
    return { encoding: 'tcvn3', isCapital: /H(?:\s|$)/.test(name) };
  return /^vni[-\s]/i.test(name) ? { encoding: 'vni', isCapital: false } : undefined;
}
