// The kind of a talk, and with whom it is held.
import { talks, type TalkKind, type TalkRow } from '../../protocol/v1/talks';
import type { Talk } from './subject';

/** The kind of the talk with this id (`safety-4` is a `safety`); undefined when it is the id of something else. */
export function kindOfId(id: string): TalkKind | undefined {
  const kind = id.replace(/-\w*\d+$/, '');
  return Object.hasOwn(talks, kind) ? (kind as TalkKind) : undefined;
}

/** With whom the talk with this id was held; undefined when it is the id of something else. */
export function withWhom(id: string): (typeof talks)[TalkKind]['with'] | undefined {
  const kind = kindOfId(id);
  return kind === undefined ? undefined : talks[kind].with;
}

/** Whether this talk is held with the target alone and asks what the target wants: step 2, and safety. */
export function isWithTarget(talk: Pick<Talk, 'kind'>): boolean {
  return talks[talk.kind].with === 'target' && !isShort(talk);
}

/** A talk that a rule makes due outside the steps, and that is recorded with what was said and agreed (N18, N19, I5). */
export function isShort({ kind }: Pick<Talk, 'kind'>): boolean {
  const row: TalkRow = talks[kind];
  return row.record === 'short';
}

/** One of the steps themselves: N10 asks for its day. */
export function isStep({ kind }: Pick<Talk, 'kind'>): boolean {
  const row: TalkRow = talks[kind];
  return row.isStep === true;
}

/** Whether this talk with parents is one of step 6, told household by household (I3). */
export function isWithParents(talk: Pick<Talk, 'kind'>): boolean {
  return talks[talk.kind].with === 'parents' && !isShort(talk);
}
