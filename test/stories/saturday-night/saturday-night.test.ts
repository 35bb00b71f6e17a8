// Severe, on a Saturday night: a weapon at a party of the class; seen and written within the hour, talks on Monday, parents first, no joint talk
// without the coordinator, and two years of looking on.
import { answersRound, bridges, saysAllSeen } from '../after-the-talks';
import { closesWell } from '../closes-well';
import { onEveryPlatform } from '../on-every-platform';
import { keepsToIt, recordsStepThree, recordsStepTwo, tellsOtherParents } from '../talks-held';
import { withoutOverviews } from '../without-overviews';

jest.setTimeout(240_000);

onEveryPlatform(
  'severe on Saturday night, until it is over (I3, I8, I15, N1, N4, N6, N8, N11, N15, N17, N20, N21, N35)',
  async (begins) => {
    const school = await begins({ at: '2026-11-28 23:10', school: withoutOverviews });
    const { bram, joris, noor, samira } = school.people('bram', 'joris', 'noor', 'samira');

    await bram.says('/melding');
    await bram.fills({ urgent: 'yes', target: 'Mila de Graaf', words: 'Op een feest hield Stijn een mes vlak voor haar.' });
    await bram.taps('Verstuur');
    await samira.receives('N4 2026-11-28 23:10');
    await noor.receives('N4 2026-11-28 23:10');
    await bram.receives('N4-reporter 2026-11-28 23:10');

    // Seen at once: nobody else is woken.
    await school.isNow('2026-11-28 23:20');
    await samira.looksAt('N4');
    await samira.taps('Gezien, ik doe iets');
    await bram.receives('N8-seen 2026-11-28 23:20');
    await school.isNow('2026-11-29 08:30');
    // Two hours after it was seen lies in the night: the next 08:00.
    await samira.receives('N6 2026-11-29 08:00');
    await samira.taps('Leg vast wat is gedaan');
    await samira.fills({ done: 'De politie en de ouders zijn gebeld.', withPupil: 'parents' });
    await samira.taps('Leg vast');

    // Monday 30 November: the report, the mentor's part of the red flag, and step 2 is due today.
    await school.isNow('2026-11-30 10:00');
    await joris.receives('N1 2026-11-30 07:30', 'N11 2026-11-30 07:30', 'N4-mentor 2026-11-30 07:30');
    await joris.taps('Open deze melding');
    await joris.taps('Ik pak dit op');
    await joris.taps('Vandaag');
    await bram.receives('N8 2026-11-30 10:00');
    // Severe: her parents are due on the school day after the report too (I3).
    await joris.receives('N11 2026-11-30 10:00', 'N13 2026-11-30 10:00');
    await recordsStepTwo(joris, 'Dat hij nooit meer dichtbij komt.', { others: 'Stijn Aalders' });
    await bram.receives('N8 2026-11-30 10:00');

    // Step 3 and the parents of who did it, within a week of the report: Tuesday 1 December.
    await school.isNow('2026-12-01 15:00');
    await recordsStepThree(joris, '2026-001', { present: 'p2', approach: 'confronting', agreement: 'Stijn blijft uit haar buurt.' });
    await tellsOtherParents(joris, '2026-001', 2);

    // The target says yes to a talk together; while it is severe the coordinator is asked, and says no (I15, N35): another way.
    await school.isNow('2026-12-04 12:00');
    await joris.receives('N10 2026-12-03 07:30', 'N16 2026-12-04 07:30');
    await keepsToIt(joris);
    await joris.says('/casus 2026-001');
    await joris.taps('Leg vast: samen of niet');
    await joris.fills({ answer: 'yes', ownWords: 'Als jij erbij blijft.' });
    await joris.taps('Bewaar');
    await noor.receives('N35 2026-12-04 12:00');
    await noor.taps('Beantwoord de vraag');
    await noor.fills({ answer: 'no', why: 'Dat is nu niet veilig voor haar.' });
    await noor.taps('Stuur je antwoord');
    await joris.receives('N35-receipt 2026-12-04 12:00');
    await joris.says('/casus 2026-001');
    await joris.taps('Kies andere weg');
    await joris.fills({ way: 'separate', why: 'De coördinator vond samen nu niet veilig.', followOn: '2026-12-07' });
    await joris.taps('Bewaar');

    // Step 5 is counted from Monday 7 December: after 2 days, 1 week and 1 month; before Christmas the bridge is asked (N15). A month later is
    // Thursday 7 January, only 8 school days after the second: ten is Monday 11 January.
    for (const on of ['2026-12-09', '2026-12-14']) {
      await school.isNow(`${on} 12:00`);
      await joris.receives(`N17 ${on} 07:30`);
      await answersRound(joris, { first: 'less', second: 'keeps' });
    }
    await school.isNow('2026-12-16 12:00');
    await joris.receives('N15 2026-12-16 07:30');
    await bridges(joris, 'samira');
    await school.isNow('2027-01-11 12:00');
    await joris.receives('N17 2027-01-11 07:30');
    await answersRound(joris, { first: 'stopped', second: 'keeps' });

    await school.isNow('2027-01-12 15:30');
    await joris.receives('N20 2027-01-12 07:30');
    await closesWell(joris, '2026-001', 'Ze komt weer met de fiets.', 2);
    await bram.receives('N8 2027-01-12 15:30');

    // The watch of 18 January lies within 15 school days of closing and is left out. Who did it is asked about for one year.
    for (const [on, pupils] of [
      ['2027-03-08', 2],
      ['2027-05-18', 2],
      ['2027-09-20', 2],
      ['2027-11-15', 2],
      ['2028-01-24', 1],
      ['2028-03-20', 1],
      ['2028-05-22', 1],
      ['2028-09-18', 1],
    ] as const) {
      await school.isNow(`${on} 12:00`);
      await joris.receives(`N21 ${on} 07:30`);
      await saysAllSeen(joris, ['Mila de Graaf', 'Stijn Aalders'].slice(0, pupils));
    }
    await school.isNow('2028-10-06 12:00');
    await noor.receives();
    await samira.receives();
    await school.ends('saturday-night');
  },
);
