/** Agencies, their other names, and what became of them. */
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import { foldMarks } from '../lib/vietnamese-text.ts';
import type { Unit } from '../schemas/unit.ts';
import type { Site } from '../store/site.ts';

const byName = new WeakMap<Site, Map<string, Unit>>();

/** The unit that has this key, name, short name or alias; marks and capitals aside. */
export function unitNamed(site: Site, name: string): Unit | undefined {
  let index = byName.get(site);
  if (!index) {
    index = new Map();
    for (const unit of site.units.values()) {
      for (const one of [unit.id, unit.name, unit.shortName, ...(unit.aliases ?? [])]) {
        if (one && !index.has(fold(one))) index.set(fold(one), unit);
      }
    }
    byName.set(site, index);
  }
  return index.get(fold(name));
}

/** The units that a unit is part of by now, with the day since when. */
export function successorsOf(site: Site, unit: Unit | undefined): { unit: Unit; from: LocalTime }[] {
  return (unit?.successor ?? []).flatMap(({ unit: id, from }) => {
    const successor = site.units.get(id);
    return successor && toInstant(from) <= toInstant(site.now) ? [{ unit: successor, from }] : [];
  });
}

function fold(name: string): string {
  return foldMarks(name).toLowerCase().replace(/\s+/g, ' ').trim();
}
