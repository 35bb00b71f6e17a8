// What to keep when it happens online (section 7, step 1): six kinds. It stays with the pupil or the parents, never here.
import type { Guide } from '../guides/guide';

export const evidenceList = {
  kinds: {
    'evidence-times': ['section 7 evidence 1'],
    'evidence-addresses': ['section 7 evidence 2'],
    'evidence-names': ['section 7 evidence 3'],
    'evidence-prints': ['section 7 evidence 4'],
    'evidence-texts': ['section 7 evidence 5'],
    'evidence-screenshots': ['section 7 evidence 6'],
  },
} as const satisfies Guide;

/** With a sexual image of a minor only where and when it was seen is written down; nothing is copied. */
export const WITHOUT_COPIES: readonly (keyof (typeof evidenceList)['kinds'])[] = ['evidence-times', 'evidence-addresses'];
