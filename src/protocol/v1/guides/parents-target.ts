// The talk with the parents of the target. The source has no annex for it: ours, from its sections on parents.
import type { Guide } from './guide';

export const parentsTargetGuide = {
  'before': {
    'parents-target-pupil-first': ['I3'],
    'parents-target-call': ['section 7 step 2'],
  },
  'steps': {
    'parents-target-what': ['section 7 step 2'],
    'parents-target-listen': ['section 6 track 5'],
    'parents-target-no-fault': ['ours'],
    'parents-target-wants': ['section 6 track 2'],
    'parents-target-plan': ['section 7 step 2'],
    'parents-target-home': ['section 6 track 5'],
    'parents-target-agree': ['section 7 step 6'],
  },
  'information': {
    'parents-target-tips': ['section 2 rule 3', 'section 6 track 5'],
    'parents-target-online': ['section 4 example 2'],
    'parents-target-police': ['section 4 example 1'],
    'parents-target-help': ['section 7 step 6'],
    'parents-target-adviser': ['section 9 parents'],
  },
  'weeks-after': {
    'parents-target-call-back': ['ours'],
    'parents-target-changes': ['section 2 rule 3'],
  },
  'avoid': {
    'parents-target-avoid-harden': ['ours'],
    'parents-target-avoid-others': ['ours'],
    'parents-target-avoid-promise': ['ours'],
  },
} as const satisfies Guide;
