// A nude photo of a pupil is online (section 4, example 1). Nobody copies or forwards it.
import type { Guide } from '../guides/guide';

export const nudePhotoPlaybook = {
  note: {
    'nude-no-copies': ['ours'],
  },
  steps: {
    'nude-listen': ['section 4 example 1 point 1'],
    'nude-no-judging': ['section 4 example 1 point 2'],
    'nude-urgent': ['N4'],
    'nude-where-when': ['section 7 evidence 1'],
    'nude-parents': ['section 4 example 1 point 3'],
    'nude-adviser': ['section 4 example 1 point 4'],
    'nude-removal': ['section 4 example 1 point 5'],
    'nude-police': ['section 4 example 1 point 3'],
    'nude-sender': ['section 4 example 1 point 6', 'I4'],
    'nude-measures': ['section 4 example 1 point 7'],
  },
} as const satisfies Guide;
