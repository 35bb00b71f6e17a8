// A pupil is followed or bothered all the time (section 4, example 2).
import type { Guide } from '../guides/guide';

export const stalkingPlaybook = {
  steps: {
    'stalking-listen': ['ours'],
    'stalking-urgent': ['N4'],
    'stalking-no-answer': ['section 4 example 2 point 2'],
    'stalking-say-no': ['section 4 example 2 point 1'],
    'stalking-evidence': ['section 4 example 2 point 4'],
    'stalking-parents': ['section 4 example 2 point 3'],
    'stalking-police': ['section 4 example 2 point 5'],
  },
} as const satisfies Guide;
