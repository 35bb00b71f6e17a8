// I9: a further report says that something new happened after the agreements, in a case that is watched; and that answer is taken back.
import { furtherReport } from '../../../src/core/case/new-event';
import { foldReport } from '../../../src/core/families';
import { append } from '../../../src/core/kernel/decide';
import type { NewEvent } from '../../../src/core/kernel/entry';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { reportEventsOf } from '../../../src/core/report/create';
import type { ReportState } from '../../../src/core/report/report';
import { Situation } from '../../fixtures/situation';

const OTHER = 'devlinder:report:r2';

/** Closed on 26 November; Cor reports again. */
function watched(): { situation: Situation; linked: ReportState; alone: ReportState } {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.does('joris', 'name-others', { bullies: 'Daan' });
  situation.writes('noor', [{ type: 'case-closed', data: { why: 'Gestopt.' } }]);
  const input = { urgent: 'no' as const, target: 'Mila de Graaf', class: '', words: 'Weer geduwd.', pupil: '' };
  const sent = reportEventsOf(input, '2026-032', situation.context('cor', ''), [situation.state]);
  if (isRefusal(sent)) throw new Error(sent.refused);
  const link: NewEvent = { type: 'report-linked', data: { to: situation.state.subject, number: '2026-031', how: 'new' } };
  const fold = (events: NewEvent[]): ReportState =>
    foldReport(append([], events, { person: 'cor', cause: 'r2', answer: '', at: situation.now }), OTHER);
  return { situation, linked: fold([...sent, link]), alone: fold(sent) };
}

test('I9 "new" opens a watched case; taken back, it is watched again', () => {
  const { situation, linked, alone } = watched();
  situation.writes('joris', furtherReport(situation.state, linked, situation.context('joris', '')));
  expect(situation.state.status).toBe('open');
  expect(situation.state.talks.map(({ kind }) => kind)).toContain('hearing');
  situation.writes('system', furtherReport(situation.state, alone, situation.context('system', '')));
  expect(situation.state.status).toBe('closed');
  expect(situation.state.talks.map(({ kind }) => kind)).not.toContain('hearing');
});

test('I9 once something was done in it, it stays open', () => {
  const { situation, linked, alone } = watched();
  situation.writes('joris', furtherReport(situation.state, linked, situation.context('joris', '')));
  situation.does('joris', 'write-note', { line: 'Mila gesproken.' }).does('joris', 'write-note', { line: 'Daan ook.' });
  situation.writes('system', furtherReport(situation.state, alone, situation.context('system', '')));
  expect(situation.state.status).toBe('open');
});
