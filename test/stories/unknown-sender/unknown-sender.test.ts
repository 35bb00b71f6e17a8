// Nobody knows who sends it: two school years from the report to the long watch, with a search of three months in between (I4).
import { answersRound, bridges, saysAllSeen } from '../after-the-talks';
import { onEveryPlatform } from '../on-every-platform';
import type { Person } from '../person';
import { keepsToIt, recordsStepThree, tellsOtherParents } from '../talks-held';
import { withoutOverviews } from '../without-overviews';

/** Two school years on a machine that does more. */
jest.setTimeout(300_000);

const NUMBER = '2026-001';

/** Looked how the search goes. */
async function reviews(person: Person, found: string, reviewOn: string): Promise<void> {
  await person.taps('Schrijf op hoe ver je bent');
  await person.fills({ found, reviewOn }).taps('Bewaar');
  expect(person.reads()).toContain('zoeken bekeken');
}

/** Whom one thinks of, with a ground. */
async function proposes(person: Person, names: string, ground: string): Promise<void> {
  await person.says(`/casus ${NUMBER}`);
  await person.taps('Stel een naam voor');
  await person.fills({ names, ground }).taps('Leg het voor');
  expect(person.reads()).toContain('naam voorgelegd aan Noor');
}

/** The coordinator's tap. */
async function answers(person: Person, answer: 'yes' | 'no', why: string): Promise<void> {
  await person.taps('Beantwoord de vraag');
  await person.fills({ answer, why }).taps('Stuur je antwoord');
}

