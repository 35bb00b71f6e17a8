// What to do when it happens online, opened: what to keep, three playbooks, an unknown sender; and where something was seen.
import { helplines, type HelplineId } from '../../protocol/v1/helplines';
import { playbooks, type PlaybookName } from '../../protocol/v1/playbooks/playbooks';
import { refuse, type Refusal } from '../kernel/outcome';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { lineOf } from './guide-opened';
import { formBase, type Opening } from './opening';
import { quoted } from './report-opened';
import { cardOf, type AnyCard } from './viewer';

const NAMES = Object.keys(playbooks) as PlaybookName[];
const SIGHTINGS = 3;
/** The help lines that the card names. */
const LINES: readonly HelplineId[] = ['police', 'helpwanted', 'kindertelefoon'];

export function onlineCard(opening: Opening): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (state.kind === 'report') return refuse('not-possible-now');
  return cardOf('online', {
    ...formBase(opening, ''),
    lines: NAMES.map((name) => lineOf(state, name, '')),
    sightings: (state.sightings ?? []).slice(-SIGHTINGS).map(({ on, where }) => ({ on, where: quoted(where).words })),
    maySight: canDo('record-sighting', state, viewer, ''),
    checkedOn: LINES.map((line) => helplines[line].checkedOn).reduce((one, other) => (one < other ? one : other)),
  });
}

/** Only where and when: no picture, no description of it. */
export function sightingForm(opening: Opening): AnyCard {
  return cardOf('sighting', { ...formBase(opening, ''), seenOn: dayOf(opening.viewer.now) });
}
