// What a case shows first, and its five tracks: what was done, what is open, who does it by when, which one is silent.
import type { CardData } from '../../../src/core/card-data';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { caseList } from '../../../src/core/views/case-list';
import { afterStep2, BULLY, dataOf, TARGET, type ACase } from './a-case';

const caseOf = (story: ACase, person = 'joris'): CardData['case'] => dataOf(story.opens(person, 'case'), 'case');
const trackOf = (story: ACase, track: string, person = 'joris'): CardData['track'] =>
  dataOf(story.opens(person, 'track', track, track), 'track');
const TASK = { task: 'class-again', owner: 'lotte', on: '2026-12-01' };
const PROMISE = { promise: 'Vader bellen', promiseOn: '2026-11-27' };

describe('what a case shows first', () => {
  test('the promises come one by one with their day, the first day first, and no more than fit', () => {
    const story = afterStep2();
    for (const [promise, promiseOn] of [
      ['Foto laten weghalen', '2026-12-04'],
      ['Vader bellen', '2026-11-27'],
      ['Plek in de klas', '2026-12-01'],
      ['Fiets bekijken', '2026-12-08'],
    ] as const)
      story.does('joris', 'finish-record', { promise, promiseOn });
    expect(caseOf(story).promises.map(({ what, on }) => [what, on])).toEqual([
      ['Vader bellen', '2026-11-27'],
      ['Plek in de klas', '2026-12-01'],
      ['Foto laten weghalen', '2026-12-04'],
    ]);
    expect(trackOf(story, 'target').lines.filter(({ state }) => state === 'open')).toHaveLength(4);
  });

  test('N26 a promise whose day has come is what is asked now, when no talk is', () => {
    const story = afterStep2();
    story.does('joris', 'finish-record', PROMISE);
    story.does('joris', 'plan-talk', { on: '2026-12-02' }, 'step3');
    expect(caseOf(story)).toMatchObject({ ask: 'nothing' });
    story.at('2026-11-27');
    const asked = caseOf(story);
    expect(asked).toMatchObject({ ask: 'task', askOn: '2026-11-27', actions: [{ verb: 'open:task-open' }, { verb: 'open:parents-told' }] });
    expect(dataOf(story.opens('joris', 'task-open', asked.about), 'task-open')).toMatchObject({ words: 'Vader bellen', canFinish: true });
    expect(caseList([story.state], story.viewer('joris'), 1).data).toMatchObject({ lines: [{ what: 'task', opens: 'task-open' }] });
    expect(caseOf(story, 'noor')).toMatchObject({ ask: 'nothing' });
  });
});

