// I17, I18: a co-mentor writes a line about the own pupil; who leads or the coordinator ends it before the case is closed.
import { partsOf } from '../../../../src/core/subject/rights';
import { openCard } from '../../../../src/core/views/open-card';
import { chronologyCard } from '../../../../src/core/views/chronology';
import { noticeCard } from '../../../../src/core/views/notice-card';
import type { AnyCard } from '../../../../src/core/views/viewer';
import type { Refusal } from '../../../../src/core/kernel/outcome';
import { Situation } from '../../../fixtures/situation';

const TASK = { task: 'others-causes', on: '2026-12-01' };
const NOTE = { line: 'Luuk zat vandaag rustig bij de anderen.', happenedOn: '2026-11-24' };
const NOT_THEIRS = { line: 'Gezien bij de fietsen.', happenedOn: '' };

/** Luuk of 2A is named beside Daan of 2B; Femke, his mentor, joined in. */
function joined(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-25 10:00');
  situation.does('joris', 'name-others', { bullies: 'Luuk Hamers, Daan Verhulst' });
  return situation.does('femke', 'join-case', TASK, 'co-mentor-p2');
}

function opens(situation: Situation, person: string, card: string): AnyCard | Refusal {
  const viewer = { person, now: situation.now, world: situation.world };
  const opening = { card, choice: '', about: '', ref: '', formId: 'f', values: {}, state: situation.state, viewer };
  return card === 'chronology' ? chronologyCard(opening, situation.entries) : openCard(opening, situation.state, viewer);
}
const parts = ({ state, world, now }: Situation, person: string): string[] => [...partsOf(state, person, world, now)];

describe('I17 a co-mentor writes about the own pupil', () => {
  test('I17 one line, on the day that it happened: in the own part and in the course of the case', () => {
    const situation = joined();
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({ data: { canWrite: true, lines: [] } });
    expect(opens(situation, 'femke', 'note')).toMatchObject({ card: 'note' });
    situation.does('femke', 'write-note', NOTE, 'co-mentor-p2');
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({
      data: { lines: [{ on: '2026-11-24', what: 'note', words: NOTE.line }] },
    });
    const course = opens(situation, 'joris', 'chronology') as { data: { lines: { what: string }[] } };
    expect(course.data.lines.find(({ what }) => what === 'note')).toMatchObject({
      ...{ on: '2026-11-24', by: 'femke', pupil: 'Luuk Hamers', words: NOTE.line },
    });
  });

  test('I17 I18 what who leads writes about the case does not reach the part of one pupil', () => {
    const situation = joined().does('joris', 'write-note', NOT_THEIRS);
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({ data: { lines: [] } });
    expect(situation.caseState.pupilNotes).toBeUndefined();
  });

  test('I17 nobody who did not join writes, and a co-mentor says nothing about the whole case', () => {
    const situation = joined();
    expect(situation.refusal('kenan', 'write-note', NOTE, 'co-mentor-p2')).toBe('no-access');
    expect(situation.refusal('femke', 'say-quiet', { why: 'Het is rustig.' })).toBe('no-access');
    expect(situation.refusal('femke', 'plan-something', { on: '2026-11-27' })).toBe('no-access');
  });
});

describe('I11 I17 a co-mentor corrects an own line later', () => {
  const RIGHT = { words: 'Luuk zat vandaag rustig naast Sem.', why: 'Ik had het niet goed gezien.' };
  const lineOf = (situation: Situation, by: string): string => `entry-${situation.entries.findLast((one) => one.by === by)?.seq}`;

  test('I11 I17 the line counts as it was put right, and what stood there stays beside it in the course of the case', () => {
    const situation = joined().does('femke', 'write-note', NOTE, 'co-mentor-p2');
    situation.passesTo('2026-11-27 12:00');
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({ data: { canCorrect: true } });
    expect(opens(situation, 'femke', 'correct-which')).toMatchObject({
      data: { course: false, lines: [{ about: lineOf(situation, 'femke'), words: NOTE.line }] },
    });
    situation.does('femke', 'correct-entry', RIGHT, lineOf(situation, 'femke'));
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({ data: { lines: [{ what: 'note', words: RIGHT.words }] } });
    const course = opens(situation, 'joris', 'chronology') as { data: { lines: { what: string }[] } };
    expect(course.data.lines.filter(({ what }) => what === 'note' || what === 'corrected')).toMatchObject([
      { on: '2026-11-24', by: 'femke', words: NOTE.line, corrected: true },
      { on: '2026-11-24', by: 'femke', words: `${RIGHT.words} · ${RIGHT.why}`, writtenOn: '2026-11-27' },
    ]);
  });

  test('I17 I18 nothing of the case that is not theirs: no line of somebody else, nothing from before, nothing without a line', () => {
    const situation = joined();
    expect(opens(situation, 'femke', 'co-mentor-part')).toMatchObject({ data: { canCorrect: false } });
    expect(opens(situation, 'femke', 'correct-which')).toMatchObject({ refused: 'nothing-to-correct' });
    situation.does('joris', 'write-note', NOT_THEIRS);
    expect(situation.refusal('femke', 'correct-entry', RIGHT, lineOf(situation, 'joris'))).toBe('nothing-to-correct');
    // What Femke wrote about the whole case, while she led it, is not about the own pupil.
    const led = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    led.passesTo('2026-11-25 10:00');
    led.does('joris', 'name-others', { bullies: 'Luuk Hamers' }).does('joris', 'hand-over', { to: 'femke', why: 'Ik ben er niet.' });
    led.does('femke', 'accept-lead').does('femke', 'write-note', NOT_THEIRS);
    const about = lineOf(led, 'femke');
    led.does('femke', 'hand-over', { to: 'joris', why: 'Weer terug.' }).does('joris', 'accept-lead');
    led.does('femke', 'join-case', TASK, 'co-mentor-p2');
    expect(led.refusal('femke', 'correct-entry', RIGHT, about)).toBe('nothing-to-correct');
    expect(opens(situation, 'kenan', 'correct-which')).toMatchObject({ refused: 'no-access' });
  });

  test('I11 I18 when the part has ended, the line stays as it is', () => {
    const situation = joined().does('femke', 'write-note', NOTE, 'co-mentor-p2');
    const about = lineOf(situation, 'femke');
    situation.does('joris', 'end-co-mentor', { pupil: 'p2' });
    expect(situation.refusal('femke', 'correct-entry', RIGHT, about)).toBe('no-access');
  });
});

