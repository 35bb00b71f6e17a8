import { answerCard } from '../../../src/core/views/answer-card';
import type { AnyCard, Viewer } from '../../../src/core/views/viewer';
import type { SubjectState } from '../../../src/core/subject/state';
import { EMPTY_REPORT } from '../../../src/core/report/report';
import { foldReport } from '../../../src/core/families';
import { append } from '../../../src/core/kernel/decide';
import { afterStep2, ACase, BULLY, dataOf, SUBJECT } from './a-case';

const why = 'Daarom.';
const reported = (): ACase => new ACase().report();
const pickedUp = (): ACase => {
  const story = reported();
  story.does('joris', 'pick-up');
  return story;
};
const flagged = (): ACase => new ACase().report('bram', { urgent: 'yes' });
const offered = (): ACase => {
  const story = pickedUp();
  story.does('joris', 'hand-over', { to: 'lotte', why: 'Ik ben weg.' });
  return story;
};

const raised = (): ACase => {
  const story = pickedUp();
  story.does('noor', 'level-up', { why });
  return story;
};
const measured = (): ACase => {
  const story = afterStep2();
  const values = { beginOn: '2026-11-30', lastOn: '2026-12-01', decidedBy: 'joris', watchedBy: 'lotte' };
  story.does('joris', 'record-sanction', values, 'sanction-p2-1');
  return story;
};
const lastMeasure = ({ state }: ACase): string => (state.kind === 'case' ? `sanction-${state.sanctions.at(-1)?.seq ?? 0}` : '');

