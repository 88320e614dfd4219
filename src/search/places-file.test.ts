import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlaces, writePlaces } from './places-file.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const numbers = (min: number) =>
  fc.uniqueArray(fc.nat(70_000), { minLength: min, maxLength: 20 }).map((list) => list.sort((a, b) => a - b));

it('gives back what was written', () => {
  const postings = fc
    .tuple(numbers(0), fc.array(numbers(1), { minLength: 20, maxLength: 20 }))
    .map(([pages, places]) => new Map(pages.map((page, at) => [page, places[at]!])));
  const forms = fc
    .dictionary(fc.string({ unit: 'grapheme' }), postings)
    .map((own) => new Map(Object.entries(own)));
  fc.assert(
    fc.property(forms, (written) => {
      expect(readPlaces(writePlaces(written))).toEqual(written);
    }),
  );
});
