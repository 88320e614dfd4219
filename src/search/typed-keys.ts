/**
 * Keys that were never composed: `daan vaanj` (Telex) and `da6n va65n`, `da6n va6n5` (VNI) mean `dân vận`. Decoded only
 * where the letters as they stand can be no syllable and the outcome is one.
 */
import { isSyllable } from '../lib/vietnamese-syllable.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

type Key = { letter: string } | { tone: string } | { hat: string } | 'horn' | 'breve' | 'bar';

const TELEX_TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const VNI_MARKS: Readonly<Record<string, Key>> = { 6: { hat: 'aeo' }, 7: 'horn', 8: 'breve', 9: 'bar' };
const LONGEST = 12;
/** `soong` may be `sông` typed in Telex or a rare rime; its neighbours decide. */
const RARE_RIME = /oo(?:ng|c)$/;

/** Decodes the tokens of a query that can only be keys. */
export function decodeKeys(tokens: readonly string[]): string[] {
  const decoded = tokens.map((token) => (isPlausibleSyllable(token) ? token : decodeWord(token)));
  if (decoded.every((token, at) => token === tokens[at])) return decoded;
  return decoded.map((token) => (RARE_RIME.test(token) ? (decodeToken(token) ?? token) : token));
}

/** A word is one syllable or, in loan words, two (`ootoo` is `ôtô`), or the capitals of a name (`HDDND`). */
function decodeWord(token: string): string {
  const whole = decodeToken(token);
  if (whole !== undefined) return whole;
  if (/^[b-df-hj-np-tv-z]*dd[b-df-hj-np-tv-z]*$/i.test(token)) return token.replace(/dd/i, 'đ');
  if (!/aa|ee|oo|dd|[aou]w/i.test(token)) return token;
  for (let at = 1; at < token.length && token.length <= LONGEST; at++) {
    const parts = [token.slice(0, at), token.slice(at)].map(
      (part) => decodeToken(part) ?? (isPlausibleSyllable(part) ? part : undefined),
    );
    if (parts.every((part) => part !== undefined) && parts.join('') !== token) return parts.join('');
  }
  return token;
}

/** What one token of keys spells, if it spells a syllable. */
function decodeToken(token: string): string | undefined {
  const typed = token.toLowerCase();
  // «NOx» is no «nõ»: nobody changes case within a syllable.
  if (typed.length > LONGEST || /^.+\p{Lu}.*\p{Ll}|\p{Ll}.*\p{Lu}/u.test(token)) return undefined;
  const keys = /^[a-z]+$/.test(typed)
    ? readTelex(typed)
    : /^[a-z]{2,}[a-z1-9]*$|^[aeiouy][1-9]{1,2}[a-z]/.test(typed) || /^d9[a-z]/.test(typed)
      ? [...typed].map(readVni)
      : undefined;
  const spelt = keys && compose(keys);
  return spelt !== undefined && spelt !== typed && isSyllable(spelt) ? spelt : undefined;
}

function readTelex(typed: string): Key[] {
  const keys: Key[] = [];
  let seen = '';
  for (const [at, letter] of [...typed].entries()) {
    const hasVowel = /[aeiouy]/.test(seen);
    const tone = TELEX_TONES[letter];
    if (tone !== undefined && hasVowel) keys.push({ tone });
    else if (letter === 'w' && /[aou]/.test(seen)) keys.push(/a(?!.*[ou])/.test(seen) ? 'breve' : 'horn');
    else if (letter === 'd' && seen.startsWith('d')) keys.push('bar');
    else if (/[aeo]/.test(letter) && repeats(seen, letter, typed.slice(at + 1))) keys.push({ hat: letter });
    else keys.push({ letter });
    seen += letter;
  }
  return keys;
}

/**
 * The second `a` of `daan`, or of `danaf`: the same vowel again without another vowel between. Apart, the two are keys
 * only if a tone is typed as well: `oto` and `moto` are words.
 */
function repeats(seen: string, letter: string, after: string): boolean {
  const bare = seen.replace(/(?<=[aeiouy].*)[sfrxjw]/g, '');
  const between = bare.slice(bare.lastIndexOf(letter) + 1);
  if (!bare.includes(letter) || /[aeiouy]/.test(between)) return false;
  return between === '' || bare !== seen || /[sfrxj]$/.test(after);
}

function readVni(letter: string): Key {
  const tone = VNI_TONES[letter];
  return tone === undefined ? (VNI_MARKS[letter] ?? { letter }) : { tone };
}

function compose(keys: readonly Key[]): string {
  let word = '';
  let tone = '';
  for (const key of keys) {
    if (key === 'bar') word = word.replace(/^d/, 'đ');
    else if (key === 'breve') word = word.replace(/a(?!.*a)/, 'ă');
    else if (key === 'horn') word = word.replace(/uo(?!i$)|uo|u(?!.*u)|o(?!.*o)/, (vowels) => horned(vowels));
    else if ('tone' in key) tone = key.tone;
    else if ('hat' in key) word = word.replace(new RegExp(`([${key.hat}])(?!.*[${key.hat}])`), '$1\u0302');
    else word += key.letter;
  }
  return putTone(word.normalize('NFC'), tone);
}

function horned(vowels: string): string {
  return vowels.replace('u', 'ư').replace('o', 'ơ');
}

/** Puts the tone on the vowel that bears it. */
function putTone(word: string, tone: string): string {
  if (tone === '') return word;
  const start =
    /^(?:gi(?=[aeouăâêôơư])|qu)/.exec(word)?.[0].length ?? /^[^aeiouyăâêôơư]*/.exec(word)![0].length;
  const rime = word.slice(start);
  const vowels = /^[aeiouyăâêôơư]+/.exec(rime)?.[0] ?? '';
  if (vowels === '') return word;
  const at = start + bearer(vowels, vowels.length < rime.length);
  return (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize('NFC');
}

function bearer(vowels: string, hasFinal: boolean): number {
  const marked = Math.max(...[...'ăâêôơ'].map((vowel) => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  if (vowels.length === 3) return 1;
  return hasFinal ? 1 : 0;
}
