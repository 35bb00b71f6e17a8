// How a guide is written down: its blocks in the order of the talk, and in each its points with where they come from.
import type { AnnexPoint } from './annexes';

/** A point of an annex, a place in another section, a rule that it holds, or `ours` where the source is silent. */
export type Source = AnnexPoint | `section ${number} ${string}` | `${'I' | 'N'}${number}` | 'ours';

/** Parts of a talk, each under its own title. */
export type Block =
  | 'posture'
  | 'note'
  | 'before'
  | 'phone'
  | 'aims'
  | 'marks'
  | 'steps'
  | 'questions'
  | 'together'
  | 'causes'
  | 'introduce'
  | 'share'
  | 'solve'
  | 'practise'
  | 'agree'
  | 'agreements'
  | 'own-lines'
  | 'information'
  | 'practice'
  | 'close'
  | 'kinds'
  | 'search'
  | 'weeks-after'
  | 'avoid';

/** Keys are unique over all guides: a tick names nothing but its point. */
export type Guide = { readonly [Name in Block]?: Readonly<Record<string, readonly Source[]>> };

/** How to sit, what to mind and what not to say hold for the whole talk: they are read, not ticked off. */
export const READ_ONLY: readonly Block[] = ['posture', 'note', 'avoid'];
