/** What was looked at in the last build, and whether it still holds. */
import type { LookTable } from './look-table.ts';

/** What was remembered of several facts stands for them as one; its looks are an owner's as a page's are. */
export const GROUP = '#';

const FEW = 50;

const UNKNOWN = 0;
const HOLDS = 1;
const CHANGED = 2;

export interface FormerLooks {
  /** What a fact was; nothing where nobody looked at it. */
  valueOf(name: string): string | undefined;
  /** Whether all that an owner looked at is as it was. */
  holds(owner: string): boolean;
  /** Whether the fact at a place in the table's `names` was asked for, and is what it was. */
  isSame(at: number): boolean;
  /** Places in the table's `owners` of those that were asked for and hold. */
  held: Set<number>;
}

/** @param holdsFact whether a fact is what it was; asked once for each */
export function formerLooks(
  table: LookTable,
  holdsFact: (name: string, before: string) => boolean,
): FormerLooks {
  const owners = new Map(table.owners.map((owner, at) => [owner, at]));
  const states = new Uint8Array(table.names.length);
  const held = new Set<number>();
  let values: Map<string, string> | undefined;
  let asked = 0;

  function holds(owner: string): boolean {
    const place = owners.get(owner);
    if (place === undefined) return false;
    const end = table.starts[place + 1]!;
    for (let at = table.starts[place]!; at < end; at++) {
      const look = table.looks[at]!;
      if (states[look] === UNKNOWN) {
        const name = table.names[look]!;
        const isSame = name.startsWith(GROUP) ? holds(name) : holdsFact(name, table.values[look]!);
        states[look] = isSame ? HOLDS : CHANGED;
      }
      if (states[look] === CHANGED) return false;
    }
    held.add(place);
    return true;
  }

  return {
    holds,
    held,
    isSame: (at) => states[at] === HOLDS,
    valueOf(name) {
      // A build that renders one page asks for a dozen facts: to look for those is less than to index them all.
      if (!values && asked++ < FEW) return table.values[table.names.indexOf(name)];
      values ??= new Map(table.names.map((one, at) => [one, table.values[at]!]));
      return values.get(name);
    },
  };
}
