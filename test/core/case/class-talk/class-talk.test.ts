// Track 4: a talk with the class, what the class agreed (annex 1), and coming back to it; I16 when it can be traced to the target.
import { tracksOf } from '../../../../src/core/views/case-tracks';
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', traceable: 'no', said: 'De klas wil dat niemand alleen zit.', againOn: '2026-12-10' };
/** Thursday 26 November 2026, 15:00. */
function picked(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 15:00');
  return situation;
}
const classLine = (situation: Situation): unknown =>
  tracksOf(situation.caseState, { now: situation.now, world: situation.world }).find(({ track }) => track === 'class');

test('track 4: the talk is recorded, and the mentor comes back to it on a day (N26)', () => {
  const situation = picked().does('joris', 'record-class-talk', TALK, 'class');
  expect(situation.windows('N26')).toEqual(['joris 2026-12-10 07:30']);
  expect(classLine(situation)).toMatchObject({ state: 'spoken', doneOn: '2026-11-26', nextOn: '2026-12-10' });
});

test('I16 a class talk that can be traced to the target needs the target’s yes', () => {
  const tries = (traceable: string): unknown => picked().tries('joris', 'record-class-talk', { ...TALK, traceable }, 'class');
  expect(tries('not-asked')).toMatchObject({ refused: 'class-talk-needs-yes', field: 'traceable' });
  expect(tries('')).toMatchObject({ refused: 'field-required', field: 'traceable' });
  expect(tries('agreed')).toMatchObject([{ type: 'class-talk-recorded', data: { traceable: true } }, { type: 'task-added' }]);
});

test('a talk was held between the report and today', () => {
  const tries = (heldOn: string): unknown => picked().tries('joris', 'record-class-talk', { ...TALK, heldOn }, 'class');
  expect(tries('2026-11-27')).toMatchObject({ refused: 'day-in-future', field: 'heldOn' });
  expect(tries('2026-11-23')).toMatchObject({ refused: 'day-before-report', field: 'heldOn' });
});

test('without a day nobody is asked to come back; with one that is open no second one is made', () => {
  const situation = picked().does('joris', 'record-class-talk', { ...TALK, againOn: '' });
  expect(situation.notices('N26')).toEqual([]);
  situation.does('joris', 'record-class-talk', TALK).does('joris', 'record-class-talk', { ...TALK, againOn: '2026-12-15' });
  expect(situation.windows('N26')).toEqual(['joris 2026-12-10 07:30']);
});

test('annex 1: the class chooses among nineteen agreements and adds up to three lines of its own', () => {
  const situation = picked().does('joris', 'record-class-talk', TALK);
  const agreed = {
    agreements: 'class-helping',
    agreementsOnline: 'class-recordings',
    lines: 'Iedereen mag meedoen.\n\nWe groeten elkaar.',
    told: 'yes',
  };
  situation.does('joris', 'record-class-agreements', agreed);
  expect(situation.caseState.classTalks).toMatchObject([
    { agreements: ['class-helping', 'class-recordings'], own: ['Iedereen mag meedoen.', 'We groeten elkaar.'], parentsTold: true },
  ]);
  const tries = (values: Record<string, string>): unknown => situation.tries('joris', 'record-class-agreements', values);
  expect(tries({ lines: 'een\ntwee\ndrie\nvier' })).toMatchObject({ refused: 'too-many-lines', field: 'lines' });
  expect(tries({ agreements: 'something-else' })).toMatchObject({ refused: 'field-required', field: 'agreements' });
});

test('annex 1: agreements wait for a talk with the class', () => {
  expect(picked().refusal('joris', 'record-class-agreements', { agreements: 'class-helping' })).toBe('not-possible-now');
});

test('I11 who recorded the talk corrects its words and its day', () => {
  const situation = picked().does('joris', 'record-class-talk', TALK);
  const about = `entry-${situation.caseState.classTalks?.[0]?.seq}`;
  situation.does('joris', 'correct-entry', { words: 'De klas wil vaste groepjes.', heldOn: '2026-11-25', why: 'Het was woensdag.' }, about);
  expect(situation.caseState.classTalks).toMatchObject([{ heldOn: '2026-11-25' }]);
});
