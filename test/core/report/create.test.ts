// A report begins: whom it is about, who gets it, and what a red flag changes.
import { isRefusal } from '../../../src/core/kernel/outcome';
import { reportEventsOf, whoIsMeant, type ReportInput } from '../../../src/core/report/create';
import { whichPupilCard } from '../../../src/core/views/report-form';
import { EXAMPLE_WORLD, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';

const input = (changes: Partial<ReportInput> = {}): ReportInput => ({
  urgent: 'no',
  target: 'Mila de Graaf',
  class: '',
  words: 'Haar tas lag in de sloot.',
  pupil: '',
  ...changes,
});
const context = { actor: 'bram', about: '', now: at('2026-11-24 10:15'), today: '2026-11-24', world: EXAMPLE_WORLD };
const meant = (changes: Partial<ReportInput>): string[] => {
  const { pupil, choices } = whoIsMeant(input(changes), context);
  return [pupil?.number ?? '-', ...choices.map(({ number }) => number)];
};

describe('whom a report is about', () => {
  test('a name that fits one pupil is that pupil, with the class of the list', () => {
    expect(meant({})).toEqual(['26025']);
    expect(meant({ target: 'mila  DE graaf' })).toEqual(['26025']);
    expect(new Situation('2026-11-24 10:15').reports().state.people).toEqual([
      { key: 'p1', role: 'target', name: 'Mila de Graaf', class: '2B', number: '26025' },
    ]);
  });

  test('I9 two pupils with one name: it asks whom is meant, and the class decides', () => {
    expect(meant({ target: 'Sem Bakker' })).toEqual(['-', '26001', '26017']);
    expect(meant({ target: 'Sem Bakker', class: '2A' })).toEqual(['26017']);
    expect(meant({ target: 'Sem Bakker', pupil: '26001' })).toEqual(['26001']);
    expect(reportEventsOf(input({ target: 'Sem Bakker' }), '', context)).toMatchObject({
      refused: 'which-pupil',
      instead: 'open:report-which',
    });
  });

  test.each(['Sem 2A', 'sem uit 2a', 'Sem, klas 2A'])(
    'I9 a first name with the class behind it, "%s", asks whom is meant in that class',
    (target) => {
      expect(meant({ target })).toEqual(['-', '26017']);
    },
  );

  test('I9 a first name that nobody in the list has stays text, in the class that was typed', () => {
    const events = reportEventsOf(input({ target: 'Jaimy 2B' }), '2026-031', context);
    if (isRefusal(events)) throw new Error(events.refused);
    expect(events[0]?.data).toMatchObject({ target: { name: 'Jaimy', class: '2B', number: '' }, addressee: 'mentor' });
    const nowhere = reportEventsOf(input({ target: 'Jaimy' }), '2026-031', context);
    if (isRefusal(nowhere)) throw new Error(nowhere.refused);
    expect(nowhere[0]?.data).toMatchObject({ target: { name: 'Jaimy', class: '' }, addressee: 'coordinator' });
  });

  test('I9 two of one name in one class: the date of birth tells them apart, and nothing says who has a case', () => {
    const [mila] = EXAMPLE_WORLD.school.pupils.filter(({ number }) => number === '26025');
    if (mila === undefined) throw new Error('no Mila');
    const world = worldWith({ pupils: [...EXAMPLE_WORLD.school.pupils, { ...mila, number: '26099', bornOn: '2012-12-01' }] });
    const card = whichPupilCard(input({}), { person: 'bram', now: context.now, world }, 'f');
    expect(card).toMatchObject({
      data: {
        pupils: [
          { id: '26025', class: '2B', bornOn: mila.bornOn },
          { id: '26099', class: '2B', bornOn: '2012-12-01' },
        ],
      },
    });
  });

  test('a typing error is asked back, never guessed', () => {
    expect(meant({ target: 'Mila de Graaff' })).toEqual(['-', '26025']);
  });

  test('"somebody else": the name stays as it was typed, and the class as it was chosen', () => {
    const events = reportEventsOf(input({ target: ' *Milla* ', class: '2B', pupil: 'other' }), '2026-031', context);
    if (isRefusal(events)) throw new Error(events.refused);
    expect(events[0]?.data).toMatchObject({ target: { name: 'Milla', class: '2B', number: '' }, addressee: 'mentor' });
  });

  test('a class that the school does not have is no class', () => {
    const events = reportEventsOf(input({ target: 'Een meisje', class: '9Z' }), '2026-031', context);
    expect(events).toMatchObject([{ data: { target: { class: '' }, addressee: 'coordinator' } }]);
  });

  test('a name of marks only is no name', () => {
    expect(reportEventsOf(input({ target: '**' }), '', context)).toMatchObject({ refused: 'field-required', field: 'target' });
  });
});

describe('what a report writes down', () => {
  test('I11 who reported, when, and that it happened that day until the reporter says otherwise', () => {
    expect(new Situation('2026-11-24 10:15').reports().state).toMatchObject({
      reporter: 'bram',
      reportedAt: at('2026-11-24 10:15'),
      happenedOn: '2026-11-24',
      number: '2026-031',
    });
  });

  test('N4 "ja, of ik twijfel" raises a red flag in the same tap', () => {
    const types = new Situation('2026-11-24 10:15').reports('bram', { urgent: 'yes' }).entries.map(({ type }) => type);
    expect(types).toEqual(['report-sent', 'red-flag-raised', 'talk-asked']);
  });

  test('N1, N4 a mentor raises a red flag about an own pupil: a case at once, and the red flag is in it', () => {
    const own = new Situation('2026-11-24 10:15').reports('joris', { urgent: 'yes' });
    expect(own.caseState).toMatchObject({ lead: 'joris', redFlags: [{ by: 'joris' }], severe: { why: 'red-flag' } });
    // The talk with the target, and the target's parents (I3): both on the next school day.
    expect(own.notices('N11').map(({ about }) => about)).toEqual(['step2', 'parents-p1']);
    expect(own.windows('N11')).toEqual(['joris 2026-11-25 07:30 > 2026-11-26 07:30', 'joris 2026-11-25 07:30 > 2026-11-26 07:30']);
  });

  test('I10 a mentor who reports about own family is no mentor here: the coordinator gets it', () => {
    const world = worldWith({ ties: [{ person: 'joris', pupil: '26025' }] });
    const report = new Situation('2026-11-24 10:15', world).reports('joris');
    expect(report.reportState).toMatchObject({ ownPupil: false, addressee: { seat: 'coordinator' } });
    expect(report.windows('N1')).toEqual(['noor 2026-11-24 10:15']);
  });
});
