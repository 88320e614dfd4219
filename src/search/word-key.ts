/** Under which key the index has a word: no marks, no capitals, letters and digits only, as Pagefind folds. */
import { foldMarks } from '../lib/vietnamese-text.ts';

const NOT_IN_WORDS = /[^\p{L}\p{N}]/gu;

/** `Dân` → `dan`, `2426/KH-VKS` → `2426khvks`. */
export function toWordKey(word: string): string {
  return foldMarks(word).toLowerCase().replace(NOT_IN_WORDS, '');
}

/** The same with its marks: `2426/kế-hoạch` → `2426kếhoạch`. What stands for another letter, or none, loses the mark that says so. */
export function toWordForm(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\u0338|(?<!\d)\u0345/gu, '');
}
