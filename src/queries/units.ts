/** Agencies, their other names, and what became of them. */
import type { LocalTime } from '../lib/local-time.ts';
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Unit } from '../schemas/unit.ts';
import { remember } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';
import { hasCome } from './time.ts';

/** The unit that has this key, name, short name or alias; marks and capitals aside. */
export function unitNamed(site: Site, name: string): Unit | undefined {
  return unitsByName(site).get(fold(name));
}

function unitsByName(site: Site): ReadonlyMap<string, Unit> {
  return remember(site, 'units by name', () => {
    const index = new Map<string, Unit>();
    for (const unit of site.units.values()) {
      for (const one of [unit.id, unit.name, unit.shortName, ...(unit.aliases ?? [])]) {
        if (one && !index.has(fold(one))) index.set(fold(one), unit);
      }
    }
    return index;
  });
}

/** The units that a unit is part of by now, with the day since when. */
export function successorsOf(site: Site, unit: Unit | undefined): { unit: Unit; from: LocalTime }[] {
  return (unit?.successor ?? []).flatMap(({ unit: id, from }) => {
    const successor = site.units.get(id);
    return successor && hasCome(site, from) ? [{ unit: successor, from }] : [];
  });
}

function fold(name: string): string {
  return foldMarks(name).toLowerCase().replace(/\s+/g, ' ').trim();
}
