// I4: nobody knows who sent it. What is asked while the search runs, and what follows when somebody is named or the search ends.
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no' };
const ONLINE = { forms: 'digital', online: 'yes' };

/** Reported as online; spoken with Mila on Thursday 26 November, who does not know who it is. */
function searching(forms: Record<string, string> = ONLINE): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('bram', 'finish-forms', forms).does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', TALK).parentsKnow();
}
const asked = (situation: Situation, rule: string): string[] => situation.windows(rule).map((window) => window.slice(0, 22));
const found = (situation: Situation, on: string, reviewOn = ''): void => {
  situation.passesTo(`${on} 09:00`);
  situation.does('joris', 'review-search', { found: 'Ict ziet niets.', reviewOn }, 'search');
};
const openQuestion = ({ state }: Situation): string =>
  `question-${state.questions.find(({ answered }) => answered === undefined)?.seq ?? 0}`;
const step3 = ({ state }: Situation): string[] => state.talks.filter(({ id }) => id === 'step3').map(({ anchor }) => anchor.on);

describe('I4 the search begins', () => {
  test('I4 with the record of step 2, when it was online and nobody is named', () => {
    expect(searching().caseState.search).toMatchObject({ on: '2026-11-26', mayRemind: 'not-asked' });
  });

  test('I4 not where the report says nothing of online, nor where somebody was named', () => {
    expect(searching({ forms: 'words', online: 'no' }).caseState.search).toBeUndefined();
    expect(searching({ ...ONLINE, namedBullies: 'Daan' }).caseState.search).toBeUndefined();
  });

  test('I4 or by a tap of who leads; typed late, it counts from that day', () => {
    const situation = searching({});
    situation.passesTo('2026-12-08 12:00');
    situation.does('joris', 'start-search', { mayRemind: 'no' });
    expect(situation.caseState.search?.on).toBe('2026-12-08');
    expect(asked(situation, 'N17')).toEqual(['joris 2026-12-10 07:30']);
    expect(situation.refusal('joris', 'start-search', { mayRemind: 'no' })).toBe('already-answered');
  });

  test('I4 only after step 2, and only while nobody is named', () => {
    const early = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    expect(early.refusal('joris', 'start-search', { mayRemind: 'yes' })).toBe('step3-before-step2');
    const named = searching({}).does('joris', 'name-others', { bullies: 'Daan' });
    expect(named.refusal('joris', 'start-search', { mayRemind: 'yes' })).toBe('not-possible-now');
  });

  test('I4 and can be taken back like any tap', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('bram', 'finish-forms', ONLINE).does('joris', 'pick-up');
    situation.passesTo('2026-11-26 16:50');
    situation.does('joris', 'record-target-talk', TALK).undoes('joris');
    expect(situation.caseState.search).toBeUndefined();
    expect(situation.notices('N26')).toEqual([]);
  });
});

