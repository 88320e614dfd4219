/** Dates as machines write them: in meta tags and JSON-LD, mostly ISO, often with an offset. */
import { fromInstant, type LocalTime } from '../lib/local-time.ts';
import { readDates } from './date-readings.ts';

const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** On Viet Nam's wall clock; `undefined` where it is no date, or one that means “never”. */
export function readMachineDate(text: string): LocalTime | undefined {
  const iso = WITH_OFFSET.exec(text.trim());
  if (!iso) return readDates(text.slice(0, 100))[0]?.value;
  const [, date, clock, offset] = iso;
  const instant = Date.parse(
    `${date}T${clock}:00${offset!.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()}`,
  );
  if (Number.isNaN(instant)) return undefined;
  const local = fromInstant(instant);
  return readDates(local)[0]?.value;
}
