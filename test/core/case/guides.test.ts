// Guides and playbooks of a case: which one a talk gets, ticking off, who may, and what stands on the record.
import { guides, type GuideName } from '../../../src/protocol/v1/guides/guides';
import type { CaseState } from '../../../src/core/case/case';
import type { Values } from '../../../src/core/kernel/command';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { pointsOf } from '../../../src/core/subject/checklists';
import { guideOf, guidesOf } from '../../../src/core/subject/guide-of';
import type { Talk } from '../../../src/core/subject/subject';
import { chronologyCard } from '../../../src/core/views/chronology';
import { ACase, afterStep2, dataOf, TARGET } from '../views/a-case';

const PLAYBOOKS = ['evidence', 'nude-photo', 'stalking', 'gossip', 'unknown-sender'] as const;

function pickedUp(): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  return story;
}

function caseOf({ state }: ACase): CaseState {
  if (state.kind !== 'case') throw new Error('not picked up yet');
  return state;
}

const pageOf = (story: ACase, choice: string, about = '', person = 'joris'): ReturnType<typeof guidePage> =>
  guidePage(story.opens(person, 'guide', about, choice));
const guidePage = (card: Parameters<typeof dataOf>[0]): ReturnType<typeof dataOf<'guide'>> => dataOf(card, 'guide');
const chronology = (story: ACase): string[] => {
  const opening = { card: 'chronology', choice: '1', about: '', ref: '', formId: 'f', values: {}, state: story.state };
  return dataOf(chronologyCard({ ...opening, viewer: story.viewer('joris') }, story.all), 'chronology').lines.map(({ what }) => what);
};

/** What a form sends: the boxes of its page, with what was ticked on it when it was drawn. */
const boxes = (present: string, ...points: string[]): Values => ({ present, points1: points.join(',') });

