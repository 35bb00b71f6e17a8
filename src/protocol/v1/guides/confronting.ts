// The confronting talk with who did it (annex 3): the coordinator's, or the chosen approach (I16). For use with them: never who told (I2).
import type { Guide } from './guide';

export const confrontingGuide = {
  'posture': {
    'confronting-no-criticism': ['annex 3 contrast 1'],
    'confronting-with-two': ['ours'],
  },
  'aims': {
    'confronting-face': ['annex 3 aim 1'],
    'confronting-find-cause': ['annex 3 aim 2'],
    'confronting-what-follows': ['annex 3 aim 3'],
  },
  'marks': {
    'confronting-facts': ['annex 3 mark 1'],
    'confronting-relation': ['annex 3 mark 2'],
    'confronting-specific': ['annex 3 mark 3'],
    'confronting-otherwise': ['annex 3 mark 4'],
  },
  'causes': {
    'confronting-need': ['annex 3 cause 1'],
    'confronting-gain': ['annex 3 cause 2'],
    'confronting-vent': ['annex 3 cause 3'],
  },
  'close': {
    'confronting-empathy': ['annex 3 close 1'],
    'confronting-help': ['annex 3 close 2'],
    'confronting-must-stop': ['annex 3 close 3'],
    'confronting-steps': ['annex 3 close 4'],
    'confronting-new-day': ['section 7 step 3', 'N16'],
  },
  'weeks-after': {
    'confronting-notice': ['ours'],
    'confronting-both-sides': ['I5'],
  },
  'avoid': {
    'confronting-avoid-always': ['annex 3 mark 3'],
    'confronting-avoid-person': ['annex 3 mark 2'],
    'confronting-avoid-who-told': ['I2'],
  },
} as const satisfies Guide;
