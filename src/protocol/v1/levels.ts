// The ladder (sections 7-9): who leads at each level, and what the one who takes over does there. Imports nothing.

/** 0 the pupils solve it, 1 the mentor's talks, 2 and 3 the coordinator, 4 the team leader with the board. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Nobody goes higher; who goes here decides by name. */
export const HIGHEST_LEVEL = 4;

/** What a level asks of who leads there, in this order; each is done with the people of the case, not with the bot. */
export type LevelTask = 'talk' | 'confront' | 'clarify' | 'refer' | 'inform-parents' | 'report-back' | 'measures';

export interface LevelRow {
  /** The office that is offered the lead. At level 0 nobody has to take it over. */
  lead: 'mentor' | 'coordinator' | 'team-leader' | '';
  tasks: readonly LevelTask[];
  source: string;
}

const OF_THE_COORDINATOR = ['talk', 'confront', 'clarify', 'refer', 'inform-parents', 'report-back'] as const;

export const levels = {
  0: { lead: '', tasks: [], source: 'pupils may solve it themselves' },
  1: { lead: 'mentor', tasks: [], source: '003 §7, steps 2 to 6' },
  2: { lead: 'coordinator', tasks: OF_THE_COORDINATOR, source: '003 §8: talks did not suffice, or repetition' },
  3: { lead: 'coordinator', tasks: OF_THE_COORDINATOR, source: '003 §8: with help from inside or outside' },
  4: { lead: 'team-leader', tasks: ['measures', 'inform-parents', 'report-back'], source: '003 §9: team leader with the board' },
} as const satisfies Record<Level, LevelRow>;
