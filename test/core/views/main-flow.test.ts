import { chronologyCard } from '../../../src/core/views/chronology';
import { afterStep2, ACase, BULLY, dataOf, FOLLOWER, SUBJECT, TARGET, WISH, WORDS } from './a-case';

describe('from a report to a talk that is late', () => {
  test('I12 the reporter gets a receipt that says who is told, and can take it back for five minutes', () => {
    const story = new ACase();
    story.report();
    const receipt = dataOf(story.opens('bram', 'report-receipt'), 'report-receipt');
    expect(receipt).toMatchObject({ number: '2026-031', goesTo: 'mentor', coordinatorOn: '2026-11-26', readOn: '', callUntilThen: '' });
    expect(receipt.undoUntil).toBe(story.now + 5 * 60_000);
    story.at('2026-11-24', '10:21');
    expect(dataOf(story.opens('bram', 'report-receipt'), 'report-receipt').undoUntil).toBe(0);
  });

  test('N1 in a vacation the reporter reads when it is read and whom to phone until then', () => {
    const story = new ACase().at('2026-12-22').report();
    expect(dataOf(story.opens('bram', 'report-receipt'), 'report-receipt')).toMatchObject({
      readOn: '2027-01-04',
      callUntilThen: 'samira',
    });
  });

  test('N1 the mentor reads that there is a report, and when we ask again', () => {
    const story = new ACase().report();
    expect(dataOf(story.message('joris', 'report-new'), 'report-new')).toMatchObject({
      subject: SUBJECT,
      as: 'mentor',
      classKnown: true,
      askedAgainOn: '2026-11-25',
      more: [],
    });
  });

  test('N1 the opened report shows the words, who told and until when the first talk can wait', () => {
    const story = new ACase().report();
    expect(dataOf(story.opens('joris', 'report-card', 'report'), 'report-card')).toMatchObject({
      target: TARGET,
      class: '2B',
      reporter: 'bram',
      words: WORDS,
      cut: false,
      talkDueOn: '2026-12-01',
      open: true,
    });
  });

  test('N10 after the pick-up come three days on which the mentor is in', () => {
    const story = new ACase().report();
    expect(dataOf(story.does('joris', 'pick-up'), 'day-choice')).toMatchObject({
      about: 'step2',
      ref: 'next-form',
      verb: 'plan-talk',
      pickedUp: true,
      talk: 'step2',
      chips: [{ on: '2026-11-24' }, { on: '2026-11-25' }, { on: '2026-11-26' }],
      askedAgainOn: '2026-11-26',
      undoUntil: 0,
    });
  });

  test('I11 a planned talk can be taken back for five minutes', () => {
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    const planned = dataOf(story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2'), 'folded');
    expect(planned).toMatchObject({ done: 'talk-planned', talk: 'step2', on: '2026-11-26', by: '', undoUntil: story.now + 5 * 60_000 });
  });

  test('I1 page 1 of the record prefills today and asks what the pupil wants; page 2 names the day for step 3', () => {
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    story.at('2026-11-26', '16:50');
    const form = dataOf(story.opens('joris', 'record-target', 'step2'), 'record-target');
    expect(form).toMatchObject({
      ref: 'new-form',
      about: 'step2',
      target: TARGET,
      heldOn: '2026-11-26',
      wish: '',
      agrees: '',
      mayKnow: '',
    });
    const answers = { heldOn: '2026-11-26', wish: WISH, agrees: 'yes', mayKnow: 'no', others: BULLY };
    expect(dataOf(story.does('joris', 'record-target-talk', answers), 'record-target-more')).toMatchObject({
      ref: 'next-form',
      outcome: 'open',
      dueOn: '2026-12-03',
      waitsUntilOn: '',
      chips: [{ on: '2026-11-27' }, { on: '2026-12-01' }, { on: '2026-12-03' }],
    });
  });

  test('I1 while nobody is named, page 2 says that step 3 gets its day with a name', () => {
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    const answers = { heldOn: '2026-11-24', wish: WISH, agrees: 'yes', mayKnow: 'no' };
    expect(dataOf(story.does('joris', 'record-target-talk', answers), 'record-target-more')).toMatchObject({ outcome: 'names', dueOn: '' });
  });

  test('I1 "wait" asks nothing for five school days and asks the coordinator to think along', () => {
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    story.at('2026-11-26', '16:50');
    const answers = { heldOn: '2026-11-26', wish: WISH, agrees: 'wait', mayKnow: 'no' };
    expect(dataOf(story.does('joris', 'record-target-talk', answers), 'record-target-more')).toMatchObject({
      outcome: 'waits',
      dueOn: '',
      waitsUntilOn: '2026-12-03',
      coordinator: 'noor',
    });
  });

  test('I2 the form of step 3 names who did it, and neither the target nor who told', () => {
    const story = afterStep2();
    const opened = story.opens('joris', 'record-others', 'step3');
    expect(dataOf(opened, 'record-others')).toMatchObject({
      pupils: [
        { key: 'p2', name: BULLY },
        { key: 'p3', name: FOLLOWER },
      ],
      mayTell: false,
      nextOn: '2026-11-30',
    });
    expect(JSON.stringify(opened)).not.toContain(TARGET);
    expect(JSON.stringify(opened)).not.toContain('bram');
  });

  test('I16 page 2 of step 3 asks who watches the agreement', () => {
    const story = afterStep2();
    const answers = { heldOn: '2026-11-26', present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten de fiets met rust.' };
    expect(dataOf(story.does('joris', 'record-others-talk', answers), 'record-others-more')).toMatchObject({
      owner: 'joris',
      nextOn: '2026-11-30',
      mayTell: false,
    });
  });

  test('N12 the coordinator reads what is late, who leads, and who is asked next', () => {
    const story = afterStep2().at('2026-12-04', '07:30');
    expect(dataOf(story.message('noor', 'step-late'), 'step-late')).toMatchObject({
      as: 'coordinator',
      about: 'step3',
      talk: 'step3',
      dueOn: '2026-12-03',
      lead: 'joris',
      next: 'team-leader',
      nextOn: '2026-12-09',
    });
    expect(dataOf(story.message('joris', 'step-help-asked'), 'step-help-asked')).toMatchObject({
      as: '',
      helper: 'noor',
      record: 'record-others',
    });
  });

  test('N12 the team leader at level 1 reads number and step only', () => {
    const story = afterStep2().at('2026-12-09', '07:30');
    const late = story.message('anja', 'step-late');
    expect(dataOf(late, 'step-late')).toMatchObject({ number: '2026-031', talk: 'step3', dueOn: '', lead: '', next: 'management' });
    expect(JSON.stringify(late)).not.toContain('joris');
  });

  test('N12 joining in shows days on which both are in, and answers the very notice', () => {
    const story = afterStep2().at('2026-12-04', '07:30');
    const [notice] = story.notices('noor').filter(({ card }) => card === 'step-late');
    const choice = dataOf(story.opens('noor', 'day-choice', 'step3', 'join-in', notice?.key ?? ''), 'day-choice');
    expect(choice).toMatchObject({ ref: notice?.key, verb: 'join-in', lead: 'joris', pickedUp: false });
    expect(choice.chips).toEqual([{ on: '2026-12-04' }, { on: '2026-12-07' }, { on: '2026-12-08' }]);
    expect(dataOf(story.does('noor', 'join-in', { on: '2026-12-07' }, 'step3'), 'folded')).toMatchObject({
      done: 'together',
      on: '2026-12-07',
    });
    expect(dataOf(story.message('joris', 'step-helped'), 'step-helped')).toMatchObject({
      how: 'joins',
      talk: 'step3',
      helper: 'noor',
      on: '2026-12-07',
    });
  });

  test('I6 who takes over leads by that tap; the former lead gets the receipt and no longer the case', () => {
    const story = afterStep2().at('2026-12-04', '07:30');
    expect(dataOf(story.does('noor', 'take-over', {}, 'step3'), 'folded').done).toBe('taken-over');
    expect(dataOf(story.opens('noor', 'case'), 'case')).toMatchObject({ lead: 'noor', youLead: true });
    expect(dataOf(story.message('joris', 'lead-receipt'), 'lead-receipt').lead).toBe('noor');
    expect(story.opens('joris', 'case')).toMatchObject({ refused: 'no-access' });
  });
});

describe('I1 the pupil said no', () => {
  const saidNo = (): ACase => {
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    story.at('2026-11-26', '16:50').does('joris', 'record-target-talk', {
      heldOn: '2026-11-26',
      wish: WISH,
      agrees: 'no',
      mayKnow: 'no',
      others: `${BULLY}, ${FOLLOWER}`,
    });
    return story.at('2026-12-04', '07:30');
  };

  test('I1, N12 after the waiting it asks for another way, and the coordinator can let step 3 wait on', () => {
    const late = saidNo().message('noor', 'step-late');
    expect(dataOf(late, 'step-late')).toMatchObject({ talk: 'step3', asks: 'way', mayHold: true, lead: 'joris' });
    const form = dataOf(saidNo().opens('noor', 'hold-on', 'step3'), 'hold-on');
    expect(form).toMatchObject({ on: '2026-12-11', latestOn: '2027-01-15' });
    expect(saidNo().opens('joris', 'hold-on', 'step3')).toMatchObject({ refused: 'no-access' });
    const answer = saidNo().does('noor', 'hold-on', { on: '2026-12-11', why: 'Eerst rust.' }, 'step3');
    expect(dataOf(answer, 'folded')).toMatchObject({ done: 'held-on', talk: 'step3', on: '2026-12-11' });
  });

  test('I1, N35 who leads hears that somebody looks along for another way', () => {
    const story = saidNo();
    story.does('noor', 'join-in', { on: '2026-12-08' }, 'step3');
    expect(dataOf(story.message('joris', 'step-helped'), 'step-helped')).toMatchObject({
      how: 'way',
      record: 'record-target',
      helper: 'noor',
    });
  });

  test('I1, I11 that it was held on, and why, stands in the record', () => {
    const story = saidNo();
    story.does('noor', 'hold-on', { on: '2026-12-11', why: 'Eerst rust.' }, 'step3');
    const request = { card: 'chronology', choice: '', about: '', ref: '', formId: 'new', values: {} };
    const lines = dataOf(chronologyCard({ ...request, state: story.state, viewer: story.viewer('noor') }, story.all), 'chronology').lines;
    expect(lines.find(({ what }) => what === 'held-on')).toMatchObject({
      by: 'noor',
      talk: 'step3',
      day: '2026-12-11',
      words: 'Eerst rust.',
    });
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({ ask: 'waits', askOn: '2026-12-11' });
  });
});
