/** The one clock of a build, a check or a dev server. */
import { fromInstant, parseLocalTime, type LocalTime } from './local-time.ts';

/**
 * Now, on Viet Nam's wall clock, to the minute. `LOA_NOW` (ISO, Viet Nam time; an offset is
 * honoured) replaces the machine's clock, so that a build can be repeated.
 * @throws Error in Vietnamese where `LOA_NOW` is no time
 */
export function readNow(loaNow: string | undefined, systemNow: number = Date.now()): LocalTime {
  if (loaNow === undefined || loaNow.trim() === '') return fromInstant(systemNow);
  const text = loaNow.trim().replace(/\.\d+(?=$|Z|[+-])/, '');
  const local = parseLocalTime(text);
  if (local.ok) return local.value.length > 10 ? local.value : `${local.value}T00:00`;
  const clock = /^[\d-]+[T ][\d:]+/.exec(text)?.[0] ?? '';
  if (local.reason === 'offset' && parseLocalTime(clock).ok) return fromInstant(Date.parse(text));
  throw new Error(
    `LOA_NOW="${loaNow}" không phải là thời điểm. Hãy viết như 2026-11-21T08:30 (giờ Việt Nam).`,
  );
}
