// The joint talk of target and bully (annex 7) in five phases; the fifth is a bare heading in the source, so its points are ours.
import type { Guide } from './guide';

export const jointGuide = {
  'before': {
    'joint-yes': ['I15'],
    'joint-ready': ['I15'],
  },
  'posture': {
    'joint-no-side': ['section 7 step 4'],
    'joint-screen': ['I2'],
  },
  'introduce': {
    'joint-contact': ['annex 7 point 1'],
    'joint-facts': ['annex 7 point 2'],
    'joint-feeling': ['annex 7 point 3'],
    'joint-goal': ['annex 7 point 4'],
  },
  'share': {
    'joint-turns': ['annex 7 point 5'],
  },
  'solve': {
    'joint-ideas': ['annex 7 point 6'],
    'joint-choose': ['annex 7 point 7'],
    'joint-all-agree': ['annex 7 point 8'],
    'joint-look-back': ['annex 7 point 9'],
  },
  'practise': {
    'joint-practise': ['annex 7 point 10'],
  },
  'agree': {
    'joint-write': ['section 7 step 4', 'ours'],
    'joint-days': ['section 7 step 5', 'ours'],
    'joint-adjust': ['ours'],
  },
  'weeks-after': {
    'joint-apart': ['section 7 step 5', 'N17'],
  },
  'avoid': {
    'joint-avoid-force': ['ours'],
    'joint-avoid-who-told': ['I2'],
  },
} as const satisfies Guide;
