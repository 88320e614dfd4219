/** Sets of things that belong together, joined two by two. */

export interface Groups {
  join(first: number, second: number): void;
  /** Every group, its members rising, ordered by the first member. */
  list(): number[][];
}

/** @param count things 0 … count − 1, each a group of its own at first */
export function groupSet(count: number): Groups {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = index; parents[at] !== root;) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  return {
    join(first, second) {
      const [a, b] = [find(first), find(second)];
      parents[Math.max(a, b)] = Math.min(a, b);
    },
    list() {
      const groups = new Map<number, number[]>();
      for (let index = 0; index < count; index++) {
        const root = find(index);
        const group = groups.get(root);
        if (group) group.push(index);
        else groups.set(root, [index]);
      }
      return [...groups.values()];
    },
  };
}