describe('ticking off', () => {
  test('one tap saves a page: who ticked what and when stands on the record, and the next page comes', () => {
    const story = pickedUp().at('2026-11-26', '10:15');
    expect(pageOf(story, 'target:1', 'step2')).toMatchObject({ page: 'target:1:', block1: 'steps', ticked1: [], saved: false });
    const next = guidePage(story.does('joris', 'tick-guide', boxes('target:1:', 'target-tears', 'target-aim'), 'step2'));
    expect(next).toMatchObject({ guide: 'target', about: 'step2', part: 2, done: 2, total: 30, saved: true });
    const [list] = caseOf(story).guides ?? [];
    const by = { by: 'joris', at: story.now };
    expect(list).toEqual({
      guide: 'target',
      about: 'step2',
      ticks: [
        { point: 'target-aim', ...by },
        { point: 'target-tears', ...by },
      ],
    });
    expect(story.all.at(-1)).toMatchObject({ type: 'guide-ticked', by: 'joris', writtenAt: story.now });
    expect(pageOf(story, 'target:1', 'step2')).toMatchObject({ page: 'target:1:2.4', ticked1: ['target-aim', 'target-tears'] });
  });

  test('a point is opened again by taking its tick away', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-brave', 'target-aim'), 'step2');
    const { page } = pageOf(story, 'target:1', 'step2');
    story.does('joris', 'tick-guide', boxes(page, 'target-aim'), 'step2');
    expect(pageOf(story, 'target:1', 'step2')).toMatchObject({ done: 1, ticked1: ['target-aim'] });
    expect(story.all.at(-1)?.data).toMatchObject({ ticked: [], unticked: ['target-brave'] });
  });

  test('two people with one page: what the other ticked meanwhile stays', () => {
    const story = pickedUp();
    const { page } = pageOf(story, 'target:1', 'step2');
    story.does('noor', 'tick-guide', boxes(page, 'target-welcome'), 'step2');
    story.does('joris', 'tick-guide', boxes(page, 'target-aim'), 'step2');
    story.does('joris', 'tick-guide', boxes(page, 'target-welcome', 'target-aim'), 'step2');
    const [list] = caseOf(story).guides ?? [];
    expect(list?.ticks.map(({ point, by }) => [point, by])).toEqual([
      ['target-welcome', 'noor'],
      ['target-aim', 'joris'],
    ]);
  });

  test('a page that is saved as it was writes nothing, and leads on', () => {
    const story = pickedUp();
    const before = story.all.length;
    expect(guidePage(story.does('joris', 'tick-guide', boxes('target:2:'), 'step2'))).toMatchObject({ part: 3, done: 0 });
    expect(guidePage(story.does('joris', 'tick-guide', boxes('target:6:'), 'step2')).part).toBe(6);
    expect(story.all.length).toBe(before);
    expect(caseOf(story).guides).toBeUndefined();
  });

  test('a half-ticked guide opens where something is still open', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', ...Object.keys(guides.target.steps).slice(0, 5)), 'step2');
    expect(pageOf(story, 'target', 'step2')).toMatchObject({ part: 2, done: 5 });
    expect(pageOf(story, 'target:1', 'step2')).toMatchObject({ part: 1, before: 0, after: 0 });
    expect(pageOf(story, 'target:9', 'step2').part).toBe(2);
    expect(dataOf(story.opens('joris', 'guides'), 'guides').lines[0]).toMatchObject({ guide: 'target', used: true, done: 5, total: 30 });
  });

  test('every page of every list is a form with at most three blocks, or only read; no point is lost', () => {
    const story = pickedUp();
    for (const guide of [...guidesOf(story.state), ...PLAYBOOKS]) {
      const { parts, total } = pageOf(story, guide);
      const pages = Array.from({ length: parts }, (_, index) => pageOf(story, `${guide}:${index + 1}`));
      const ticked = pages.flatMap(({ points1, points2, points3 }) => [...points1, ...points2, ...points3].map(({ point }) => point));
      const read = pages.flatMap(({ readFirst, readLast }) => [...readFirst, ...readLast].map(({ point }) => point));
      expect(ticked.length).toBe(total);
      expect([...ticked, ...read].sort()).toEqual(
        pointsOf(guide)
          .map(({ point }) => point)
          .sort(),
      );
      for (const { page, after, part, block1 } of pages)
        expect([page !== '', after]).toEqual([block1 !== '', block1 !== '' || part === parts ? 0 : part + 1]);
    }
  });

  test('it is one line of the chronology, not one for each page', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-welcome', 'target-aim'), 'step2');
    story.does('joris', 'tick-guide', boxes('target:1:1.2', 'target-welcome'), 'step2');
    story.does('joris', 'tick-guide', boxes('target:2:', 'target-may-know'), 'step2');
    story.does('joris', 'tick-guide', boxes('evidence:1:', 'evidence-times'));
    expect(chronology(story).filter((what) => what.endsWith('-used'))).toEqual(['guide-used', 'playbook-used']);
  });

  test('what was done before can still be taken back after a tick', () => {
    const story = pickedUp().at('2026-11-24', '10:20');
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    const planned = story.all.at(-1)?.cause ?? '';
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-welcome'), 'step2');
    expect(story.state.undoable).toMatchObject({ by: 'joris' });
    story.undo('joris', planned);
    expect(caseOf(story).talks.find(({ id }) => id === 'step2')?.plan).toBeUndefined();
    expect(pageOf(story, 'target', 'step2').done).toBe(1);
  });

  test('posture, what not to say and points of another list are no boxes, and a page that there is not is refused', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-avoid-why', 'no-point', 'no-blame-view'), 'step2');
    expect(caseOf(story).guides).toBeUndefined();
    for (const page of ['', 'toString', 'nobody:1:']) {
      const refused = page === '' ? 'field-required' : 'not-possible-now';
      expect(story.tries('joris', 'tick-guide', boxes(page, 'target-aim'), 'step2')).toMatchObject({ refused });
    }
    story.does('joris', 'tick-guide', boxes('target:x:99.-1.x', 'target-aim'), 'step2');
    expect(pageOf(story, 'target', 'step2').done).toBe(1);
  });

  test('a closed case is read, and no longer ticked off', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-welcome'), 'step2');
    story.does('noor', 'close-case', { why: 'Het is opgelost en iedereen weet het.' });
    expect(story.tries('joris', 'tick-guide', boxes('target:1:1', 'target-aim'), 'step2')).toMatchObject({ refused: 'closed' });
    const page = pageOf(story, 'target:1', 'step2');
    expect(page).toMatchObject({ page: '', block1: '', points1: [], after: 2 });
    expect(page.readFirst.filter(({ done }) => done).map(({ point }) => point)).toEqual(['target-welcome']);
  });
});

