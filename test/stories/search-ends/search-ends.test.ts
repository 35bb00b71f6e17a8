// The sender is never found: the mentor begins the search, the coordinator ends it, and the case goes on another way (I4, I15).
import { answersRound } from '../after-the-talks';
import { onEveryPlatform } from '../on-every-platform';
import { recordsStepTwo } from '../talks-held';

jest.setTimeout(120_000);

onEveryPlatform('never found: the coordinator ends the search, and another way is chosen (I4, I15, N10, N17, N26, N35)', async (begins) => {
  const school = await begins({ at: '2026-09-08 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  const isNow = async (moment: string): Promise<void> => {
    await school.isNow(moment);
    await school.overviewsCame();
  };

  await bram.says('/melding');
  await bram
    .fills({ urgent: 'no', target: 'Mila de Graaf', words: 'In haar kluis ligt elke week een briefje zonder naam.' })
    .taps('Verstuur');
  await joris.receives('N1 2026-09-08 10:15');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Vandaag');
  await bram.receives('N8 2026-09-08 10:15');
  await joris.receives('N13 2026-09-08 10:15');
  await recordsStepTwo(joris, 'Dat het stopt.');
  await bram.receives('N8 2026-09-08 10:15');

  // Nothing online: nobody is named, and who leads begins the search by a tap. Mila does not want the class to hear of it.
  await joris.says('/casus 2026-001');
  expect(joris.buttons).toContain('Noem de leerlingen');
  await joris.taps('Zoek de afzender');
  await joris.fills({ mayRemind: 'no' }).taps('Begin met zoeken');
  expect(joris.reads()).toContain('zoeken begonnen');

  // Thursday 10 September, Tuesday 15 September, Thursday 8 October: 2 days, 1 week, 1 month. No task for the class.
  await isNow('2026-09-10 15:00');
  await joris.receives('N17 2026-09-10 07:30');
  await answersRound(joris, { first: 'less' });
  await isNow('2026-09-11 15:00');
  await joris.receives('N26 2026-09-11 07:30');
  await joris.taps('Gedaan');
  await isNow('2026-09-15 15:00');
  await joris.receives('N17 2026-09-15 07:30');
  await answersRound(joris, { first: 'less' });

  // Ten school days, and ten more: two reviews.
  await isNow('2026-09-22 15:00');
  await joris.receives('N26 2026-09-22 07:30');
  await joris.taps('Schrijf op hoe ver je bent');
  await joris.fills({ found: 'De conciërge zag niemand bij de kluizen.' }).taps('Bewaar');
  await isNow('2026-10-07 15:00');
  await joris.receives('N26 2026-10-07 07:30');
  await joris.taps('Schrijf op hoe ver je bent');
  await joris.fills({ found: 'Er komen geen briefjes meer.' }).taps('Bewaar');
  await noor.receives('N35 2026-10-07 15:00');
  await noor.taps('Beantwoord de vraag');
  await noor.fills({ answer: 'yes', why: 'Er is niets meer te vinden.' }).taps('Stuur je antwoord');
  await joris.receives('N35-receipt 2026-10-07 15:00');
  expect(joris.reads()).toContain('stop met zoeken. Kies nu een andere weg.');

  // What the search asked is over; the month still stands. Another way is asked for on the days of step 3.
  await isNow('2026-10-08 15:00');
  await joris.receives('N17 2026-10-08 07:30');
  await answersRound(joris, { first: 'stopped' });
  await isNow('2026-10-09 15:00');
  await joris.receives('N10 2026-10-09 07:30');
  expect(joris.reads()).toContain('Het zoeken is gestopt en er is geen naam.');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain('Nu voor jou: kies een andere weg.');
  await joris.taps('Kies andere weg');
  await joris.fills({ way: 'class', why: 'De klas spreekt af hoe je met kluizen omgaat.', followOn: '2026-10-12' }).taps('Bewaar');

  // Step 5 counts from Monday 12 October; the autumn vacation begins on Saturday.
  await isNow('2026-10-14 15:00');
  await joris.receives('N15 2026-10-14 07:30', 'N17 2026-10-14 07:30');
  await school.ends('search-ends');
});