onEveryPlatform(
  'nobody knows who sends it, until somebody does: two school years (I3, I4, I8, I15, N17, N20, N21, N26, N35)',
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15', school: withoutOverviews });
    const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze krijgt nare berichten van een nepaccount.' }).taps('Verstuur');
    await bram.taps('Vul aan, 1 minuut');
    await bram.fills({ place: 'op de telefoon', known: 'seen' }).taps('Bewaar');
    await bram.fills({ forms: 'digital', online: 'yes' }).taps('Bewaar');
    await bram.taps('Dit was er niet bij');
    await joris.receives('N1 2026-11-24 10:15');
    await joris.taps('Open de melding');
    await joris.taps('Ik pak dit op');
    await joris.taps('Do 26 nov');
    await bram.receives('N8 2026-11-24 10:15');

    // Step 2: Mila does not know who it is. The search begins with the record; steps 3 and 4 wait.
    await school.isNow('2026-11-26 16:50');
    await joris.receives('N13 2026-11-26 07:30');
    await joris.taps('Leg gesprek vast');
    expect(joris.reads()).toContain('Laat dit leeg: dan zoeken we de afzender.');
    await joris.fills({ wish: 'Dat die berichten ophouden.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
    expect(joris.reads()).toContain('Het zoeken naar de afzender is begonnen.');
    await joris.fills({ parents: 'know' }).taps('Bewaar');
    await joris.fills({ how: 'told', pupilKnows: 'yes' }).taps('Bewaar');
    await bram.receives('N8 2026-11-26 16:50');
    await joris.says(`/casus ${NUMBER}`);
    expect(joris.reads()).toContain('We zoeken de afzender. Weer bekijken op do 10 dec.');

    // Two days after step 2 is a Saturday: Monday. Blocking and evidence, with Mila, three school days after it.
    await school.isNow('2026-11-30 15:00');
    await joris.receives('N17 2026-11-30 07:30');
    await answersRound(joris, { first: 'less' });
    await school.isNow('2026-12-01 15:00');
    await joris.receives('N26 2026-12-01 07:30');
    expect(joris.reads()).toContain('blokkeren en bewijs bewaren');
    await joris.taps('Gedaan');

    // One week, and the class after five school days: with Mila's yes.
    await school.isNow('2026-12-03 15:00');
    await joris.receives('N17 2026-12-03 07:30', 'N26 2026-12-03 07:30');
    await joris.looksAt('N17');
    await answersRound(joris, { first: 'less' });
    await joris.says(`/casus ${NUMBER}`);
    await joris.taps('Lees wat het is');
    expect(joris.reads()).toContain('klas aan de afspraken herinneren');
    expect(joris.buttons).not.toContain('Gedaan');
    await joris.taps('Leg het antwoord vast');
    await joris.fills({ mayRemind: 'yes' }).taps('Bewaar');
    await joris.says(`/casus ${NUMBER}`);
    await joris.taps('Lees wat het is');
    await joris.taps('Gedaan');

    // Ten school days: how far is the search?
    await school.isNow('2026-12-10 09:00');
    await joris.receives('N26 2026-12-10 07:30');
    expect(joris.reads()).toContain(`Casus ${NUMBER}: hoe gaat het zoeken?`);
    expect(joris.reads()).not.toContain('Mila');
    await reviews(joris, 'Ict vindt het account niet terug op school.', '2027-01-07');

    await school.isNow('2026-12-16 12:00');
    await joris.receives('N15 2026-12-16 07:30');
    await bridges(joris, 'joris', '2026-12-24');

    // A month after step 2 is in the vacation: the first school day.
    await school.isNow('2027-01-04 09:00');
    await joris.receives('N17 2027-01-04 07:30');
    await answersRound(joris, { first: 'less' });

    // The second review: the coordinator is asked whether the search ends, and lets it go on.
    await school.isNow('2027-01-07 12:00');
    await joris.receives('N26 2027-01-07 07:30');
    await reviews(joris, 'De berichten kwamen in de pauze van klas 2A en 2B.', '2027-02-08');
    await noor.receives('N35 2027-01-07 12:00');
    expect(noor.reads()).toContain(`${NUMBER}: verder zoeken of niet?`);
    await answers(noor, 'no', 'Er is nog een tijdstip om uit te zoeken.');
    await joris.receives('N35-receipt 2027-01-07 12:00');
    expect(joris.reads()).toContain('Noor Hendriksen zegt: zoek door.');

    // A suspicion names nobody, and stands nowhere after a no.
    await school.isNow('2027-01-13 12:00');
    await proposes(joris, 'Youri Peeters', 'Hij lachte toen het over het account ging.');
    await noor.receives('N35 2027-01-13 12:00');
    expect(noor.reads()).not.toContain('Youri');
    await noor.taps('Beantwoord de vraag');
    expect(noor.reads()).toContain('Youri Peeters');
    await noor.fills({ answer: 'no', why: 'Lachen is geen bewijs.' }).taps('Stuur je antwoord');
    await joris.receives('N35-receipt 2027-01-13 12:00');
    await joris.says(`/casus ${NUMBER}`);
    expect(joris.reads()).toContain('zoeken, bekijken op ma 8 feb');
    await joris.taps('Hele verloop');
    const told: string[] = [joris.reads()];
    while (joris.buttons.includes('Volgende')) {
      await joris.taps('Volgende');
      told.push(joris.reads());
    }
    expect(told.join()).toContain('een naam voorgelegd aan Noor Hendriksen');
    expect(told.join()).not.toMatch(/Youri|lachte/);

    // Twenty school days after the last answers; 25 January is a study day.
    await school.isNow('2027-02-02 12:00');
    await joris.receives('N17 2027-02-02 07:30');
    await answersRound(joris, { first: 'less' });
    await school.isNow('2027-02-05 12:00');
    await noor.receives('N35 2027-02-05 07:30');
    await answers(noor, 'no', 'De aangifte loopt nog.');
    await joris.receives('N35-receipt 2027-02-05 12:00');
    await school.isNow('2027-02-08 12:00');
    await joris.receives('N26 2027-02-08 07:30');
    await reviews(joris, 'De wijkagent kreeg de naam van het account.', '2027-03-15');
    await school.isNow('2027-02-10 12:00');
    await joris.receives('N15 2027-02-10 07:30');
    await bridges(joris, 'joris', '2027-02-19');

    // A ground, and the coordinator's yes: step 3 is due one week later.
    await school.isNow('2027-03-01 12:00');
    await proposes(joris, 'Daan Verhulst', 'De wijkagent belde: het account staat op zijn telefoon.');
    await noor.receives('N35 2027-03-01 12:00');
    await answers(noor, 'yes', 'De politie heeft het vastgesteld.');
    await joris.receives('N35-receipt 2027-03-01 12:00');
    expect(joris.reads()).toContain('Stap 3 krijgt nu een dag.');
    await joris.says(`/casus ${NUMBER}`);
    expect(joris.reads()).toContain('kies een dag voor stap 3, uiterlijk ma 8 mrt');

    await school.isNow('2027-03-05 12:00');
    await joris.receives('N10 2027-03-03 07:30');
    await recordsStepThree(joris, NUMBER, { present: 'p2', agreement: 'Daan haalt het account weg.' });
    await joris.says(`/casus ${NUMBER}`);
    // His parents hear it within a week of step 3.
    expect(joris.reads()).toContain('gesproken do 26 nov, weer vr 12 mrt');
    await joris.taps('Leg vast: samen of niet');
    await joris.fills({ answer: 'no', ownWords: 'Liever niet.' }).taps('Bewaar');
    await joris.fills({ way: 'separate', why: 'Mila wil niet samen aan tafel.', followOn: '2027-03-12' }).taps('Bewaar');

    await school.isNow('2027-03-08 15:00');
    await joris.receives('N16 2027-03-08 07:30');
    await keepsToIt(joris);
    await tellsOtherParents(joris, NUMBER, 2);

    // Step 5 counts from Friday 12 March, and asks both: 2 days, 1 week, 1 month. Those of the search are over.
    await school.isNow('2027-03-15 15:00');
    await joris.receives('N17 2027-03-15 07:30');
    await answersRound(joris, { first: 'less', second: 'keeps' });
    await school.isNow('2027-03-19 15:00');
    await joris.receives('N17 2027-03-19 07:30');
    await answersRound(joris, { first: 'stopped', second: 'keeps' });
    await school.isNow('2027-04-12 15:00');
    await joris.receives('N17 2027-04-12 07:30');
    await answersRound(joris, { first: 'stopped', second: 'keeps' });

    await school.isNow('2027-04-13 15:00');
    await joris.receives('N20 2027-04-13 07:30');
    await joris.taps('Sluit de casus');
    await joris.taps('Kijk terug');
    await joris.fills({ stopped: 'yes', seenHow: 'Er komt niets meer binnen.', nextStep: 'Na elke vakantie even kijken.' }).taps('Bewaar');
    await joris.taps('Dossier 1 is klaar');
    await joris.taps('Dossier 1 is klaar');
    await joris.taps('Sluit de casus');
    expect(joris.reads()).toContain('afgesloten, we kijken nog mee');
    await bram.receives('N8 2027-04-13 15:00');

    // The long watch: the third school week after each vacation; who did it for one year.
    for (const [on, pupils] of [
      ['2027-05-18', 2],
      ['2027-09-20', 2],
      ['2027-11-15', 2],
      ['2028-01-24', 2],
      ['2028-03-20', 1],
      ['2028-05-22', 1],
      ['2028-09-18', 1],
    ] as const) {
      await school.isNow(`${on} 15:00`);
      await joris.receives(`N21 ${on} 07:30`);
      await saysAllSeen(joris, ['Mila de Graaf', 'Daan Verhulst'].slice(0, pupils));
    }
    await school.isNow('2028-12-15 15:00');
    await school.ends('unknown-sender');
  },
);
