import { afterStep2, ACase, BULLY, dataOf, FOLLOWER, TARGET, WISH, WORDS } from './a-case';

/** Picked up by the mentor; nothing planned yet. */
function pickedUp(): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  return story;
}

describe('a report, opened', () => {
  test('long words are cut at a space and stand whole behind "Lees verder"', () => {
    const long = `${'woord '.repeat(90)}einde`;
    const story = new ACase().report('bram', { words: long });
    const { words, cut } = dataOf(story.opens('joris', 'report-card'), 'report-card');
    expect(cut).toBe(true);
    expect(words).toMatch(/woord …$/);
    expect([...words].length).toBeLessThanOrEqual(402);
    expect(dataOf(story.opens('joris', 'report-words'), 'report-words').words).toBe(long.trim());
  });

  test('I13 "not me" gives the report on and shuts its mentor out: the card does not open again', () => {
    const story = new ACase().report();
    expect(dataOf(story.does('joris', 'pass-on', { how: 'not-me' }), 'folded')).toMatchObject({ done: 'not-mine', person: 'noor' });
    expect(story.opens('joris', 'report-card')).toMatchObject({ refused: 'no-access' });
    expect(dataOf(story.opens('noor', 'report-card'), 'report-card').open).toBe(true);
  });

  test('I13 a mentor cannot close a report with a red flag, so that answer is not offered', () => {
    const story = new ACase().report('bram', { urgent: 'yes' });
    expect(dataOf(story.opens('joris', 'report-otherwise'), 'report-otherwise').mayClose).toBe(false);
    expect(dataOf(story.opens('noor', 'report-otherwise'), 'report-otherwise').mayClose).toBe(true);
    expect(story.opens('joris', 'report-otherwise-why', 'report', 'solved')).toMatchObject({ refused: 'red-flag-not-solved' });
  });

  test('the coordinator who has the report cannot do it with the coordinator', () => {
    const story = new ACase().report('bram', { target: 'iemand uit de brugklas', class: 'unknown' });
    expect(dataOf(story.opens('noor', 'report-otherwise'), 'report-otherwise').withCoordinator).toBe(false);
    expect(dataOf(new ACase().report().opens('joris', 'report-otherwise'), 'report-otherwise').withCoordinator).toBe(true);
  });

  test('I13 after "looked into" the reporter may ask once more, and may stop these messages', () => {
    const story = new ACase().report();
    story.does('joris', 'close-report', { how: 'solved', spokeOn: '2026-11-24', why: 'Ze praatten het uit.' });
    const progress = dataOf(story.opens('bram', 'report-progress'), 'report-progress');
    expect(progress).toMatchObject({ step: 'looked-into', on: '2026-11-24', canMute: true, canAsk: true });
    story.does('bram', 'ask-again');
    expect(dataOf(story.opens('bram', 'report-progress'), 'report-progress').canAsk).toBe(false);
  });

  test('I12 the number of the own report shows the reporter how far it is, not the case', () => {
    expect(new ACase().report().opens('bram', 'case')).toMatchObject({ card: 'report-receipt' });
    expect(pickedUp().opens('bram', 'case')).toMatchObject({ card: 'report-progress', data: { step: 'picked-up' } });
  });

  test('a button of a report that became a case meanwhile says who picked it up', () => {
    expect(pickedUp().opens('noor', 'report-otherwise')).toMatchObject({ refused: 'already-picked-up', params: { by: 'joris' } });
    expect(pickedUp().opens('joris', 'report-otherwise')).toMatchObject({ refused: 'done-before', instead: 'open:case' });
  });
});

