// N30: what a case waits for, and on whom, when all its talks and rounds were held.
import { values } from '../../../src/protocol/v1/values';
import type { CardData } from '../../../src/core/card-data';
import { overviewCard } from '../../../src/core/views/overview';
import { openCard } from '../../../src/core/views/open-card';
import { answers, inStepFive } from '../../fixtures/in-step-five';
import type { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';
import { dataOf, PLAIN } from './a-case';

const WELL = { p1: 'stopped', p2: 'keeps', p3: 'keeps' };
const N30 = { key: 'n30', about: 'week' };

/** All three rounds were held, the last one on Wednesday 13 January 2027; everybody says that it is well. */
function afterTheMonth(): Situation {
  const situation = inStepFive();
  for (const day of ['2026-12-11', '2026-12-16', '2027-01-13']) {
    situation.passesTo(`${day} 15:00`);
    answers(situation, WELL);
  }
  return situation;
}

function overview(situation: Situation, person: string, time: string): CardData['overview-monday'] {
  const viewer = { person, now: at(time), world: situation.world };
  return dataOf(overviewCard([situation.state], [], N30, viewer, PLAIN), 'overview-monday');
}

const says = ({ open }: CardData['overview-monday']): unknown =>
  open.map(({ what, waitsOn, yours, opens }) => [what, waitsOn.join('+'), yours, opens]);

describe('N30 what waits, and on whom', () => {
  test('N30 N20 a case that may be closed is not called quiet: it waits for who leads', () => {
    const situation = afterTheMonth();
    const shown = overview(situation, 'noor', '2027-01-18 08:00');
    expect(says(shown)).toEqual([['may-close', 'joris', false, 'case']]);
    expect(shown).toMatchObject({ nothingOpen: false, nextOn: '', first: { about: 'closing', number: '2026-031', opens: 'case' } });
    expect(shown.well.map(({ what }) => what)).not.toContain('quiet');
  });

  test('N30 N20 who leads reads that it waits for the own answer, with the form behind the first button', () => {
    const situation = afterTheMonth();
    const shown = overview(situation, 'joris', '2027-01-18 08:00');
    expect(says(shown)).toEqual([['may-close', 'joris', true, 'close-case']]);
    const viewer = { person: 'joris', now: at('2027-01-18 08:00'), world: situation.world };
    const { opens: card, about } = shown.first;
    const opened = openCard({ card, about, choice: '', ref: 'n30', formId: 'form', values: {} }, situation.state, viewer);
    expect(dataOf(opened, 'close-case').closes).toBe('not-yet');
  });

  test('N30 N20 nobody answered: then it waits for the coordinator', () => {
    expect(says(overview(afterTheMonth(), 'noor', '2027-02-15 08:00'))).toEqual([['may-close', 'noor', true, 'close-case']]);
  });

  test('N30 N20 put off to a day: nothing waits any more, and that day comes first', () => {
    const situation = afterTheMonth();
    situation.passesTo('2027-01-15 12:00');
    situation.does('joris', 'close-later', { on: '2027-01-27' });
    expect(overview(situation, 'noor', '2027-01-18 08:00')).toMatchObject({ open: [], nothingOpen: true, nextOn: '2027-01-27' });
  });

  test('N30 N19 a round that asks for help waits for those who were asked, also while the next round has its day', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    answers(situation, WELL);
    situation.passesTo('2026-12-16 15:00');
    answers(situation, { ...WELL, p1: 'still' });
    const minutes = values['undo-within'].default;
    expect(says(overview(situation, 'noor', `2026-12-16 15:0${minutes - 1}`))).toEqual([]);
    expect(says(overview(situation, 'noor', '2026-12-16 15:30'))).toEqual([['worse', 'noor+joris', true, 'case-worse']]);
  });

  test('N30 N26 a task whose day has come waits for its owner', () => {
    const situation = inStepFive();
    for (const day of ['2026-12-11', '2026-12-16']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, WELL);
    }
    situation.does('joris', 'add-task', { task: 'class-roles', owner: 'bram', on: '2027-01-05' }, 'class');
    expect(says(overview(situation, 'noor', '2027-01-04 08:00'))).toEqual([]);
    expect(says(overview(situation, 'noor', '2027-01-05 08:00'))).toEqual([['task', 'bram', false, 'case']]);
    situation.passesTo('2027-01-05 09:00');
    situation.does('bram', 'finish-task', {}, 'task-' + String(situation.caseState.tasks?.[0]?.seq));
    expect(says(overview(situation, 'noor', '2027-01-05 10:00'))).toEqual([]);
  });
});
