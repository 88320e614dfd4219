/** What the browser tells of the reader's connection; Safari and Firefox tell nothing. */
interface Connection {
  saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g` */
  effectiveType?: string;
}

/** Whether bytes that were not asked for would be a burden. */
export function isFrugal(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