describe('I18 who may', () => {
  test.each(['bram', 'samira', 'pieter', 'lotte'])('%s has no part in the case: nothing opens, nothing is ticked', (person) => {
    const story = pickedUp();
    for (const [card, choice] of [
      ['guide', 'target'],
      ['guide', 'evidence'],
      ['guide-corridor', 'class'],
      ['guides', ''],
      ['online', ''],
      ['sighting', ''],
    ] as const) {
      expect(story.opens(person, card, '', choice)).toMatchObject({ refused: 'no-access' });
    }
    for (const command of ['tick-guide', 'record-sighting']) {
      expect(story.tries(person, command, boxes('target:1:', 'target-welcome'))).toMatchObject({ refused: 'no-access' });
    }
  });

  test('the coordinator ticks off the same list', () => {
    const story = pickedUp();
    story.does('joris', 'tick-guide', boxes('target:1:', 'target-welcome'), 'step2');
    expect(guidePage(story.does('noor', 'tick-guide', boxes('target:1:1', 'target-welcome', 'target-aim'), 'step2')).done).toBe(2);
    expect(caseOf(story).guides?.[0]?.ticks.map(({ by }) => by)).toEqual(['joris', 'noor']);
  });

  test('before pick-up there are five lines, and no list', () => {
    const story = new ACase().report();
    expect(dataOf(story.opens('joris', 'guide-corridor'), 'guide-corridor')).toMatchObject({ guide: 'target', whole: false });
    for (const card of ['guide', 'guides', 'online', 'sighting']) expect(isRefusal(story.opens('joris', card, '', 'target'))).toBe(true);
  });
});

describe('which guide a talk gets', () => {
  const story = afterStep2();
  const base = caseOf(story);
  const step3 = base.talks.find(({ id }) => id === 'step3');
  const about = (more: Partial<Talk>): Talk => ({ ...(step3 as Talk), ...more });

  test('the talk with the target: its own; while the wish is not known, step 3 too (I1)', () => {
    expect(guideOf(base, about({ id: 'step2', kind: 'step2' }))).toBe('target');
    expect(guideOf(base, about({ id: 'safety-9', kind: 'safety' }))).toBe('target');
    expect(guideOf({ ...base, agrees: 'not-discussed' }, about({}))).toBe('target');
  });

  test('I15 the joint talk: its own once the target said yes; before that, and after a no, a talk with the target', () => {
    const step4 = about({ id: 'step4', kind: 'step4' });
    const after = (joint: Partial<CaseState>): GuideName => guideOf({ ...base, ...joint, talks: [...base.talks, step4] }, step4);
    const said = (answer: 'yes' | 'no'): Partial<CaseState> => ({
      joint: { seq: 8, by: 'joris', on: '2026-11-26', answer, ownWords: '', otherSide: 'joins' },
    });
    expect(after({})).toBe('target');
    expect(after(said('no'))).toBe('target');
    expect(after(said('yes'))).toBe('joint');
  });

  test('I15 another way takes the place of the joint talk', () => {
    const otherWay = { seq: 9, on: '2026-12-01', way: 'separate', why: 'Liever apart.', followOn: '2026-12-09', by: 'joris' };
    expect(guidesOf(base)).toContain('joint');
    expect(guidesOf({ ...base, otherWay })).not.toContain('joint');
  });

  test('I16 the talk with who did it: that of the approach, from level 2 confronting when none was chosen; never both', () => {
    const guide = (state: Partial<CaseState>): [GuideName, number] => {
      const changed = { ...base, ...state };
      const two = guidesOf(changed).filter((name) => name === 'no-blame' || name === 'confronting');
      return [guideOf(changed, about({})), two.length];
    };
    expect(guide({ approach: '' })).toEqual(['no-blame', 1]);
    expect(guide({ approach: '', level: 2 })).toEqual(['confronting', 1]);
    expect(guide({ approach: 'no-blame', level: 3 })).toEqual(['no-blame', 1]);
    expect(guide({ approach: 'confronting' })).toEqual(['confronting', 1]);
  });

  test('I16 the guide of the other approach does not open, and its points are not ticked off', () => {
    expect(story.opens('joris', 'guide', '', 'confronting')).toMatchObject({ refused: 'not-possible-now' });
    expect(story.opens('joris', 'guide-corridor', '', 'confronting')).toMatchObject({ refused: 'not-possible-now' });
    expect(story.tries('joris', 'tick-guide', boxes('confronting:1:', 'confronting-face'), 'step3')).toMatchObject({
      refused: 'not-possible-now',
    });
  });

  test('I2 a guide for use with others names the target only with the target’s yes', () => {
    const names = (agreed: 'yes' | 'no'): string[] =>
      ['no-blame', 'joint', 'parents-others', 'class'].flatMap((guide) => {
        const one = afterStep2('yes', agreed);
        return [dataOf(one.opens('joris', 'guide-corridor', '', guide), 'guide-corridor').target, pageOf(one, guide).target];
      });
    expect(new Set(names('no'))).toEqual(new Set(['']));
    expect(new Set(names('yes'))).toEqual(new Set([TARGET]));
  });

  test('a list belongs to its talk: a later talk with the target begins with an empty one', () => {
    const one = afterStep2();
    one.does('joris', 'tick-guide', boxes('target:6:', 'target-notice'), 'step2');
    expect(caseOf(one).guides).toMatchObject([{ guide: 'target', about: 'step2' }]);
    expect(pageOf(one, 'target:6', 'step2').done).toBe(1);
    one.does('joris', 'tick-guide', boxes('no-blame:2:', 'no-blame-view'), 'step2');
    expect(caseOf(one).guides?.at(-1)).toMatchObject({ guide: 'no-blame', about: '' });
  });
});

