// The store that the tests of the loop stand on keeps the same promises as the real ones.
import { storeContract } from '../contracts/store';
import { MemoryStore } from '../fixtures/memory-store';

let rows = new Map();
storeContract({
  name: 'memory (a fake of the tests)',
  create: async () => new MemoryStore(rows),
  cleanup: async () => {
    rows = new Map();
  },
});
