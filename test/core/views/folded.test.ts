// The line that stays in the chat when nothing is asked any more.
import { foldedCard, foldedDigest, lastDone } from '../../../src/core/views/folded-card';
import { afterStep2, ACase, dataOf, SUBJECT, WISH, pickedUp } from './a-case';

describe('the line that stays', () => {
  const folded = (story: ACase, person: string, about: string, since = 0): ReturnType<typeof foldedCard> =>
    foldedCard({ key: `${SUBJECT}:N1:1.:${person}`, about, from: since }, story.state, story.viewer(person));

  test('it says what was done with it, and by whom when that was somebody else', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    expect(dataOf(folded(story, 'joris', 'report'), 'folded')).toMatchObject({ done: 'picked-up', by: '', on: '2026-11-26' });
    expect(dataOf(folded(story, 'noor', 'step2'), 'folded')).toMatchObject({
      done: 'talk-planned',
      by: 'joris',
      on: '2026-11-26',
      undoUntil: 0,
    });
    expect(dataOf(folded(story, 'joris', 'step2'), 'folded').undoUntil).toBe(story.now + 5 * 60_000);
  });

  test('what was done before the message came did not answer it', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    expect(dataOf(folded(story, 'joris', 'step2', story.now), 'folded').done).toBe('talk-planned');
    expect(dataOf(folded(story, 'joris', 'step2', story.now + 1), 'folded')).toMatchObject({ done: 'over', on: '' });
  });

  test('I1 while step 3 waits for the wish, a talk with the target is the answer', () => {
    const story = afterStep2('not-discussed').at('2026-12-03', '07:30');
    const [notice] = story.notices('joris').filter(({ card }) => card === 'step-due');
    story.at('2026-12-03', '10:00').does('joris', 'record-target-talk', { heldOn: '2026-12-03', wish: WISH, agrees: 'yes', mayKnow: 'no' });
    expect(dataOf(folded(story, 'joris', 'step3', notice?.from ?? 0), 'folded')).toMatchObject({
      done: 'talk-recorded',
      talk: 'step2',
      on: '2026-12-03',
    });
  });

  test('who has no access any more reads only that nothing is asked', () => {
    const story = afterStep2().at('2026-12-09', '07:30');
    story.does('joris', 'plan-talk', { on: '2026-12-10' }, 'step3');
    expect(dataOf(folded(story, 'anja', 'step3'), 'folded')).toMatchObject({ done: 'over', by: '', on: '', talk: '' });
    story.does('noor', 'take-over', {}, 'step3');
    expect(dataOf(folded(story, 'joris', 'hand-over-0'), 'folded')).toMatchObject({ done: 'over' });
  });

  test('page 2 of a record stays behind the line while it is empty', () => {
    const story = afterStep2();
    const line = dataOf(folded(story, 'joris', 'step2'), 'folded');
    expect(line).toMatchObject({ done: 'talk-recorded', opens: 'record-target-more', on: '2026-11-26' });
    story.does('joris', 'finish-record', { said: 'Het speelt al lang.' }, line.about);
    expect(dataOf(folded(story, 'joris', 'step2'), 'folded')).toMatchObject({ opens: '' });
  });

  test('the reporter reads that a red flag was seen, and nothing else', () => {
    const story = new ACase().report('bram', { urgent: 'yes' });
    story.does('samira', 'see-red-flag');
    const flag = `red-flag-${story.state.redFlags[0]?.seq ?? 0}`;
    expect(dataOf(folded(story, 'bram', flag), 'folded')).toMatchObject({ done: 'red-flag-seen', by: 'samira' });
    expect(dataOf(folded(story, 'bram', 'report'), 'folded')).toMatchObject({ done: 'over' });
    expect(dataOf(folded(story, 'bram', 'progress'), 'folded')).toMatchObject({ done: 'read' });
  });

  test.each([
    ['bram takes it back', (story: ACase) => story.does('bram', 'take-back'), 'joris', 'report', { done: 'report-taken-back', by: '' }],
    [
      'another day together',
      (story: ACase) => story.at('2026-12-04').does('noor', 'join-in', { on: '2026-12-07' }, 'step2'),
      'noor',
      'step2',
      { done: 'together', on: '2026-12-07' },
    ],
    [
      'taken over',
      (story: ACase) => story.at('2026-12-04').does('noor', 'take-over', {}, 'step2'),
      'noor',
      'step2',
      { done: 'taken-over', by: '' },
    ],
    [
      'given to a colleague',
      (story: ACase) => story.at('2026-12-04').does('noor', 'give-to', { to: 'lotte' }, 'step2'),
      'noor',
      'step2',
      { done: 'given', by: '' },
    ],
    [
      'asked along',
      (story: ACase) => {
        story.does('joris', 'pick-up');
        return story.does('joris', 'ask-along', {}, 'step2');
      },
      'joris',
      'step2',
      { done: 'along-asked', by: '' },
    ],
    [
      'a day agreed',
      (story: ACase) => story.at('2026-12-04').does('noor', 'agree-day', { on: '2026-12-07' }, 'step2'),
      'noor',
      'step2',
      { done: 'day-agreed' },
    ],
    [
      'passed on',
      (story: ACase) => story.does('joris', 'pass-on', { how: 'not-my-pupil' }),
      'noor',
      'report',
      { done: 'not-mine', by: 'joris' },
    ],
    [
      'closed',
      (story: ACase) => story.does('joris', 'close-report', { how: 'not-bullying', spokeOn: '2026-11-24', why: 'Ruzie.' }),
      'noor',
      'report',
      { done: 'report-closed', by: 'joris' },
    ],
  ])('%s', (_, act, person, about, expected) => {
    const story = new ACase().report();
    act(story);
    expect(dataOf(folded(story, person, about), 'folded')).toMatchObject(expected);
  });

  test('I11 of a message that asked several things the line of what was done last stays', () => {
    const story = pickedUp();
    const asked = (about: string) => ({ notice: { key: `${SUBJECT}:N1:1.:joris`, about, from: 0 }, state: story.state });
    const lastOf = (...abouts: string[]): string | undefined => lastDone(abouts.map(asked), story.viewer('joris'))?.notice.about;
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    expect(lastOf('severity', 'step2')).toBe('step2');
    expect(lastOf('step2', 'severity')).toBe('step2');
    expect(lastOf('severity', 'lead')).toBe('severity');
  });

  test('a digest was read', () => {
    expect(foldedDigest(pickedUp().viewer('joris'))).toMatchObject({ card: 'folded', data: { done: 'read', subject: '' } });
  });
});