describe('I4 while the search runs', () => {
  test('I4, N26 evidence, the class, the search: counted from step 2, asked of who leads', () => {
    expect(asked(searching(), 'N26')).toEqual(['joris 2026-12-01 07:30', 'joris 2026-12-03 07:30', 'joris 2026-12-10 07:30']);
    expect(
      searching()
        .notices('N26')
        .map(({ card }) => card),
    ).toEqual(['promise-due', 'promise-due', 'search-due']);
  });

  test('I4, N17 follow-ups with the target after 2 days, 1 week, 1 month, then every 20 school days', () => {
    const situation = searching();
    const days = ['2026-11-30', '2026-12-03', '2027-01-04', '2027-02-02', '2027-03-09'];
    for (const on of days) {
      expect(asked(situation, 'N17').at(-1)).toBe(`joris ${on} 07:30`);
      situation.passesTo(`${on} 12:00`);
      situation.does('joris', 'answer-round', { first: 'stopped' });
    }
  });

  test('I4 step 3 is parked, silence is none, and nobody is late', () => {
    const sent = searching()
      .passesTo('2026-12-18 12:00')
      .map((line) => line.split(' ')[2] ?? '');
    expect(sent.filter((rule) => /^N1[0-4]|^N27/.test(rule))).toEqual([]);
  });

  test('I4, N27 without a search, and without a name, the case is not forgotten', () => {
    const situation = searching({});
    expect(situation.passesTo('2026-12-04 12:00')).toContain('2026-12-03 07:30 N27 joris');
  });

  test('I4, N26 each review sets the next one, ten school days on or on a day of choice', () => {
    const situation = searching();
    found(situation, '2026-12-10');
    expect(asked(situation, 'N26').at(-1)).toBe('joris 2027-01-07 07:30');
    found(situation, '2027-01-07', '2027-01-11');
    expect(asked(situation, 'N26').at(-1)).toBe('joris 2027-01-11 07:30');
    expect(situation.refusal('joris', 'review-search', { found: 'Niets.', reviewOn: '2027-01-16' }, 'search')).toBe('day-no-school-day');
  });

  test('I4, N26 "done" and "not needed" do not end a search', () => {
    const situation = searching();
    const about = situation.notices('N26').at(-1)?.about ?? '';
    expect(situation.refusal('joris', 'finish-task', {}, about)).toBe('search-by-review');
    expect(situation.refusal('joris', 'drop-task', { why: 'Geen tijd.' }, about)).toBe('search-by-review');
  });

  test('I4, N26 at level 0 the search rests: what it asked is a task like any other, which can be ended', () => {
    const situation = searching();
    const task = situation.notices('N26').at(-1)?.about ?? '';
    situation.does('joris', 'level-down', { why: 'De groep lost het zelf op.' });
    expect(situation.refusal('joris', 'review-search', { found: 'Niets.' })).toBe('no-search');
    situation.passesTo('2026-12-10 12:00');
    expect(situation.notices('N26').filter(({ about }) => about === task)[0]).toMatchObject({ card: 'promise-due' });
    situation.does('joris', 'drop-task', { why: 'De groep lost het zelf op.' }, task);
  });

  test('I4, N26 not looked at: three school days later next above', () => {
    const sent = searching().passesTo('2026-12-15 12:00');
    expect(sent.filter((line) => line.endsWith('noor') && line.includes('N26'))).toEqual([
      '2026-12-04 07:30 N26 noor',
      '2026-12-08 07:30 N26 noor',
      '2026-12-15 07:30 N26 noor',
    ]);
  });

  test('I4 the class is reminded with the target’s yes only', () => {
    const situation = searching();
    const about = situation.notices('N26')[1]?.about ?? '';
    expect(situation.refusal('joris', 'finish-task', {}, about)).toBe('reminder-needs-yes');
    situation.does('joris', 'review-search', { mayRemind: 'yes' }, 'search').does('joris', 'finish-task', {}, about);
    const no = searching().does('joris', 'review-search', { mayRemind: 'no' }, 'search');
    expect(asked(no, 'N26')).toEqual(['joris 2026-12-01 07:30', 'joris 2026-12-10 07:30']);
  });

  test('I4 its tasks go with the lead', () => {
    const situation = searching();
    situation.does('joris', 'hand-over', { to: 'femke', why: 'Joris is lang afwezig.' }).does('femke', 'accept-lead');
    expect(new Set(situation.notices('N26').map(({ person }) => person))).toEqual(new Set(['femke']));
  });

  test('I4, I15 another way is for after the search', () => {
    const other = { way: 'separate', why: 'Anders.', followOn: '2026-12-03' };
    expect(searching().refusal('joris', 'choose-other-way', other)).toBe('search-runs');
  });
});

describe('I4, N35 naming a sender', () => {
  const GROUND = { names: 'Daan', ground: 'De bijnaam staat op zijn schrift.' };

  test('I4, N35 needs a ground and the coordinator’s tap: a suspicion names nobody', () => {
    const situation = searching();
    expect(situation.refusal('joris', 'name-others', { bullies: 'Daan' })).toBe('sender-by-proposal');
    expect(situation.refusal('joris', 'record-target-talk', { ...TALK, others: 'Daan' })).toBe('sender-by-proposal');
    expect(situation.refusal('joris', 'propose-sender', { names: 'Daan' })).toBe('field-required');
    situation.does('joris', 'propose-sender', GROUND);
    expect(situation.state.people.map(({ role }) => role)).toEqual(['target']);
    expect(asked(situation, 'N35')).toEqual(['noor 2026-11-26 16:50']);
    expect(situation.refusal('joris', 'propose-sender', GROUND)).toBe('sender-proposed');
    expect(situation.refusal('joris', 'answer-search', { answer: 'yes', why: 'Ja.' }, openQuestion(situation))).toBe('no-access');
  });

  test('I4 yes, with a ground: step 3 is due one week later, what only the search asked is over', () => {
    const situation = searching().does('joris', 'propose-sender', GROUND);
    situation.passesTo('2026-12-01 12:00');
    expect(situation.refusal('noor', 'answer-search', { answer: 'yes' }, openQuestion(situation))).toBe('field-required');
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Het adres klopt.' }, openQuestion(situation));
    expect(situation.state.people.at(-1)).toMatchObject({ role: 'bully', name: 'Daan Verhulst' });
    expect(asked(situation, 'N11')).toContain('joris 2026-12-08 07:30');
    expect(new Set(situation.notices('N26').map(({ about }) => about)).size).toBe(1);
    expect(situation.notices('N35')).toEqual([]);
    expect(situation.windows('N35-receipt')).toHaveLength(1);
  });

  test('I4 no, with why: nobody is named, and the search goes on', () => {
    const situation = searching().does('joris', 'propose-sender', GROUND);
    situation.does('noor', 'answer-search', { answer: 'no', why: 'Een bijnaam is geen bewijs.' }, openQuestion(situation));
    expect(situation.state.people).toHaveLength(1);
    expect(asked(situation, 'N26')).toHaveLength(3);
    situation.does('joris', 'propose-sender', GROUND);
  });

  test('I3, I4 the parents of who is named: severe, one week after the naming', () => {
    const situation = searching().does('noor', 'mark-severe', { severe: 'yes', why: 'Het houdt niet op.' });
    situation.passesTo('2026-12-09 12:00');
    situation.does('joris', 'propose-sender', GROUND);
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Het adres klopt.' }, openQuestion(situation));
    const parents = situation.notices('N11').filter(({ about }) => about.startsWith('other-parents'));
    expect(parents.map(({ person, from }) => `${person} ${new Date(from).toISOString().slice(0, 10)}`)).toEqual(['joris 2026-12-16']);
  });

  test('N17 the follow-ups of the search end when step 5 begins', () => {
    const situation = searching().does('joris', 'propose-sender', GROUND);
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Het adres klopt.' }, openQuestion(situation));
    situation.passesTo('2026-11-30 12:00');
    const group = { heldOn: '2026-11-30', present: 'p2', approach: 'group', agreement: 'Samen.', nextOn: '2026-12-07' };
    situation.does('joris', 'record-others-talk', group);
    expect(asked(situation, 'N17')).toEqual(['joris 2026-12-09 07:30']);
  });

  test('I17 the target is never whom somebody thinks of', () => {
    expect(searching().refusal('joris', 'propose-sender', { names: 'Mila de Graaf', ground: 'Een gerucht.' })).toBe('names-target');
  });

  test('I10 family of whom somebody thinks is not asked', () => {
    const situation = new Situation('2026-11-24 10:15').reports('bram', { target: 'Luuk Hamers' });
    situation.does('bram', 'finish-forms', ONLINE).does('femke', 'pick-up');
    situation.does('femke', 'record-target-talk', { ...TALK, heldOn: '2026-11-24' });
    situation.does('femke', 'propose-sender', { names: 'Kaan', ground: 'Zijn telefoon.' });
    expect(situation.refusal('kenan', 'take-over')).toBe('no-access');
  });
});

