// What `/hulp` explains, and what to do on the spot (001, acting on the spot; 003 sections 6 and 7). Keys and order; the words stand in `help.json`.

/** In the order in which they are listed. */
export const helpTopics = ['on-the-spot', 'signals', 'forms', 'guides', 'who-is-who', 'privacy'] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** First what happens now, then everybody around it, then what is left to do when it is quiet again. */
export const onTheSpot = {
  now: ['between-them', 'apart', 'name-what-you-see', 'nobody-alone'],
  afterwards: ['hear-each', 'no-verdict', 'support-both', 'empathy-later'],
  around: ['look-on', 'speak-up', 'fetch-help'],
  places: ['corridors', 'toilets', 'canteen', 'outside', 'between-lessons'],
  report: ['write-it-down', 'pupils-and-parents'],
} as const;
export type SpotPart = keyof typeof onTheSpot;
export type SpotLine = (typeof onTheSpot)[SpotPart][number];

/** What happens with what somebody types. */
export const privacyLines = [
  'messages-without-names',
  'who-reads',
  'reporter-sees',
  'own-pages',
  'no-pictures',
  'who-told',
  'corrections',
  'locked',
] as const;
export type PrivacyLine = (typeof privacyLines)[number];
