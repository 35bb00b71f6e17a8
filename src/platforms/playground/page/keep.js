// What this browser keeps for its reader: typed text until the tab closes, and choices and what was read until later.
const PREFIX = 'vijfsporen.';

/** A drawer over one of the browser's stores; where that is not allowed or full, a drawer for as long as the page is open. */
function drawer(store) {
  const spare = new Map();
  const attempt = (work, otherwise) => {
    try {
      return work(store());
    } catch (error) {
      console.warn('Kept only while this page is open:', error.name);
      return otherwise();
    }
  };
  return {
    get(key) {
      const kept =
        spare.get(key) ??
        attempt(
          (it) => it.getItem(PREFIX + key),
          () => null,
        );
      return kept === null ? null : JSON.parse(kept);
    },
    set(key, value) {
      const kept = JSON.stringify(value);
      attempt(
        (it) => {
          it.setItem(PREFIX + key, kept);
          spare.delete(key);
        },
        () => spare.set(key, kept),
      );
    },
    remove(key) {
      spare.delete(key);
      attempt(
        (it) => it.removeItem(PREFIX + key),
        () => null,
      );
    },
  };
}

export const drafts = drawer(() => window.sessionStorage);
export const memory = drawer(() => window.localStorage);
