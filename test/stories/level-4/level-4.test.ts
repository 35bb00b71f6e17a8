// It goes on: the case climbs to level 4, a pupil is suspended for a day, and comes back to somebody who waits. Then it stops: the level goes
// down, the case is closed, and the mentor looks on for two years.
import { answersRound, bridges, saysAllSeen } from '../after-the-talks';
import { closesWell } from '../closes-well';
import { onEveryPlatform } from '../on-every-platform';
import { opensLadder } from '../opens-ladder';
import { keepsToIt, recordsStepThree, recordsStepTwo, tellsOtherParents } from '../talks-held';
import { withoutOverviews } from '../without-overviews';

const why = 'De afspraken hielden geen dag stand.';

// Two school years of mornings, on the slowest platform.
jest.setTimeout(240_000);

/** The long watch by hand: the first school day of the third week after each vacation of Zuid; in the first year also who did it. */
const WATCHES = [
  // Spring until 21 February 2027.
  ['2027-03-08', 'both'],
  // May until the 2nd; the third week begins on Whit Monday.
  ['2027-05-18', 'both'],
  // Summer until 5 September.
  ['2027-09-20', 'both'],
  // Autumn until 31 October.
  ['2027-11-15', 'both'],
  // Christmas until 9 January 2028.
  ['2028-01-24', 'target'],
  // Spring until 5 March.
  ['2028-03-20', 'target'],
  // May until the 7th.
  ['2028-05-22', 'target'],
  // Summer until 3 September.
  ['2028-09-18', 'target'],
] as const;

