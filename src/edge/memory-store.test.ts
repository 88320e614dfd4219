import { testStore } from './conformance/store-conformance.ts';
import { createMemoryPlace, openInMemory } from './memory-store.ts';

testStore('memory store', () => {
  const place = createMemoryPlace();
  return Promise.resolve({
    open: () => Promise.resolve(openInMemory(place)),
    remove: () => Promise.resolve(),
  });
});
