/**
 * Who looked at what, in columns: at ten thousand articles a few hundred thousand looks at fifty thousand facts. As
 * objects they would cost a build more than all else that it does for one edited article.
 */

export interface LookTable {
  /** The facts that were looked at, each once. */
  names: readonly string[];
  /** What each fact was. */
  values: readonly string[];
  /** Who looked: pages, steps of the build, and groups of facts that stand among the facts as one. */
  owners: readonly string[];
  /** Where in `looks` those of each owner begin; one more at the end. */
  starts: Uint32Array;
  /** Places in `names`. */
  looks: Uint32Array;
}

export const NO_LOOKS: LookTable = {
  names: [],
  values: [],
  owners: [],
  starts: new Uint32Array(1),
  looks: new Uint32Array(0),
};

/**
 * The table of the next build.
 * @param kept places in the table's `owners` whose looks are all as they were
 * @param added who looked in this build, and at what
 * @param valueOf what a fact is now
 * @param isSame whether the fact at a place in the table's `names` is known to be what it was
 */
export function updateTable(
  table: LookTable,
  kept: ReadonlySet<number>,
  added: ReadonlyMap<string, readonly string[]>,
  valueOf: (name: string) => string,
  isSame: (at: number) => boolean,
): LookTable {
  if (added.size === 0 && kept.size === table.owners.length) return table;
  const names = [...table.names];
  const values = [...table.values];
  const places = new Map(names.map((name, at) => [name, at]));
  const addedLooks = [...added.values()].map((looks) =>
    looks.map((name) => {
      let at = places.get(name);
      if (at === undefined) places.set(name, (at = names.push(name) - 1));
      if (!isSame(at)) values[at] = valueOf(name);
      return at;
    }),
  );
  const segments = [...kept].map((owner) =>
    table.looks.subarray(table.starts[owner], table.starts[owner + 1]),
  );
  return dropUnused({
    names,
    values,
    owners: [...Array.from(kept, (owner) => table.owners[owner]!), ...added.keys()],
    ...joinSegments([...segments, ...addedLooks]),
  });
}

function joinSegments(segments: readonly ArrayLike<number>[]): Pick<LookTable, 'starts' | 'looks'> {
  const starts = new Uint32Array(segments.length + 1);
  for (const [at, { length }] of segments.entries()) starts[at + 1] = starts[at]! + length;
  const looks = new Uint32Array(starts[segments.length]!);
  for (const [at, segment] of segments.entries()) looks.set(segment, starts[at]);
  return { starts, looks };
}

/** A few facts that nobody looks at any more do no harm; many would make each build slower than the last. */
const TOLERATED = 0.2;

function dropUnused(table: LookTable): LookTable {
  const places = new Int32Array(table.names.length).fill(-1);
  for (const look of table.looks) places[look] = 0;
  const used = table.names.flatMap((_, at) => (places[at] === 0 ? [at] : []));
  if (used.length >= table.names.length * (1 - TOLERATED)) return table;
  for (const [at, former] of used.entries()) places[former] = at;
  return {
    ...table,
    names: used.map((at) => table.names[at]!),
    values: used.map((at) => table.values[at]!),
    looks: table.looks.map((look) => places[look]!),
  };
}
