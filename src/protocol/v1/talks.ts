// The kinds of talk that the protocol asks for. Imports nothing.

/** Which step a talk belongs to, with whom it is held, and where that is agreed. */
export interface TalkRow {
  step: 2 | 3 | 4 | 5 | 6;
  with: 'target' | 'others' | 'both' | 'parents';
  source: string;
}

export const talks = {
  step2: { step: 2, with: 'target', source: '003 §7 step 2' },
  step3: { step: 3, with: 'others', source: '003 §7 step 3' },
  step4: { step: 4, with: 'both', source: '003 §7 step 4' },
  safety: { step: 2, with: 'target', source: 'N4' },
} as const satisfies Record<string, TalkRow>;

/** The name of a kind of talk; one kind can be asked several times in a case, each with an id of its own. */
export type TalkKind = keyof typeof talks;
