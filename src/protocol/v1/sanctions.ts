// The five phases of measures for who goes on (section 9, I7): in this order, who decides, from which level, and what to check. Imports nothing.

/** 1 a light corrective measure, 2 a second talk with the parents, 3 sanctions, 4 suspension, 5 removal. */
export type SanctionPhase = 1 | 2 | 3 | 4 | 5;

/** What to check before and during a phase. The bot shows it and keeps the ticks; it never decides. */
export type SanctionCheck =
  | 'own-part' // written by the pupil, about the own part
  | 'parents-agreed' // for school and at home
  | 'expert-help'
  | 'supervised' // breaks, reporting before school
  | 'other-class'
  | 'one-day-first'
  | 'one-week-most' // at a stretch
  | 'inspectorate-told' // longer than one day, with reasons
  | 'training'
  | 'parents-heard'
  | 'inspectorate-consulted'
  | 'other-school'
  | 'truancy-office'
  | 'parents-told';

export interface SanctionRow {
  fromLevel: 1 | 2 | 4;
  /** `board`: by name, and on the mandate of the board when somebody else decides. */
  decides: 'lead' | 'coordinator-or-team-leader' | 'board';
  /** The pupil is not at school meanwhile. */
  away: boolean;
  /** It has a last day. */
  ends: boolean;
  checks: readonly SanctionCheck[];
  source: string;
}

export const sanctions = {
  1: { fromLevel: 1, decides: 'lead', away: false, ends: true, checks: ['own-part'], source: '003 §9 phase 1' },
  2: {
    fromLevel: 2,
    decides: 'lead',
    away: false,
    ends: true,
    checks: ['parents-agreed', 'expert-help'],
    source: '003 §9 phase 2',
  },
  3: {
    fromLevel: 2,
    decides: 'coordinator-or-team-leader',
    away: false,
    ends: true,
    checks: ['supervised', 'other-class', 'parents-told'],
    source: '003 §9 phase 3',
  },
  4: {
    fromLevel: 4,
    decides: 'board',
    away: true,
    ends: true,
    checks: ['one-day-first', 'one-week-most', 'inspectorate-told', 'parents-told', 'training'],
    source: '003 §9 phase 4',
  },
  5: {
    fromLevel: 4,
    decides: 'board',
    away: true,
    ends: false,
    checks: ['parents-heard', 'inspectorate-consulted', 'other-school', 'parents-told', 'truancy-office'],
    source: '003 §9 phase 5',
  },
} as const satisfies Record<SanctionPhase, SanctionRow>;

export const SANCTION_PHASES: readonly SanctionPhase[] = [1, 2, 3, 4, 5];
