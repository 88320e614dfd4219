/** Numbers of official documents, as they stand in a text. */

/**
 * State (`2426/KH-VKS`, `30/2020/NĐ-CP`), law (`80/2015/QH13`) and party numbers (`54-KL/TU`). Every part is
 * bounded, so that no input takes more than linear time.
 */
const NUMBER =
  /(?<![\p{L}\p{N}/.-])\d{1,5}[a-zđ]?(?:\/\d{4})?(?:\/\p{Lu}[\p{Lu}\d]{0,9}(?:-\p{Lu}[\p{Lu}\d]{0,14}){1,3}|\/(?:QH|UBTVQH)\d{1,2}|-\p{Lu}{1,5}\/\p{Lu}[\p{Lu}\d]{0,11})(?![\p{L}\p{N}])/gu;

/** The distinct document numbers in a text, in order of appearance. */
export function findDocumentNumbers(text: string): string[] {
  return [...new Set(text.match(NUMBER) ?? [])];
}