type Act = (story: ACase) => AnyCard;
const ANSWERS: readonly [string, () => ACase, Act, object][] = [
  ['finish-signals', reported, (s) => s.does('bram', 'finish-signals', { atSchool: 'alone' }), { done: 'report-finished' }],
  ['take-back', reported, (s) => s.does('bram', 'take-back'), { done: 'report-taken-back', undoUntil: 0 }],
  ['mute-progress', reported, (s) => s.does('bram', 'mute-progress'), { done: 'progress-muted' }],
  ['pass-on together', reported, (s) => s.does('joris', 'pass-on', { how: 'with-coordinator' }), { done: 'with-coordinator' }],
  ['pass-on', reported, (s) => s.does('joris', 'pass-on', { how: 'not-my-pupil' }), { done: 'not-mine', person: 'noor' }],
  [
    'close-report',
    reported,
    (s) => s.does('joris', 'close-report', { how: 'solved', spokeOn: '2026-11-24', why }),
    { done: 'report-closed', on: '2026-11-24' },
  ],
  ['give-to', reported, (s) => s.does('noor', 'give-to', { to: 'lotte' }), { done: 'given', person: 'lotte' }],
  ['give-to oneself', reported, (s) => s.does('noor', 'give-to', { to: 'noor' }), { done: 'taken-over', person: '', undoUntil: 0 }],
  ['see-red-flag', flagged, (s) => s.does('samira', 'see-red-flag'), { done: 'red-flag-seen', undoUntil: 0 }],
  ['name-red-flag', flagged, (s) => s.does('bram', 'name-red-flag', { kinds: 'threat' }), { done: 'red-flag-named' }],
  [
    'record-red-flag',
    flagged,
    (s) => s.does('samira', 'record-red-flag', { done: why, withPupil: 'parents' }),
    { done: 'red-flag-recorded' },
  ],
  ['say-what-blocks', pickedUp, (s) => s.does('joris', 'say-what-blocks', { reason: 'how' }), { done: 'blocks-said', person: 'noor' }],
  ['ask-along', pickedUp, (s) => s.does('joris', 'ask-along'), { done: 'along-asked', person: 'noor' }],
  ['mark-severe', pickedUp, (s) => s.does('joris', 'mark-severe', { severe: 'yes', why }), { done: 'severe' }],
  ['hand-over', pickedUp, (s) => s.does('joris', 'hand-over', { to: 'lotte', why }), { done: 'lead-offered', person: 'lotte' }],
  ['level-up', pickedUp, (s) => s.does('joris', 'level-up', { why }), { done: 'level-2', person: 'noor' }],
  ['level-up to oneself', pickedUp, (s) => s.does('noor', 'level-up', { why }), { done: 'level-2', person: '' }],
  [
    'plan-level',
    raised,
    (s) => s.does('noor', 'plan-level', { plan: why, reviewOn: '2026-12-01' }),
    { done: 'level-planned', on: '2026-12-01' },
  ],
  [
    'review-level',
    raised,
    (s) => s.does('noor', 'review-level', { line: why, reviewOn: '2026-12-02' }),
    { done: 'level-reviewed', on: '2026-12-02' },
  ],
  ['finish-sanction', measured, (s) => s.does('noor', 'finish-sanction', { text: why }, lastMeasure(s)), { done: 'sanction-finished' }],
  [
    'arrange-return',
    measured,
    (s) => s.does('joris', 'arrange-return', { receives: 'lotte', place: 'Lokaal 4', talkOn: '2026-12-03' }, lastMeasure(s)),
    { done: 'return-arranged', person: 'lotte', on: '2026-12-03' },
  ],
  ['level-down', afterStep2, (s) => s.does('joris', 'level-down', { why }), { done: 'level-0', person: '' }],
  ['accept-lead', offered, (s) => s.does('lotte', 'accept-lead'), { done: 'lead-accepted' }],
  ['ask-back', offered, (s) => s.does('lotte', 'ask-back', { why }), { done: 'asked-back' }],
  ['name-lead', offered, (s) => s.does('noor', 'name-lead', { to: 'pieter' }), { done: 'lead-offered', person: 'pieter' }],
  ['close-case', pickedUp, (s) => s.does('noor', 'close-case', { why }), { done: 'case-closed' }],
  ['finish-record', afterStep2, (s) => s.does('joris', 'finish-record', { said: why }), { done: 'record-finished' }],
  ['name-others', pickedUp, (s) => s.does('joris', 'name-others', { bullies: 'Daan Visser' }), { done: 'others-named' }],
  [
    'choose-other-way',
    afterStep2,
    (s) => s.does('joris', 'choose-other-way', { way: 'group', why, followOn: '2026-12-09' }),
    { done: 'other-way', talk: 'step3', on: '2026-12-09' },
  ],
  [
    'answer-bridge',
    pickedUp,
    (s) => s.does('joris', 'answer-bridge', { lastTalk: 'spoken', parents: 'called', whoCanCall: 'joris' }, 'kerstvakantie-2026'),
    { done: 'bridge-made' },
  ],
  [
    'answer-bridge nobody',
    pickedUp,
    (s) => s.does('joris', 'answer-bridge', { lastTalk: 'spoken', parents: 'called', whoCanCall: 'nobody' }, 'kerstvakantie-2026'),
    { done: 'bridge-open' },
  ],
];

const answer = (command: string, before: SubjectState, after: SubjectState, viewer: Viewer, ref: string): AnyCard =>
  answerCard(command, { before, after, viewer, ref, formId: 'new', about: '', choice: '' });

