// The mentor is on leave; the deputy works on two days of the week and gets the mentor's cards.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('mentor on leave with a deputy who works two days (Time: Absence, N1, I18)', async (begins) => {
  const school = await begins({
    at: '2026-11-24 10:15',
    school: (file) => ({
      ...file,
      people: file.people.map((person) => (person.id === 'tom' ? { ...person, works: ['tu', 'th'] } : person)),
      absences: [{ person: 'joris', fromOn: '2026-11-23', untilOn: '2026-12-04', deputy: 'tom' }],
    }),
  });
  const { bram, joris, tom } = school.people('bram', 'joris', 'tom');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Haar etui lag in de prullenbak.' });
  await bram.taps('Verstuur');
  await tom.receives('N1 2026-11-24 10:15');
  expect(tom.reads()).toContain('Joris Vermaat');
  await tom.taps('Open de melding');
  await tom.taps('Ik pak dit op');
  await tom.taps('Do 26 nov');
  await bram.receives('N8');
  await school.isNow('2026-11-26 08:00');
  await tom.receives('N13 2026-11-26 07:30');
  await joris.receives();
  await school.ends('deputy');
});
