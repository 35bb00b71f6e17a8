// A case on one screen: the wish, the promises, what is asked now, and the buttons that fit.
import type { CardData } from '../../../src/core/card-data';
import { otherActions } from '../../../src/core/views/case-actions';
import { afterStep2, dataOf, TARGET, WISH, pickedUp } from './a-case';

const verbs = (data: { actions: { verb: string }[] }): string[] => data.actions.map(({ verb }) => verb);
const moreVerbs = ({ groups }: CardData['case-more']): string[] => groups.flatMap(verbs);

describe('a case on one screen', () => {
  test('first the wish, then the promises, what is asked now, and the tracks', () => {
    const story = afterStep2();
    story.does('joris', 'finish-record', { promise: 'Moeder bellen', promiseOn: '2026-11-27', nextOn: '2026-12-01', parents: 'i-call' });
    const shown = dataOf(story.opens('joris', 'case'), 'case');
    expect(shown).toMatchObject({
      target: TARGET,
      class: '2B',
      youLead: true,
      leadSinceOn: '2026-11-24',
      wish: WISH,
      promises: [{ kind: 'promise', what: 'Moeder bellen', on: '2026-11-27', owner: 'joris', yours: true }],
      ask: 'day',
      talk: 'step3',
      askOn: '2026-12-03',
      keepSecret: true,
    });
    expect(shown.tracks.map(({ track, state, doneOn, nextOn }) => [track, state, doneOn, nextOn])).toEqual([
      ['school', 'nothing', '', ''],
      ['target', 'spoken', '2026-11-26', '2026-12-01'],
      ['others', 'not-planned', '', ''],
      ['class', 'nothing', '', ''],
      ['parents', 'parents-call', '', '2026-11-27'],
    ]);
  });

  test('the first buttons fit what is asked, and no two share a text', () => {
    const story = pickedUp();
    expect(verbs(dataOf(story.opens('joris', 'case'), 'case'))).toEqual(['open:day-choice:plan-talk', 'open:record-target']);
    story.does('joris', 'plan-talk', { on: '2026-11-25' }, 'step2');
    expect(dataOf(story.opens('joris', 'case'), 'case').ask).toBe('nothing');
    story.at('2026-11-25');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'record', askOn: '2026-11-25' });
    const again = afterStep2().at('2026-12-04');
    expect(dataOf(again.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'late', talk: 'step3', askOn: '2026-12-03' });
    // The parents of the target are due as well (I3).
    expect(verbs(dataOf(again.opens('joris', 'case'), 'case'))).toEqual([
      'open:record-others',
      'open:day-choice:plan-talk',
      'open:parents-told',
    ]);
  });

  test('I1 "wait" shows until when nothing is asked; after it another way', () => {
    const story = afterStep2('wait');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'waits', askOn: '2026-12-03' });
    expect(dataOf(story.opens('joris', 'case'), 'case').tracks[2]).toMatchObject({ state: 'waits', nextOn: '2026-12-03' });
    story.at('2026-12-03');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'way' });
    story.does('joris', 'choose-other-way', { way: 'group', why: 'Samen is fijner.', followOn: '2026-12-10' });
    expect(dataOf(story.opens('joris', 'case'), 'case').tracks[2]).toMatchObject({ state: 'other-way', nextOn: '2026-12-10' });
  });

  test('I4 while nobody is named step 3 has no day: naming them is what is asked, and all five tracks stand there', () => {
    const story = pickedUp();
    story
      .at('2026-11-26', '16:50')
      .does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: WISH, agrees: 'yes', mayKnow: 'yes' });
    const shown = dataOf(story.opens('joris', 'case'), 'case');
    expect(verbs(shown)[0]).toBe('open:name-others');
    expect(shown.tracks.map(({ track }) => track)).toEqual(['school', 'target', 'others', 'class', 'parents']);
    expect(shown.keepSecret).toBe(false);
  });

  test('the other buttons are those that are possible for this reader', () => {
    const story = afterStep2();
    expect(moreVerbs(dataOf(story.opens('joris', 'case-more'), 'case-more'))).toContain('ask-along');
    const coordinator = moreVerbs(dataOf(story.opens('noor', 'case-more'), 'case-more'));
    expect(coordinator).toContain('open:lead-change');
    expect(coordinator).not.toContain('ask-along');
    expect(coordinator).not.toContain('accept-lead');
  });

  test('N11 a coordinator who leads is not told to ask the coordinator', () => {
    const story = pickedUp();
    story.does('joris', 'hand-over', { to: 'noor', why: 'Ik ben er een tijd niet.' });
    story.does('noor', 'accept-lead');
    const offered = otherActions(story.state, story.viewer('noor'));
    expect(offered).toContain('open:what-blocks');
    expect(offered).not.toContain('ask-along');
  });
});