describe('online', () => {
  test('where and when something was seen is written down, on the day that it was seen', () => {
    const story = pickedUp().at('2026-11-26', '10:15');
    expect(dataOf(story.opens('joris', 'sighting'), 'sighting').seenOn).toBe('2026-11-26');
    story.does('joris', 'record-sighting', { where: 'De groepsapp van 2B', seenOn: '2026-11-23' });
    expect(dataOf(story.opens('joris', 'online'), 'online').sightings).toEqual([{ on: '2026-11-23', where: 'De groepsapp van 2B' }]);
    expect(chronology(story)).toContain('sighting');
  });

  test('N4 a sexual image is a red flag: who wrote it down reads whom to phone, and the coordinator is told', () => {
    const story = pickedUp().at('2026-11-26', '10:15');
    const answer = story.does('joris', 'record-sighting', { where: 'De groepsapp van 2B', seenOn: '2026-11-26', sexual: 'yes' });
    expect(answer.card).toBe('red-flag-reporter');
    expect(story.state.redFlags).toMatchObject([{ kinds: ['sexual'], by: 'joris' }]);
    expect(story.state.severe?.why).toBe('red-flag');
    const plain = pickedUp().does('joris', 'record-sighting', { where: 'De groepsapp van 2B', seenOn: '2026-11-24', sexual: 'no' });
    expect(plain).toMatchObject({ card: 'folded', data: { done: 'sighting' } });
  });

  test('not on a day that is still to come', () => {
    const refusal = pickedUp().tries('joris', 'record-sighting', { where: 'Ergens', seenOn: '2026-12-24' });
    expect(refusal).toMatchObject({ refused: 'day-in-future', field: 'seenOn' });
  });

  test('with a red flag of that kind no evidence is asked but where and when', () => {
    const story = new ACase().report('bram', { urgent: 'yes' });
    story.does('bram', 'name-red-flag', { kinds: 'sexual' });
    story.does('joris', 'pick-up');
    const page = pageOf(story, 'evidence');
    expect(page).toMatchObject({ sexual: true, total: 2, sighting: true, playbook: true });
    expect(page.points1.map(({ point }) => point)).toEqual(['evidence-times', 'evidence-addresses']);
    expect(pageOf(story, 'nude-photo')).toMatchObject({ onCall: 'samira', target: '' });
  });
});
