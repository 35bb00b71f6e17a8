// The class talk (track 4) and the agreements with the class (annex 1): nineteen, three lines of its own, and the parents are told.
import type { Guide } from './guide';

export const classGuide = {
  'before': {
    'class-yes': ['I16'],
  },
  'steps': {
    'class-roles': ['section 6 track 4'],
    'class-solutions': ['section 6 track 4'],
    'class-own-part': ['section 6 track 4'],
  },
  'agreements': {
    'class-no-hurting': ['annex 1 agreement 1'],
    'class-looks': ['annex 1 agreement 2'],
    'class-no-scolding': ['annex 1 agreement 3'],
    'class-no-mimicking': ['annex 1 agreement 4'],
    'class-no-threats': ['annex 1 agreement 5'],
    'class-opinions': ['annex 1 agreement 6'],
    'class-honest': ['annex 1 agreement 7'],
    'class-helping': ['annex 1 agreement 8'],
    'class-listening': ['annex 1 agreement 9'],
    'class-telling': ['annex 1 agreement 10'],
    'class-talk-about-it': ['annex 1 agreement 11'],
    'class-confidence': ['annex 1 agreement 12'],
    'class-quarrels': ['annex 1 agreement 13'],
    'class-mentor': ['annex 1 agreement 14'],
    'class-recordings': ['annex 1 agreement 15'],
    'class-private-data': ['annex 1 agreement 16'],
    'class-no-hate-profiles': ['annex 1 agreement 17'],
    'class-no-viruses': ['annex 1 agreement 18'],
    'class-trust': ['annex 1 agreement 19'],
  },
  'own-lines': {
    'class-own-1': ['annex 1 own line 1'],
    'class-own-2': ['annex 1 own line 2'],
    'class-own-3': ['annex 1 own line 3'],
  },
  'close': {
    'class-signs': ['section 9 first-years'],
    'class-parents': ['annex 1 parents 1'],
  },
  'weeks-after': {
    'class-comes-back': ['section 6 track 4'],
  },
  'avoid': {
    'class-avoid-names': ['I16'],
    'class-avoid-telling': ['ours'],
  },
} as const satisfies Guide;
