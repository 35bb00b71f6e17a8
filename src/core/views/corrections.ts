// Correcting what one wrote oneself: which text, and how it was (I11).
import { ownTexts, writtenAbout } from '../case/corrections/commands';
import { refuse, type Refusal } from '../kernel/outcome';
import { LINES } from './digest-card';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { INSIDE, isOneOf } from './seen-by';
import { cardOf, contextOf, type AnyCard } from './viewer';

/** As much of a text as tells which one it is. */
const SHORT = 120;

/** The reader's own texts, the newest first. */
export function correctWhich(opening: Opening): AnyCard | Refusal {
  const { state, viewer, choice } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const own = ownTexts(state, contextOf(viewer, '')).reverse();
  const pages = Math.max(1, Math.ceil(own.length / LINES));
  const page = Number(choice) >= 1 && Number(choice) <= pages ? Math.trunc(Number(choice)) : 1;
  const lines = own.slice((page - 1) * LINES, page * LINES).map(({ seq, on, words }, index) => ({
    about: `entry-${seq}`,
    place: (page - 1) * LINES + index + 1,
    on,
    words: quoted(words, SHORT).words,
  }));
  return cardOf('correct-which', {
    ...formBase(opening, ''),
    lines,
    page,
    nextPage: page < pages ? page + 1 : 0,
    course: isOneOf(INSIDE, state, viewer),
  });
}

/** One text, to be written as it was. */
export function correct(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about, values } = opening;
  const written = state.kind === 'case' ? writtenAbout(state, contextOf(viewer, about)) : undefined;
  if (written === undefined) return refuse('nothing-to-correct');
  return cardOf('correct', {
    ...formBase(opening),
    words: values['words'] ?? written.words,
    heldOn: written.dated ? (values['heldOn'] ?? written.on) : '',
  });
}
