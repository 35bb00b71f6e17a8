// Under jest `fetch` rejects with the Error of another realm; Slack's client then sees no Error at all and loses why it failed.

const outer = globalThis.fetch;

/** `fetch` as Slack's client sees it outside jest: the same errors, of this realm, with their cause. */
export const sameRealmFetch: typeof fetch = async (input, init) => {
  try {
    return await outer(input, init);
  } catch (error) {
    const { name, message, cause } = error as Error;
    throw Object.assign(new Error(message, { cause }), { name });
  }
};

/** For clients that are made by the app itself: call it before the app is built. Holds for this test file. */
export function useSameRealmFetch(): void {
  globalThis.fetch = sameRealmFetch;
}
