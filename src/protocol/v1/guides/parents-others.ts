// The talk with parents of a bully or follower (annex 5): phone first and no details by phone. For use with them: never who told (I2).
import type { Guide } from './guide';

export const parentsOthersGuide = {
  'phone': {
    'parents-others-call': ['annex 5 step 1'],
    'parents-others-invite': ['annex 5 step 2'],
  },
  'steps': {
    'parents-others-welcome': ['annex 5 step 3'],
    'parents-others-together': ['annex 5 step 4'],
    'parents-others-what': ['annex 5 step 5', 'I2'],
    'parents-others-steam': ['annex 5 step 6'],
    'parents-others-again': ['annex 5 step 7'],
    'parents-others-map': ['annex 5 step 8'],
    'parents-others-exchange': ['annex 5 step 9'],
    'parents-others-later': ['annex 5 step 10'],
    'parents-others-agree': ['annex 5 step 11'],
  },
  'information': {
    'parents-others-help': ['section 7 step 6'],
    'parents-others-adviser': ['section 9 parents'],
  },
  'weeks-after': {
    'parents-others-call-back': ['annex 4 week 2'],
  },
  'avoid': {
    'parents-others-avoid-phone': ['annex 5 step 2'],
    'parents-others-avoid-who-told': ['I2'],
    'parents-others-avoid-compare': ['ours'],
  },
} as const satisfies Guide;