describe('the five tracks', () => {
  test('each standard task stands on its track: nobody has it, somebody does, a record did it', () => {
    const story = afterStep2();
    expect(trackOf(story, 'target').lines.map(({ key, state }) => [key, state])).toEqual([
      ['target-solutions', 'free'],
      ['target-help', 'free'],
      ['target-taken-seriously', 'recorded'],
      ['target-what-happens', 'recorded'],
      ['target-mentor-talks', 'recorded'],
    ]);
    story.does('joris', 'add-task', { ...TASK, task: 'target-help' }, 'target');
    expect(trackOf(story, 'target').lines[0]).toMatchObject({ key: 'target-help', state: 'open', owner: 'lotte', on: '2026-12-01' });
    story.does('joris', 'finish-task', {}, 'target-solutions');
    expect(trackOf(story, 'target').lines.find(({ key }) => key === 'target-solutions')).toMatchObject({ state: 'done', on: '2026-11-26' });
  });

  test('a free task can be planned or ticked, a recorded one is only read', () => {
    const story = afterStep2();
    const open = (about: string): CardData['task-open'] => dataOf(story.opens('joris', 'task-open', about), 'task-open');
    expect(open('class-again')).toMatchObject({ state: 'free', canPlan: true, canFinish: true, canMove: false });
    expect(open('target-what-happens')).toMatchObject({ state: 'recorded', on: '2026-11-26', canPlan: false, canFinish: false });
    const form = dataOf(story.opens('joris', 'task-add', 'class-again'), 'task-add');
    expect(form).toMatchObject({ track: 'class', task: 'class-again', owner: 'joris', on: '2026-12-01' });
    expect(form.tasks.map(({ key }) => key)).toEqual(['class-roles', 'class-solutions', 'class-again', 'own']);
  });

  test('the line of a track says its next task, who has it and by when; after that what was done last', () => {
    const story = afterStep2();
    story.does('joris', 'add-task', TASK, 'class');
    const line = (): CardData['case']['tracks'][number] | undefined => caseOf(story).tracks.find(({ track }) => track === 'class');
    expect(line()).toMatchObject({ state: 'task-open', task: 'class-again', who: 'lotte', nextOn: '2026-12-01' });
    story.does('lotte', 'finish-task', {}, trackOf(story, 'class').lines[0]?.about);
    expect(line()).toMatchObject({ state: 'task-done', task: 'class-again', doneOn: '2026-11-26' });
  });

  test('N16 a follow-up is the next day of its track, and its answers the last time that they were spoken to', () => {
    const story = afterStep2().at('2026-12-01');
    story.does('joris', 'record-others-talk', { heldOn: '2026-12-01', present: 'p2,p3', approach: 'no-blame', agreement: 'Groeten.' });
    const others = (): CardData['case']['tracks'][number] | undefined => caseOf(story).tracks.find(({ track }) => track === 'others');
    expect(others()).toMatchObject({ state: 'spoken', doneOn: '2026-12-01', nextOn: '2026-12-04' });
    story.at('2026-12-04').does('joris', 'answer-round', { present: 'p2,p3', first: 'keeps', second: 'keeps' });
    story.at('2026-12-07');
    expect(others()).toMatchObject({ state: 'spoken', doneOn: '2026-12-04', nextOn: '' });
  });

  test('N27 a track is silent when nothing was done on it and nothing has a day', () => {
    const story = afterStep2();
    const silent = (): string[] => caseOf(story).tracks.flatMap(({ track, silentSinceOn }) => (silentSinceOn === '' ? [] : [track]));
    expect(silent()).toEqual([]);
    story.at('2026-12-01');
    // The talk with the parents has a day (I3).
    expect(silent()).toEqual(['school', 'class']);
    expect(trackOf(story, 'class').silentSinceOn).toBe('2026-11-24');
    story.does('joris', 'add-task', { ...TASK, on: '2026-12-04' }, 'class');
    expect(silent()).toEqual(['school']);
  });

  test('N27 a track on which everything was done is not silent', () => {
    const story = afterStep2();
    for (const task of ['school-informed', 'school-signals', 'school-who-does-what']) story.does('joris', 'finish-task', {}, task);
    story.at('2026-12-14');
    expect(trackOf(story, 'school').silentSinceOn).toBe('');
  });

  test('seven tasks a page', () => {
    const story = afterStep2();
    for (let count = 0; count < 6; count++)
      story.does('joris', 'add-task', { task: 'own', text: `Klus ${count}`, owner: 'joris', on: '2026-12-01' }, 'class');
    expect(trackOf(story, 'class')).toMatchObject({ page: 1, nextPage: 2, lines: { length: 7 } });
    expect(dataOf(story.opens('joris', 'track', 'class', 'class:2'), 'track')).toMatchObject({
      page: 2,
      nextPage: 0,
      lines: { length: 2 },
    });
  });
});

describe('I18 who sees a task', () => {
  test('I18 its owner reads that line and nothing else of the case', () => {
    const story = afterStep2();
    story.does('joris', 'add-task', { task: 'own', text: 'Rooster van de pleinwacht', owner: 'bram', on: '2026-12-01' }, 'school');
    const about = trackOf(story, 'school').lines[0]?.about ?? '';
    const shown = dataOf(story.opens('bram', 'task-open', about), 'task-open');
    expect(shown).toMatchObject({ words: 'Rooster van de pleinwacht', canOpenCase: false });
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${TARGET}|${BULLY}`));
    for (const card of ['case', 'tracks', 'track', 'chronology', 'note', 'task-add']) {
      const opened = story.opens('bram', card, 'school');
      expect([card, isRefusal(opened) || opened.card === 'report-progress']).toEqual([card, true]);
    }
    expect(isRefusal(story.opens('lotte', 'task-open', about))).toBe(true);
  });

  test('I18 who keeps an eye on a place finds only that, in the own list too', () => {
    const story = afterStep2();
    story.does('joris', 'ask-to-watch', { spot: 'Gang B, tweede pauze', owner: 'wim', on: '2026-12-03' });
    expect(story.message('wim', 'whisper')).toMatchObject({
      card: 'whisper',
      data: { place: 'Gang B, tweede pauze', untilOn: '2026-12-03' },
    });
    const { lines } = dataOf(caseList([story.state], story.viewer('wim'), 1), 'case-list');
    expect(lines).toMatchObject([{ what: 'watch', opens: 'task-open', on: '2026-12-03' }]);
    expect(dataOf(story.opens('wim', 'task-open', lines[0]?.about ?? ''), 'whisper-answer')).toMatchObject({
      place: 'Gang B, tweede pauze',
    });
  });
});