describe('a red flag, opened', () => {
  const flagged = (): ACase => new ACase().at('2026-11-28', '23:10').report('bram', { urgent: 'yes' });

  test('N4 the reporter reads at once what to do and whom to phone', () => {
    const story = flagged();
    const [notice] = story.notices('bram');
    expect(notice?.card).toBe('red-flag-reporter');
    expect(dataOf(story.message('bram', 'red-flag-reporter'), 'red-flag-reporter')).toMatchObject({
      onCall: 'samira',
      unread: false,
      named: false,
    });
  });

  test('N5 who is on call reads when the reporter is asked to phone, and when the team leader is told', () => {
    const story = flagged();
    const call = dataOf(story.message('samira', 'red-flag-call'), 'red-flag-call');
    expect(call).toMatchObject({ as: 'on-call', onCall: '', unread: false, seenBy: '' });
    expect(call.askedAt).toBe(story.now + 30 * 60_000);
    story.at('2026-11-29', '08:00');
    expect(call.teamLeaderAt).toBe(story.now);
    expect(dataOf(story.message('anja', 'red-flag-call'), 'red-flag-call')).toMatchObject({
      unread: true,
      askedAt: 0,
      teamLeaderAt: 0,
      onCall: 'samira',
    });
  });

  test('N4 the call list comes with the words; once seen it can only be read', () => {
    const story = flagged();
    story.does('bram', 'name-red-flag', { kinds: 'threat,weapon' });
    story.does('bram', 'spoke-about-red-flag', { with: 'noor', at: '23:30' });
    expect(dataOf(story.opens('samira', 'red-flag-card'), 'red-flag-card')).toMatchObject({
      reporter: 'bram',
      coordinator: 'noor',
      onCall: 'samira',
      kinds: [{ kind: 'weapon' }, { kind: 'threat' }],
      words: WORDS,
      spokeWith: 'noor',
      canSee: true,
    });
    story.does('samira', 'see-red-flag');
    expect(dataOf(story.opens('samira', 'red-flag-card'), 'red-flag-card').canSee).toBe(false);
    expect(dataOf(story.opens('samira', 'red-flag-record'), 'red-flag-record').target).toBe(TARGET);
  });

  test('I18 who is alerted reads the red flag, not the case that grows from it', () => {
    const story = flagged();
    story.does('noor', 'take-over');
    expect(story.opens('samira', 'case')).toMatchObject({ refused: 'no-access' });
    expect(story.opens('samira', 'red-flag-card')).toMatchObject({ card: 'red-flag-card' });
  });
});

