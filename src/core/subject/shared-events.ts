// The shape of event tables that apply to a report and to a case alike.
import type { Entry } from '../kernel/entry';
import type { SubjectBase } from './subject';

/** Each event applied on whatever extends the common part. */
export type SharedEvents<Events> = {
  readonly [Name in keyof Events]: {
    v: number;
    apply<State extends SubjectBase>(state: State, data: Events[Name], entry: Entry<string, Events[Name]>): State;
  };
};
