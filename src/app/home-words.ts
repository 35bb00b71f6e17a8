// The words of the first page: every track says how far it is in the same way.
import home from '../../cards/words/nl/home.json';
import type { TrackState } from '../core/cards/case-cards';
import type { Words, WordGroup } from './words';

const { heading, mine, rest, reported, labels, track, silent, report } = home;
const how = track satisfies Readonly<Record<TrackState | '$by', Words>>;
const said = (label: string): WordGroup => ({ text: [label, how, silent] });

export const homeCardWords = {
  home: {
    ...{ heading, mine, rest, reported },
    cases: {
      school: said(labels.school),
      target: said(labels.target),
      others: said(labels.others),
      class: said(labels.class),
      parents: said(labels.parents),
    },
    reports: { text: report },
  },
} satisfies Record<string, WordGroup>;
