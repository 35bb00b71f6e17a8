// The talk with who did it and who joined in, without blame (annex 4). For use with them: it never shows who told (I2).
import type { Guide } from './guide';

export const noBlameGuide = {
  'posture': {
    'no-blame-no-guilt': ['annex 4 posture 1'],
    'no-blame-own-anger': ['annex 4 posture 2'],
    'no-blame-with-two': ['annex 4 attention 1'],
    'no-blame-seating': ['annex 4 attention 2'],
    'no-blame-door': ['annex 4 attention 3'],
  },
  'steps': {
    'no-blame-welcome': ['annex 4 point 1'],
    'no-blame-aim': ['annex 4 point 2'],
    'no-blame-view': ['annex 4 point 3'],
    'no-blame-guess': ['annex 4 point 4'],
    'no-blame-events': ['annex 4 point 5', 'I2'],
    'no-blame-side': ['annex 4 point 6'],
    'no-blame-listen': ['annex 4 point 7'],
    'no-blame-sum-up': ['annex 4 point 8'],
    'no-blame-more-people': ['annex 4 point 9'],
    'no-blame-imagine': ['annex 4 point 10'],
    'no-blame-forward': ['annex 4 point 11'],
    'no-blame-own-part': ['annex 4 point 12'],
    'no-blame-examples': ['annex 4 point 13'],
    'no-blame-agree': ['annex 4 point 14'],
    'no-blame-follow-up': ['annex 4 point 15', 'N16'],
    'no-blame-play': ['annex 4 point 16'],
    'no-blame-thanks': ['annex 4 point 17'],
  },
  'questions': {
    'no-blame-reason': ['annex 4 question 1'],
    'no-blame-see-effect': ['annex 4 question 2'],
    'no-blame-sorry': ['annex 4 question 3'],
    'no-blame-back-to-what': ['annex 4 point 4', 'I2'],
  },
  'information': {
    'no-blame-rule': ['annex 4 information 1'],
  },
  'practice': {
    'no-blame-stop-think': ['annex 4 practice 1'],
    'no-blame-refer': ['annex 4 practice 2'],
  },
  'weeks-after': {
    'no-blame-notice': ['annex 4 week 1'],
    'no-blame-parents': ['annex 4 week 2'],
    'no-blame-club': ['annex 4 week 3'],
  },
  'avoid': {
    'no-blame-avoid-why': ['ours'],
    'no-blame-avoid-who-told': ['I2'],
  },
} as const satisfies Guide;