describe('days of talks', () => {
  test('chips are days on which the person is in, and the last day is the due day', () => {
    const story = new ACase();
    const absent = { person: 'joris', fromOn: '2026-11-25', untilOn: '2026-11-30' };
    const away = new ACase({ ...story.world, school: { ...story.world.school, absences: [absent] } });
    away.report();
    const choice = dataOf(away.does('joris', 'pick-up'), 'day-choice');
    expect(choice.chips).toEqual([{ on: '2026-11-24' }, { on: '2026-12-01' }]);
    expect(dataOf(away.opens('joris', 'plan-day', 'step2', 'plan-talk'), 'plan-day')).toMatchObject({
      on: '2026-11-24',
      untilOn: '2026-12-01',
    });
  });

  test('after 17:00 today is no button any more', () => {
    const story = pickedUp().at('2026-11-24', '17:00');
    expect(dataOf(story.opens('joris', 'day-choice', 'step2', 'plan-talk'), 'day-choice').chips[0]).toEqual({ on: '2026-11-25' });
  });

  test('N11 a talk can be moved once, at most three school days on', () => {
    const story = pickedUp().at('2026-12-01', '07:30');
    expect(dataOf(story.message('joris', 'step-due'), 'step-due')).toMatchObject({
      talk: 'step2',
      sinceOn: '2026-11-24',
      asks: 'day',
      movableUntil: '2026-12-04',
      canAsk: true,
      record: 'record-target',
    });
    expect(dataOf(story.opens('joris', 'move-day', 'step2'), 'move-day')).toMatchObject({ on: '2026-12-02', untilOn: '2026-12-04' });
    story.does('joris', 'move-talk', { on: '2026-12-03', reason: 'Ziek.' }, 'step2');
    expect(story.opens('joris', 'move-day', 'step2')).toMatchObject({ refused: 'already-moved' });
    story.at('2026-12-03', '07:30');
    expect(dataOf(story.message('joris', 'talk-today'), 'talk-today').otherDay).toBe('');
  });

  test('N13 a talk of today can get another day within the due day by a button, after it with a reason', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    story.at('2026-11-26', '07:30');
    expect(dataOf(story.message('joris', 'talk-today'), 'talk-today').otherDay).toBe('open:day-choice:plan-talk');
    story.does('joris', 'plan-talk', { on: '2026-12-01' }, 'step2');
    story.at('2026-12-01', '07:30');
    expect(dataOf(story.message('joris', 'talk-today'), 'talk-today').otherDay).toBe('open:move-day');
  });

  test('N14 a talk that did not happen gets a new day within five school days', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    story.at('2026-11-27', '07:30');
    expect(dataOf(story.message('joris', 'talk-passed'), 'talk-passed')).toMatchObject({ on: '2026-11-26', record: 'record-target' });
    expect(dataOf(story.opens('joris', 'talk-not-held', 'step2'), 'talk-not-held')).toMatchObject({
      on: '2026-11-27',
      untilOn: '2026-12-04',
    });
  });

  test('N10 asks the wish instead of a day while it was not discussed (I1)', () => {
    const story = afterStep2('not-discussed').at('2026-11-30', '07:30');
    expect(dataOf(story.message('joris', 'step-plan'), 'step-plan')).toMatchObject({
      talk: 'step3',
      asks: 'wish',
      record: 'record-target',
    });
    expect(story.opens('joris', 'record-others', 'step3')).toMatchObject({ refused: 'step3-before-step2' });
  });

  test('I1 after "wait" another way is asked, with the last day of the waiting while it lasts', () => {
    const story = afterStep2('wait').at('2026-12-03', '07:30');
    expect(dataOf(story.message('joris', 'target-waits'), 'target-waits')).toMatchObject({ on: '', coordinator: 'noor' });
    expect(dataOf(story.opens('joris', 'other-way', 'step3'), 'other-way')).toMatchObject({ target: TARGET, followOn: '2026-12-10' });
  });

  test('I16 the guide of step 3 is one approach, and names the target only with a yes', () => {
    const silent = dataOf(afterStep2('yes', 'no').opens('joris', 'guide-corridor', 'step3'), 'guide-corridor');
    expect(silent).toMatchObject({ guide: 'no-blame', target: '', mayTell: false, record: 'record-others' });
    const open = dataOf(afterStep2('yes', 'yes').opens('joris', 'guide-corridor', 'step3'), 'guide-corridor');
    expect(open).toMatchObject({ target: TARGET, mayTell: true });
    expect(dataOf(pickedUp().opens('joris', 'guide-corridor', 'step2'), 'guide-corridor')).toMatchObject({
      guide: 'target',
      target: TARGET,
    });
  });
});

