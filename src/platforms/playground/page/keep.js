// What this browser keeps for its reader: typed text until the tab closes, and choices and what was read until later.
const PREFIX = 'vijfsporen.';
/** What belongs to one school: one's own, or that of one story. */
const SCHOOL = `${PREFIX}${document.documentElement.dataset.run}.`;

/** A drawer over one of the browser's stores; where that is not allowed or full, a drawer for as long as the page is open. */
function drawer(store, prefix) {
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
          (it) => it.getItem(prefix + key),
          () => null,
        );
      return kept === null ? null : JSON.parse(kept);
    },
    set(key, value) {
      const kept = JSON.stringify(value);
      attempt(
        (it) => {
          it.setItem(prefix + key, kept);
          spare.delete(key);
        },
        () => spare.set(key, kept),
      );
    },
    remove(key) {
      spare.delete(key);
      attempt(
        (it) => it.removeItem(prefix + key),
        () => null,
      );
    },
  };
}

export const drafts = drawer(() => window.sessionStorage, SCHOOL);
/** Choices that hold for the whole page. */
export const memory = drawer(() => window.localStorage, PREFIX);
/** What was read, and where somebody was: of one's own school until later, of a story until the tab closes. */
export const ofSchool = drawer(() => (SCHOOL === `${PREFIX}own.` ? window.localStorage : window.sessionStorage), SCHOOL);