describe('I18 joining in ends before the case is closed', () => {
  test.each(['joris', 'noor'])('I18 %s ends it with one tap: no access any more, and the open task goes to who leads', (person) => {
    const situation = joined();
    expect(opens(situation, person, 'co-mentors')).toMatchObject({
      data: { lines: [{ place: 1, person: 'femke', name: 'Luuk Hamers', key: 'p2', sinceOn: '2026-11-25' }] },
    });
    situation.does(person, 'end-co-mentor', { pupil: 'p2' });
    expect(parts(situation, 'femke')).toEqual([]);
    expect(opens(situation, 'femke', 'case')).toMatchObject({ refused: 'no-access' });
    expect(situation.caseState.tasks).toMatchObject([{ owner: 'joris', key: 'others-causes' }]);
    expect([situation.notices('N36'), situation.notices('N28')]).toEqual([[], []]);
    const course = opens(situation, 'joris', 'chronology') as { data: { lines: { what: string }[] } };
    expect(course.data.lines.at(-1)).toMatchObject({ what: 'co-mentor-ended', by: person, person: 'femke', pupil: 'Luuk Hamers' });
  });

  test('I18 the tap can be taken back, and then all is as it was', () => {
    const situation = joined().does('joris', 'end-co-mentor', { pupil: 'p2' }).undoes('joris');
    expect(parts(situation, 'femke')).toContain('co-mentor');
    expect(situation.caseState.tasks).toMatchObject([{ owner: 'femke' }]);
  });

  test('I18 nobody else ends it, and it ends once', () => {
    const situation = joined();
    expect(situation.refusal('femke', 'end-co-mentor', { pupil: 'p2' })).toBe('no-access');
    expect(situation.refusal('joris', 'end-co-mentor', { pupil: 'p3' })).toBe('already-answered');
    situation.does('joris', 'end-co-mentor', { pupil: 'p2' });
    expect(situation.refusal('joris', 'end-co-mentor', { pupil: 'p2' })).toBe('not-possible-now');
  });
});

describe('N36 whose joining in ended hears it', () => {
  const heard = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => line.includes('N36-ended'));
  const mondayAgain = '2026-11-30 12:00';

  test.each(['joris', 'noor'])('N36 I18 %s ended it: one message, when it cannot be taken back any more', (person) => {
    const situation = joined().does(person, 'end-co-mentor', { pupil: 'p2' });
    expect(heard(situation, mondayAgain)).toEqual(['2026-11-25 10:05 N36-ended femke']);
    const [notice] = situation.notices('N36-ended');
    if (notice === undefined) throw new Error('nothing holds');
    const viewer = { person: 'femke', now: situation.now, world: situation.world };
    const card = noticeCard(notice, situation.state, viewer, { repeat: false, deputyFor: '', lines: [] });
    expect(card).toMatchObject({ card: 'co-mentor-ended', data: { how: 'ended', by: person, lead: person === 'joris' ? '' : 'joris' } });
    expect(heard(situation, '2026-12-31 12:00')).toEqual([]);
  });

  test('N36 taken back within five minutes: nothing is said', () => {
    const situation = joined().does('joris', 'end-co-mentor', { pupil: 'p2' });
    situation.passesTo('2026-11-25 10:03');
    expect(heard(situation.undoes('joris'), mondayAgain)).toEqual([]);
  });

  test('N36 the case was closed: whoever still joined in hears it once, and nobody whose part had ended hears it again', () => {
    const closed = joined().does('noor', 'close-case', { why: 'Luuk en Mila zitten op een andere school.' });
    expect(heard(closed, mondayAgain)).toEqual(['2026-11-25 10:05 N36-ended femke']);
    const before = joined().does('joris', 'end-co-mentor', { pupil: 'p2' });
    expect(heard(before, '2026-11-26 12:00')).toHaveLength(1);
    before.does('noor', 'close-case', { why: 'Mila zit op een andere school.' });
    expect(heard(before, mondayAgain)).toEqual([]);
  });

  test('N36 nobody hears of the own tap: who leads the case by now and closes it knows', () => {
    const situation = joined().does('joris', 'hand-over', { to: 'femke', why: 'Ik ben lang weg.' }).does('femke', 'accept-lead');
    situation.does('femke', 'end-co-mentor', { pupil: 'p2' });
    expect(heard(situation, mondayAgain)).toEqual([]);
  });
});

test('I17 the mentor of a follower of another class is not asked: bullies and further targets only', () => {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.does('joris', 'name-others', { bullies: 'Daan Verhulst', followers: 'Luuk Hamers' });
  expect(situation.notices('N36')).toEqual([]);
});
