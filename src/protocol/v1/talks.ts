// The kinds of talk that the protocol asks for. Imports nothing.

/** Which step a talk belongs to, with whom it is held, and where that is agreed. */
export interface TalkRow {
  step: 2 | 3 | 4 | 5 | 6;
  with: 'target' | 'others' | 'both' | 'parents';
  source: string;
  /** One of the steps themselves: N10 asks for its day. */
  isStep?: true;
  /** `short`: a few words and what was agreed are enough. */
  record?: 'short';
}

export const talks = {
  'step2': { step: 2, with: 'target', isStep: true, source: '003 §7 step 2' },
  'step3': { step: 3, with: 'others', isStep: true, source: '003 §7 step 3' },
  'step4': { step: 4, with: 'both', isStep: true, source: '003 §7 step 4' },
  'parents': { step: 6, with: 'parents', source: '003 §7 step 6, I3' },
  'other-parents': { step: 6, with: 'parents', source: '003 §7 step 6, I3' },
  'safety': { step: 2, with: 'target', source: 'N4' },
  'partly': { step: 5, with: 'others', record: 'short', source: 'N18' },
  'hearing': { step: 5, with: 'others', source: 'I5' },
  'last-chance': { step: 5, with: 'others', record: 'short', source: 'I5, 003 §7 step 5' },
  'after-break': { step: 5, with: 'target', record: 'short', source: 'I5' },
  'parents-break': { step: 6, with: 'parents', record: 'short', source: 'I5' },
  'watch': { step: 5, with: 'target', record: 'short', source: 'N21' },
  'worse': { step: 5, with: 'target', record: 'short', source: 'N19' },
} as const satisfies Record<string, TalkRow>;

/** The name of a kind of talk; one kind can be asked several times in a case, each with an id of its own. */
export type TalkKind = keyof typeof talks;
