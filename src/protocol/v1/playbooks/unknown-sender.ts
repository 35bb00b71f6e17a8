// Nobody knows who sent it (I4; section 4, example 3): what the target can do, the search, and what the class hears meanwhile.
import type { Guide } from '../guides/guide';

export const unknownSenderPlaybook = {
  steps: {
    'unknown-block': ['I4', 'section 4 blocking'],
    'unknown-no-answer': ['section 4 example 3 point 8'],
    'unknown-keep': ['I4'],
    'unknown-parents': ['I4', 'section 7 step 2'],
    'unknown-class': ['I4', 'section 7 step 2'],
  },
  search: {
    'unknown-ask': ['section 4 example 3 point 3'],
    'unknown-when': ['section 4 example 3 point 8'],
    'unknown-ict': ['section 4 example 3 point 8', 'I4'],
    'unknown-style': ['section 4 example 3 point 8'],
    'unknown-ground': ['I4', 'N35'],
  },
  avoid: {
    'unknown-avoid-guess': ['I4'],
  },
} as const satisfies Guide;
