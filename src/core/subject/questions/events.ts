// A tap that is needed from somebody, and the answer to it (N35).
import type { OfficeSeat } from '../../school/who-holds';
import type { Day } from '../../time/instant';
import { changed } from '../changes';
import type { SharedEvents } from '../shared-events';
import type { PersonId } from '../../school/school';
import type { Question, QuestionKind } from '../subject';

export interface QuestionEvents {
  /** `asker`: who gets the answer, when that is not who wrote it down. */
  'question-asked': { kind: QuestionKind; about: string; asked: OfficeSeat | 'lead'; on: Day | ''; why: string; asker?: PersonId } & Pick<
    Question,
    'fromOn' | 'people'
  >;
  'question-answered': { seq: number; answer: 'yes' | 'no' | 'talk-first'; why: string; on: Day | '' };
}

export const questionEvents: SharedEvents<QuestionEvents> = {
  'question-asked': {
    v: 1,
    apply: (state, data, entry) => ({
      questions: [...state.questions, { seq: entry.seq, at: entry.writtenAt, asker: entry.by, ...data }],
    }),
  },
  'question-answered': {
    v: 1,
    apply: (state, { seq, answer, why, on }, entry) => ({
      questions: changed(state.questions, (question) => question.seq === seq, {
        answered: { seq: entry.seq, at: entry.writtenAt, by: entry.by, answer, why, on },
      }),
    }),
  },
};