onEveryPlatform(
  'up to level 4, a suspension, the day after, and two years on (I6, I7, I8, I15, N15-N17, N20-N22, N24-N26)',
  async (begins) => {
    const school = await begins({ at: '2026-11-24 10:15', school: withoutOverviews });
    const { bram, joris, noor, anja, els, wiebe } = school.people('bram', 'joris', 'noor', 'anja', 'els', 'wiebe');

    await bram.says('/melding');
    await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Haar jas lag in de sloot. Twee jongens lachten.' });
    await bram.taps('Verstuur');
    await joris.receives('N1 2026-11-24 10:15');
    await joris.taps('Open de melding');
    await joris.taps('Ik pak dit op');
    await joris.taps('Vandaag');
    await bram.receives('N8 2026-11-24 10:15');
    await joris.receives('N13 2026-11-24 10:15');
    await recordsStepTwo(joris, 'Dat het stopt.', { others: 'Daan Visser' });
    await bram.receives('N8 2026-11-24 10:15');

    // From 1 to 2 by a reasoned tap of the mentor; the coordinator reads the case on one screen and accepts.
    await school.isNow('2026-11-25 09:00');
    await opensLadder(joris, '2026-001');
    await joris.taps('Naar een hoger niveau');
    await joris.fills({ why });
    await joris.taps('Bewaar');
    expect(joris.reads()).toContain('niveau 2');
    await noor.receives('N22 2026-11-25 09:00');
    expect(noor.reads()).toContain('De casus gaat naar niveau 2.');
    expect(noor.reads()).not.toContain('Mila');
    await noor.taps('Lees de samenvatting');
    expect(noor.reads()).toContain('Mila de Graaf');
    expect(noor.reads()).toContain(why);
    await noor.taps('Ik neem het aan');
    await joris.receives('N22-receipt 2026-11-25 09:00');

    // No plan five school days later; the plan is what ends the question.
    await school.isNow('2026-12-02 09:00');
    await noor.receives('N10 2026-11-26 07:30', 'N11 2026-12-01 07:30', 'N12-copy 2026-12-02 07:30', 'N24-plan 2026-12-02 07:30');
    await anja.receives('N12 2026-12-02 07:30');
    await noor.taps('Kijk wat er komt');
    await noor.taps('Schrijf het plan');
    await noor.fills({ plan: 'Daan en de ouders spreken, en hulp vragen.', reviewOn: '2026-12-09' });
    await noor.taps('Bewaar');
    expect(noor.reads()).toContain('plan vast');
    await recordsStepThree(noor, '2026-001', { present: 'p2', approach: 'confronting', agreement: 'Daan blijft bij de tassen weg.' });

    // 2 to 3 and 3 to 4 by who leads; level 4 with a decision by name.
    await school.isNow('2026-12-03 10:00');
    await opensLadder(noor, '2026-001');
    await noor.taps('Naar een hoger niveau');
    await noor.fills({ why: 'Thuis en op school is er meer hulp nodig.' });
    await noor.taps('Bewaar');
    await opensLadder(noor, '2026-001');
    await noor.taps('Naar een hoger niveau');
    await noor.fills({ why: 'Het werd een derde keer, nu op het plein.', decidedBy: 'els' });
    await noor.taps('Bewaar');
    await anja.receives('N22 2026-12-03 10:00');
    await anja.taps('Ik neem het aan');
    await noor.receives('N22-receipt 2026-12-03 10:00');

    // A suspension of one day: who decided, on whose mandate, the rule to check, the text for the file.
    await opensLadder(anja, '2026-001');
    await anja.taps('Maatregelen');
    expect(anja.buttons).toEqual(expect.arrayContaining(['Leg fase 1 vast', 'Leg fase 4 vast', 'Leg fase 5 vast']));
    await anja.taps('Leg fase 4 vast');
    await anja.fills({ beginOn: '2026-12-04', lastOn: '2026-12-04', decidedBy: 'els:rashid', watchedBy: 'noor' });
    // Three phases are left out: that needs a reason.
    await anja.fills({ why: 'Het is nu niet veilig op het plein.' });
    await anja.taps('Bewaar');
    expect(anja.reads()).toContain('Besluit van Els Roozendaal, namens Rashid Amrani.');
    expect(anja.reads()).not.toContain('Mila');
    await anja.fills({ text: 'Daan duwde drie keer op de trap.', checks: 'one-day-first,parents-told' });
    await anja.taps('Bewaar');

    // The school day before Daan comes back: who leads and the mentor of the target; at noon next above.
    await school.isNow('2026-12-04 13:00');
    await anja.receives('N10 2026-12-04 07:30', 'N25 2026-12-04 07:30');
    expect(anja.reads()).toContain('regel de terugkomst');
    await joris.receives('N25 2026-12-04 07:30');
    expect(joris.reads()).toContain('Een leerling komt terug op ma 7 dec');
    expect(joris.reads()).not.toContain('Daan');
    await els.receives('N25-above 2026-12-04 12:00');
    await joris.taps('Ontvangst geregeld');
    expect(joris.reads()).toContain('Daan');
    await joris.fills({ receives: 'wiebe', place: 'In de bibliotheek, met een vriendin', talkOn: '2026-12-07' });
    await joris.taps('Bewaar');
    // Joris answered for both: what was asked of Anja beside it stays, this does not.
    await anja.looksAt('N25');
    expect(anja.buttons).toContain('Leg het antwoord vast');
    expect(anja.buttons).not.toContain('Regel de terugkomst');
    await els.looksAt('N25-above');
    expect(els.buttons).toEqual([]);

    await school.isNow('2026-12-07 09:00');
    await wiebe.receives('N26 2026-12-07 07:30');
    await wiebe.taps('Gedaan');
    // Who held the talk of step 3 asks how it goes, also while somebody else leads (N16).
    await noor.receives('N16 2026-12-07 07:30');

    await keepsToIt(noor);

    // Mila does not want to sit with Daan: another way, and step 5 counts from Wednesday 9 December (I15). The plan of this level is written too.
    await school.isNow('2026-12-08 15:00');
    await anja.says('/casus 2026-001');
    await anja.taps('Leg vast: samen of niet');
    await anja.fills({ answer: 'no', ownWords: 'Niet met hem in een kamer.' });
    await anja.taps('Bewaar');
    await anja.fills({ way: 'separate', why: 'Mila wil hem nu niet spreken.', followOn: '2026-12-09' });
    await anja.taps('Bewaar');
    await tellsOtherParents(anja, '2026-001', 2);
    await opensLadder(anja, '2026-001');
    await anja.taps('Schrijf een plan');
    await anja.fills({ plan: 'Daan begint elke dag bij Anja, en Wiebe loopt mee in de pauze.', reviewOn: '2027-01-13' });
    await anja.taps('Bewaar');

    // Friday 11 and Wednesday 16 December; before Christmas the bridge is asked of who leads (N15).
    await school.isNow('2026-12-11 12:00');
    await anja.receives('N17 2026-12-11 07:30');
    await answersRound(anja, { first: 'less', second: 'keeps' });
    await school.isNow('2026-12-16 12:00');
    await anja.receives('N15 2026-12-16 07:30', 'N17 2026-12-16 07:30');
    await bridges(anja, 'anja');
    // That can be taken back for five minutes; then the message asks what is left of it.
    await school.isNow('2026-12-16 12:06');
    await anja.looksAt('N17');
    await answersRound(anja, { first: 'less', second: 'keeps' });
    // What stays is about what was answered last, with the way back.
    await school.isNow('2026-12-16 12:08');
    await anja.looksAt('N17');
    expect(anja.reads()).not.toContain('brug klaar');
    expect(anja.buttons).toContain('Terugdraaien tot 12.11 uur');

    // A month on is Saturday 9 January; ten school days after the second round is Wednesday the 13th, and so is ten without a line: the
    // round asks, and what is written in it is that line (N24).
    await school.isNow('2027-01-13 12:00');
    await anja.receives('N17 2027-01-13 07:30');
    await answersRound(anja, { first: 'less', second: 'keeps' });

    // Back down by a reasoned tap: at level 3 the coordinator leads again, and there a plan is asked for too (I6).
    await opensLadder(anja, '2026-001');
    await anja.taps('Naar een lager niveau');
    expect(anja.reads()).toContain('Noor Hendriksen krijgt de vraag om te leiden.');
    await anja.fills({ why: 'Daan houdt zich eraan. De school kan het weer zelf.' });
    await anja.taps('Bewaar');
    expect(anja.reads()).toContain('niveau 3 · wacht op Noor');
    await noor.receives('N22 2027-01-13 12:00');
    await noor.taps('Ik neem het aan');
    await anja.receives('N22-receipt 2027-01-13 12:00');
    await school.isNow('2027-01-20 12:00');
    await noor.receives('N24-plan 2027-01-20 07:30');
    expect(noor.reads()).toContain('De casus staat sinds wo 13 jan op niveau 3.');
    await noor.taps('Schrijf het plan');
    await noor.fills({ plan: 'Daan begint de week bij Noor.', reviewOn: '2027-02-10' });
    await noor.taps('Bewaar');

    // Ten school days after the third round, over the study day of the 25th: Mila says that it stopped.
    await school.isNow('2027-01-28 12:00');
    await noor.receives('N17 2027-01-28 07:30');
    await answersRound(noor, { first: 'stopped', second: 'keeps' });
    await school.isNow('2027-01-29 15:30');
    await noor.receives('N20 2027-01-29 07:30');
    await closesWell(noor, '2026-001', 'Mila fietst weer met de anderen naar huis.', 2);
    await bram.receives('N8 2027-01-29 15:30');

    // Step 5 began on 9 December 2026: who did it is asked about for one year. The mentor looks on for Mila; Daan stands on no class list, so for
    // him the coordinator does. The calendar of the ministry ends in the summer of 2028.
    for (const [on, who] of WATCHES) {
      await school.isNow(`${on} 12:00`);
      await joris.receives(`N21 ${on} 07:30`);
      expect(joris.reads()).not.toContain('Mila');
      await saysAllSeen(joris, ['Mila de Graaf']);
      if (who === 'target') continue;
      await noor.receives(`N21 ${on} 07:30`);
      await saysAllSeen(noor, ['Daan Visser']);
    }
    await school.isNow('2028-12-15 12:00');
    for (const person of [joris, noor, anja, els, wiebe, bram]) await person.receives();
    await school.ends('level-4');
  },
);
