// The door to the rules: what the loop asks the report and case families. Types only.
import type { Document } from '../core/kernel/document';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { World } from '../core/school/world';
import type { Instant } from '../core/time/instant';
import type { Store } from './ports';

export interface Subjects {
  /**
   * Every notice that holds for a report or case document (kernel `due` with `horizon`), past and future; answered ones are gone, sent
   * ones that still ask stay. Empty for a report that lives on in a case.
   */
  due(document: Document, world: World, horizon: Instant): Notice[];
  /** False for a person without access (I10). Asked for everybody at the moment of sending, and for deputies before they are given it. */
  mayReceive(document: Document, notice: Notice, person: PersonId, world: World): boolean;
  /** The persons who lead this open report or case: they get an N30. Empty for one that is not open. */
  leads(document: Document, world: World): readonly PersonId[];
  /**
   * What follows a save beside notices: a started report makes its case exist, reports about one target know of each other,
   * an old mentor keeps a case no longer than may be (N28). Idempotent;
   * saves with `wakeAt: 0` what it makes or changes, the document itself too. Gives the ids of documents to reconcile now.
   */
  follow(document: Document, store: Store, world: World, now: Instant): Promise<string[]>;
  /** The id in the keys of this document's notices: that of the first report. */
  subjectOf(document: Document): string;
  /** The id of the document in which a subject lives now: the report, or the case that grew from it. */
  liveId(subject: string): Promise<string>;
}
