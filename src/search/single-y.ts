/**
 * Where `y` and `i` write one sound: `bác sỹ` is `bác sĩ`, `kỹ` is `kĩ`, `quý` is `quí`, `Vy` is `Vi`. Only where the letter
 * is the whole rime: after a vowel it tells `tay` from `tai`, and alone «y» is a word that the «I» of «quý I» is not.
 *
 * What stands before it, as sources of regular expressions, in small letters: where `y` is the commoner of the two, and
 * where `i` is.
 */
export const BEFORE_Y = 'qu|[hklmt]';
export const BEFORE_I = '[nt]h|[dnsv]';