describe('who leads, and questions', () => {
  test('N22 the one who is asked to lead may read the case and ask back; the former lead goes on meanwhile', () => {
    const story = afterStep2();
    expect(dataOf(story.does('joris', 'hand-over', { to: 'lotte', why: 'Ik ben volgende week weg.' }), 'folded')).toMatchObject({
      done: 'lead-offered',
      person: 'lotte',
    });
    expect(dataOf(story.message('lotte', 'lead-offered'), 'lead-offered')).toMatchObject({ from: 'joris', waitingFor: '' });
    expect(dataOf(story.opens('lotte', 'case'), 'case')).toMatchObject({ ask: 'lead', youLead: false, waitingFor: 'lotte' });
    const about = story.state.handOvers.at(-1)?.seq ?? 0;
    expect(dataOf(story.opens('lotte', 'ask-back', `hand-over-${about}`), 'ask-back').from).toBe('joris');
    story.at('2026-11-30', '07:30');
    expect(dataOf(story.message('joris', 'step-plan'), 'step-plan').waitingFor).toBe('lotte');
    expect(dataOf(story.message('noor', 'lead-open'), 'lead-open')).toMatchObject({ newLead: 'lotte', offeredOn: '2026-11-26' });
    story.at('2026-12-09', '07:30');
    expect(dataOf(story.message('anja', 'step-late'), 'step-late').waitingFor).toBe('');
  });

  test('I10 a colleague who is family of a pupil in the case is no choice', () => {
    const story = afterStep2();
    story.does('joris', 'name-others', { bullies: 'Sanne Kok', followers: '' });
    const { staff } = dataOf(story.opens('joris', 'lead-change'), 'lead-change');
    expect(staff.map(({ id }) => id)).not.toContain('lotte');
    expect(staff.map(({ id }) => id)).not.toContain('joris');
    expect(staff[0]).toEqual({ id: 'samira' });
  });

  test('N35 the coordinator reads what is asked and why; who stands above without access reads no name', () => {
    const story = pickedUp();
    story.does('joris', 'say-what-blocks', { reason: 'how', note: 'Ik ken de klas nog niet.' }, 'step2');
    expect(dataOf(story.message('noor', 'coordinator-asked'), 'coordinator-asked')).toMatchObject({
      question: 'talk-along',
      asker: 'joris',
      on: '',
    });
    const asked = { question: 'talk-along', asker: 'joris' };
    expect(dataOf(story.opens('noor', 'question-answer'), 'question-answer')).toMatchObject({
      ...asked,
      target: TARGET,
      why: 'Ik ken de klas nog niet.',
    });
    expect(
      dataOf(story.opens('karin', 'question-answer', `question-${story.state.questions[0]?.seq ?? 0}`), 'question-answer'),
    ).toMatchObject({ ...asked, target: '', why: '' });
  });

  test('N35 the asker hears the answer and the day, the reason stays in the case', () => {
    const story = pickedUp();
    story.does('joris', 'ask-along', { on: '2026-11-26' }, 'step2');
    story.does('noor', 'answer-question', { answer: 'no', why: 'Die dag kan ik niet.', on: '2026-11-27' });
    const receipt = story.message('joris', 'answer-receipt');
    expect(dataOf(receipt, 'answer-receipt')).toMatchObject({ by: 'noor', answer: 'no', on: '2026-11-27' });
    expect(JSON.stringify(receipt)).not.toContain('Die dag');
  });

  test('a line of a list opens the message again while it asks something, and not for somebody else', () => {
    const story = afterStep2().at('2026-12-04', '07:30');
    expect(story.opens('noor', 'step-late', 'step3')).toMatchObject({ card: 'step-late', data: { lead: 'joris' } });
    expect(story.opens('bram', 'step-late', 'step3')).toMatchObject({ refused: 'already-answered' });
  });
});

describe('names of who did it', () => {
  test('I4 they are asked by role; a name that the class list knows keeps its class', () => {
    const story = pickedUp();
    story.at('2026-11-26', '16:50');
    story.does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: WISH, agrees: 'yes', mayKnow: 'no' });
    expect(story.opens('joris', 'record-others', 'step3')).toMatchObject({ refused: expect.stringMatching(/./) });
    expect(dataOf(story.opens('joris', 'name-others'), 'name-others')).toMatchObject({
      class: '2B',
      classes: [
        { title: '2A', value: '2A' },
        { title: '2B', value: '2B' },
      ],
    });
    story.does('joris', 'name-others', { bullies: `${BULLY}, Piet van buiten`, followers: `${FOLLOWER}, ${BULLY}`, class: '2A' });
    expect(story.state.people.slice(1).map(({ name, role, class: of }) => [name, role, of])).toEqual([
      [BULLY, 'bully', '2B'],
      ['Piet van buiten', 'bully', '2A'],
      [FOLLOWER, 'follower', '2B'],
    ]);
  });
});