describe('what a person sees after a command', () => {
  test.each(ANSWERS)('%s', (_, begin, act, expected) => {
    const story = begin();
    expect(dataOf(act(story), 'folded')).toMatchObject({ subject: SUBJECT, number: '2026-031', by: '', ...expected });
  });

  test('the line keeps the id of what was answered, so that "Terugdraaien" finds it', () => {
    const story = pickedUp();
    const before = story.state;
    expect(story.tries('joris', 'ask-along', {}, 'step2', 'form-x')).toBeNull();
    expect(dataOf(answer('ask-along', before, story.state, story.viewer('joris'), 'form-x'), 'folded')).toMatchObject({
      ref: 'form-x',
      undoUntil: story.now + 5 * 60_000,
    });
  });

  test('I12 a page of what the reporter adds is answered with the next page', () => {
    const story = reported();
    const page2 = dataOf(story.does('bram', 'finish-report', { place: 'Gang' }), 'report-forms');
    expect(page2).toMatchObject({ chosen: [], online: '', bullies: '' });
    const page3 = dataOf(story.does('bram', 'finish-forms', { forms: 'excluding', online: 'yes', namedBullies: 'Daan' }), 'report-signals');
    expect(page3.evidence.length).toBe(6);
    const again = dataOf(story.opens('bram', 'report-forms'), 'report-forms');
    expect(again).toMatchObject({ chosen: ['excluding'], online: 'yes', bullies: BULLY });
  });

  test('N4 forms and signals that may be a red flag lead to the red-flag question, once', () => {
    const story = reported();
    const asked = dataOf(story.does('bram', 'finish-forms', { forms: 'belongings,words' }), 'report-urgent');
    expect(asked).toMatchObject({ page: 'forms', chosen: [], urgents: [{ urgent: 'forcing-to-give' }, { urgent: 'threatening' }] });
    const signals = dataOf(story.does('bram', 'finish-signals', { screenAndBody: 'bruises,aches' }), 'report-urgent');
    expect(signals).toMatchObject({ page: 'signals', chosen: ['bruises'], urgents: [{ urgent: 'bruises' }] });
    const raised = story.does('bram', 'raise-red-flag', { urgent: 'forcing-to-give' });
    expect(dataOf(raised, 'red-flag-reporter')).toMatchObject({ onCall: 'samira', named: true });
    expect(story.does('bram', 'finish-forms', { forms: 'physical' }).card).toBe('report-signals');
  });

  test('health signals are read by who leads, the coordinator and who is on call, and by nobody else', () => {
    const story = flagged();
    story.does('bram', 'finish-signals', { atSchool: 'alone', screenAndBody: 'aches,sleeps-badly', atHome: '' });
    const onCard = (person: string): unknown => dataOf(story.opens(person, 'report-card'), 'report-card').signals;
    const whole = [{ signal: 'alone' }, { signal: 'aches' }, { signal: 'sleeps-badly' }];
    expect([onCard('joris'), onCard('noor')]).toEqual([whole, whole]);
    expect(dataOf(story.opens('samira', 'red-flag-card'), 'red-flag-card').signals).toEqual(whole);
    // The team leader is alerted too once nobody has seen it.
    story.at('2026-11-30', '08:00');
    expect(dataOf(story.opens('anja', 'red-flag-card'), 'red-flag-card').signals).toEqual([{ signal: 'alone' }]);
  });

  test('N4 a report that cannot wait is answered with what to do now', () => {
    const story = flagged();
    const card = answer('send-report', EMPTY_REPORT, story.state, story.viewer('bram'), 'r1');
    expect(dataOf(card, 'red-flag-reporter')).toMatchObject({ ref: 'new', about: 'red-flag-2', onCall: 'samira', unread: false });
  });

  test('the mentor who reports an own pupil has picked it up by that', () => {
    const story = new ACase().report('joris');
    const card = answer('send-report', EMPTY_REPORT, story.state, story.viewer('joris'), 'r1');
    expect(dataOf(card, 'report-receipt')).toMatchObject({ goesTo: 'self', coordinatorOn: '', undoUntil: 0 });
  });

  test('I14 another route shows whom to phone, in order, and when it was shown', () => {
    const story = new ACase();
    const events = [{ type: 'route-shown', data: { route: 'staff' } }];
    const entries = append([], events, { person: 'bram', cause: 'r1', answer: '', at: story.now });
    const state = foldReport(entries, SUBJECT);
    const calls = dataOf(answer('show-route', EMPTY_REPORT, state, story.viewer('bram'), 'r1'), 'other-route-calls');
    expect(calls.calls.map(({ id, office, line }) => [id, office, line])).toEqual([
      ['karin', 'management', ''],
      ['confidential-inspectors', '', 'confidential-inspectors'],
    ]);
    expect(calls).toMatchObject({ route: 'staff', number: '', shownAt: story.now });
  });

  test('a name that is no command is a bug', () => {
    const { state } = pickedUp();
    expect(() => answer('dance', state, state, pickedUp().viewer('joris'), '')).toThrow('no answer for dance');
  });
});