describe('I4, N35 ending the search', () => {
  test('I4 after two reviews the coordinator is asked; "go on" asks again every 20 school days', () => {
    const situation = searching();
    found(situation, '2026-12-10');
    expect(situation.notices('N35')).toEqual([]);
    found(situation, '2027-01-07');
    expect(asked(situation, 'N35')[0]).toBe('noor 2027-01-07 09:00');
    situation.does('noor', 'answer-search', { answer: 'no', why: 'Ict kijkt nog.' }, openQuestion(situation));
    expect(asked(situation, 'N35')[0]).toBe('noor 2027-02-05 07:30');
    expect(situation.windows('N35-receipt')).toHaveLength(1);
    found(situation, '2027-01-21');
    expect(situation.state.questions).toHaveLength(2);
    situation.passesTo('2027-02-05 12:00');
    expect(situation.sent).toContain('2027-02-05 07:30 N35 noor');
  });

  test('I4 not asked before its day: nobody can answer what is not asked yet', () => {
    const situation = searching();
    found(situation, '2026-12-10');
    found(situation, '2027-01-07');
    situation.does('noor', 'answer-search', { answer: 'no', why: 'Ict kijkt nog.' }, openQuestion(situation));
    expect(situation.refusal('noor', 'answer-search', { answer: 'yes', why: 'Toch.' }, openQuestion(situation))).toBe('already-answered');
  });

  test('I4, I15 ended, the case goes on as another way, on the days of step 3', () => {
    const situation = searching();
    found(situation, '2026-12-10');
    found(situation, '2027-01-07');
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Er komt niets meer binnen.' }, openQuestion(situation));
    expect(step3(situation)).toEqual(['2027-01-07']);
    expect(asked(situation, 'N10')).toEqual(['joris 2027-01-11 07:30']);
    expect(situation.notices('N10')[0]?.card).toBe('target-waits');
    expect(situation.refusal('joris', 'plan-talk', { on: '2027-01-12' }, 'step3')).toBe('sender-not-found');
    situation.does('joris', 'choose-other-way', { way: 'class', why: 'Met de klas.', followOn: '2027-01-14' });
    expect(situation.notices('N11')).toEqual([]);
    expect(asked(situation, 'N17')).toEqual(['joris 2027-01-18 07:30']);
  });

  test('I4 found after all: by a ground and the coordinator’s tap', () => {
    const situation = searching();
    found(situation, '2026-12-10');
    found(situation, '2027-01-07');
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Er komt niets meer binnen.' }, openQuestion(situation));
    situation.does('joris', 'propose-sender', { names: 'Daan', ground: 'Hij zei het zelf.' });
    situation.does('noor', 'answer-search', { answer: 'yes', why: 'Hij zei het zelf.' }, openQuestion(situation));
    expect(asked(situation, 'N11')).toContain('joris 2027-01-14 07:30');
    expect(situation.notices('N10')[0]?.card).toBe('step-plan');
  });
});
