// What the protocol counts (signals, forms, steps, tracks, levels, phases, annexes, playbooks) with the data that holds each.
import { bullyingForms } from '../../../src/protocol/v1/bullying-forms';
import { annexParts } from '../../../src/protocol/v1/guides/annexes';
import { guides } from '../../../src/protocol/v1/guides/guides';
import { leftOut } from '../../../src/protocol/v1/guides/left-out';
import { levels } from '../../../src/protocol/v1/levels';
import { playbooks } from '../../../src/protocol/v1/playbooks/playbooks';
import { sanctions } from '../../../src/protocol/v1/sanctions';
import { signalGroups } from '../../../src/protocol/v1/signals';
import { talks } from '../../../src/protocol/v1/talks';
import { tracks } from '../../../src/protocol/v1/tracks';
import { values } from '../../../src/protocol/v1/values';
import type { Row, Section } from './table';
import { testsNaming, testsReading } from './test-names';

const V1 = 'src/protocol/v1';
/** The three playbooks of section 4; the other lists beside them are no playbook of the source. */
const PLAYBOOKS = ['nude-photo', 'stalking', 'gossip'] as const;
const GUIDE_FILES = `${V1}/guides`;

/** One row per entry of a file of data, held by the tests that read that file. */
function entries(file: string, keys: readonly string[], shown: (key: string) => string = () => ''): Row[] {
  const tests = testsReading(`${V1}/${file}`).slice(0, 2);
  return keys.map((key) => ({ item: key, data: [[`${V1}/${file}`, shown(key)].filter((part) => part !== '').join(': ')], tests }));
}

/** The six steps: the report, the talks of steps 2, 3, 4 and 6, and the rounds of step 5. */
function stepRows(): Row[] {
  const talksOf = (step: number): string[] => Object.entries(talks).flatMap(([name, talk]) => (talk.step === step ? [name] : []));
  const rounds = Object.keys(values).filter((name) => name.startsWith('round-'));
  const talkTests = testsReading(`${V1}/talks.ts`);
  const ofTalks = (step: number, rule: string): Row => ({
    item: `step ${step}`,
    data: talksOf(step).length === 0 ? [] : [`${V1}/talks.ts: ${talksOf(step).join(', ')}`],
    tests: [...testsNaming(rule), ...talkTests].slice(0, 2),
  });
  return [
    { item: 'step 1', data: [`${V1}/rules/reports.ts: N1, N2, N3`], tests: testsNaming('N1').slice(0, 2) },
    ofTalks(2, 'I2'),
    ofTalks(3, 'I1'),
    ofTalks(4, 'I15'),
    { item: 'step 5', data: [`${V1}/values.ts: ${rounds.join(', ')}`], tests: testsNaming('N17').slice(0, 2) },
    ofTalks(6, 'I3'),
  ];
}

/** Every counted point of the seven annexes, with the points of the guides that hold it. */
function annexRows(): Row[] {
  const tests = testsReading(`${GUIDE_FILES}/annexes.ts`).slice(0, 2);
  const points = Object.entries(guides).flatMap(([guide, blocks]) =>
    Object.values<Readonly<Record<string, readonly string[]>>>(blocks).flatMap((block) =>
      Object.entries(block).map(([key, sources]) => ({ guide, key, sources })),
    ),
  );
  return Object.entries(annexParts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, nr) => `${part} ${nr + 1}`).map((point) => ({
      item: point,
      data: [
        ...points.filter(({ sources }) => sources.includes(point)).map(({ guide, key }) => `${guide}: ${key}`),
        ...leftOut.filter(({ what }) => what === point).map(({ why }) => `left out on purpose: ${why}`),
      ],
      tests,
    })),
  );
}

/** Every section of the table that counts data. */
export function dataSections(): Section[] {
  return [
    { title: 'Six steps', rows: stepRows() },
    {
      title: 'Five tracks',
      rows: entries('tracks.ts', Object.keys(tracks), (key) => Object.keys(tracks[key as keyof typeof tracks]).join(', ')),
    },
    { title: 'Five levels', rows: entries('levels.ts', Object.keys(levels)) },
    { title: 'Five sanction phases', rows: entries('sanctions.ts', Object.keys(sanctions)) },
    { title: 'Twenty-four signals', rows: entries('signals.ts', Object.values(signalGroups).flat()) },
    {
      title: 'Six groups of forms',
      rows: entries('bullying-forms.ts', Object.keys(bullyingForms), (key) => bullyingForms[key as keyof typeof bullyingForms].join(', ')),
    },
    {
      title: 'Three playbooks',
      rows: PLAYBOOKS.flatMap((name) =>
        entries(`playbooks/playbooks.ts`, [name], () => Object.values(playbooks[name]).flatMap(Object.keys).join(', ')),
      ),
    },
    { title: 'Seven annexes', rows: annexRows() },
  ];
}
