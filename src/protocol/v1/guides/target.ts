// The talk with the target, step 2 and later ones (annexes 2 and 6): no blame, what the pupil wants, what comes next.
import type { Guide } from './guide';

export const targetGuide = {
  'posture': {
    'target-sympathy': ['annex 6 posture 1'],
  },
  'steps': {
    'target-welcome': ['annex 6 step 1'],
    'target-aim': ['annex 6 step 2'],
    'target-story': ['annex 6 step 3', 'annex 6 question 1'],
    'target-tears': ['annex 6 step 4'],
    'target-brave': ['annex 6 step 5'],
    'target-reacted': ['annex 6 step 6', 'annex 6 question 2'],
    'target-no-fault': ['annex 6 step 7', 'annex 6 information 2'],
    'target-what-follows': ['annex 6 step 8', 'I1'],
    'target-may-know': ['annex 6 step 9', 'I2'],
  },
  'questions': {
    'target-true': ['annex 2 question 1'],
    'target-who': ['annex 2 question 2'],
    'target-where': ['annex 2 question 3'],
    'target-how-often': ['annex 2 question 4'],
    'target-since-when': ['annex 2 question 5'],
    'target-who-knows': ['annex 2 question 6'],
    'target-tried': ['annex 2 question 7'],
    'target-helpers': ['annex 2 question 8'],
    'target-wants': ['annex 2 question 9', 'annex 6 question 5', 'I1'],
  },
  'together': {
    'target-talking': ['annex 2 aspect 1'],
    'target-body': ['annex 2 aspect 2'],
    'target-feelings': ['annex 2 aspect 3'],
    'target-skills': ['annex 2 aspect 4'],
    'target-other-reaction': ['annex 6 question 3'],
    'target-strengths': ['annex 6 question 4'],
  },
  'information': {
    'target-reactions': ['annex 6 information 1'],
    'target-why-others': ['annex 6 information 3'],
  },
  'practice': {
    'target-try-out': ['annex 6 practice 1'],
  },
  'weeks-after': {
    'target-notice': ['annex 6 week 1'],
    'target-club': ['annex 6 week 3'],
    'target-come-back': ['section 7 step 5', 'N17'],
  },
  'avoid': {
    'target-avoid-why': ['ours'],
    'target-avoid-ignore': ['ours'],
    'target-avoid-secret': ['ours'],
  },
} as const satisfies Guide;
