// I11: a wrong name or an unfounded accusation is sealed by the coordinator, with a reason; that it was sealed stays.
import { chronologyCard } from '../../../src/core/views/chronology';
import { openCard } from '../../../src/core/views/open-card';
import { sealWhich } from '../../../src/core/views/seal-opened';
import { withoutNames, hiddenParts } from '../../../src/core/subject/hidden-names';
import { Situation } from '../../fixtures/situation';

const WHY = 'De camera laat zien dat hij er niet bij was.';
const TALK = { heldOn: '2026-11-26', wish: 'Dat Daan en Youri mijn tas laten liggen.', agrees: 'yes', mayKnow: 'no' };

/** Spoken with Mila on 26 November, who named these. */
function spoken(others = 'Daan, Youri'): Situation {
  const situation = new Situation('2026-11-24 10:15').reports('bram', { words: 'Daan Verhulst gooide haar tas in de sloot.' });
  situation.does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', { ...TALK, others });
}

/** Step 3 was held on 1 December with everybody who was named. */
function withStep3(others = 'Daan, Youri'): Situation {
  const situation = spoken(others).parentsKnow();
  situation.passesTo('2026-12-01 12:00');
  const present = others.includes('Youri') ? 'p2,p3' : 'p2';
  return situation.does('joris', 'record-others-talk', {
    heldOn: '2026-12-01',
    present,
    approach: 'no-blame',
    agreement: 'Daan loopt in de pauze een andere gang.',
  });
}

function opening(situation: Situation, person: string, card: string, about = ''): Parameters<typeof openCard> {
  const request = { card, choice: '', about, ref: '', formId: 'f', values: {} };
  return [request, situation.state, { person, now: situation.now, world: situation.world }];
}

function chronology(situation: Situation, person = 'noor'): string {
  const [request, state, viewer] = opening(situation, person, 'chronology');
  return JSON.stringify(chronologyCard({ ...request, state, viewer }, situation.entries));
}

describe('I11 sealing a pupil', () => {
  test('I11 the name is in nothing that anybody reads any more: state, texts, chronology', () => {
    const situation = withStep3();
    expect(chronology(situation)).toContain('Daan');
    situation.does('noor', 'seal', { why: WHY }, 'p2');
    expect(JSON.stringify(situation.state)).not.toMatch(/Daan|Verhulst|26026/);
    expect(chronology(situation)).not.toMatch(/Daan|Verhulst/);
    expect(situation.caseState.wish).toBe('Dat … en Youri mijn tas laten liggen.');
  });

  test('I11 the fact stays: who, when and why', () => {
    const situation = spoken().does('noor', 'seal', { why: WHY }, 'p2');
    expect(situation.state.sealed).toMatchObject([{ by: 'noor', at: situation.now, what: 'pupil', why: WHY }]);
    const [request, state, viewer] = opening(situation, 'noor', 'chronology');
    expect(chronologyCard({ ...request, state, viewer }, situation.entries)).toMatchObject({
      data: { lines: expect.arrayContaining([expect.objectContaining({ what: 'sealed-pupil', by: 'noor', words: WHY })]) as unknown },
    });
  });

  test('I11 nothing is overwritten: the entries themselves stay as they were', () => {
    const situation = withStep3();
    const before = JSON.stringify(situation.entries);
    situation.does('noor', 'seal', { why: WHY }, 'p2');
    expect(JSON.stringify(situation.entries.slice(0, -1))).toBe(before);
  });

  test('I11 the pupil leaves talks, rounds and tracks; the others stay, with what was agreed with them', () => {
    const situation = withStep3();
    expect(situation.state.talks.map(({ id }) => id)).toContain('other-parents-p2');
    situation.does('noor', 'seal', { why: WHY }, 'p2');
    const ids = situation.state.talks.map(({ id }) => id);
    expect(ids).not.toContain('other-parents-p2');
    expect(ids).toEqual(expect.arrayContaining(['other-parents-p3', 'step3', 'step4']));
    expect(situation.state.talks.find(({ id }) => id === 'step3')?.done?.on).toBe('2026-12-01');
    expect(situation.caseState.records.at(-1)?.present).toEqual(['p3']);
  });

  test('I11 I4 nobody else was named: step 3 was with nobody, and waits for a name again', () => {
    const situation = withStep3('Daan').does('noor', 'seal', { why: WHY }, 'p2');
    expect(situation.state.talks.map(({ id, done }) => [id, done?.on])).toEqual(expect.arrayContaining([['step3', undefined]]));
    expect(situation.state.talks.map(({ id }) => id)).not.toContain('step4');
    expect(situation.caseState.promises).toEqual([]);
    expect(situation.passesTo('2026-12-22 12:00').filter((line) => / N1[012]/.test(line))).toEqual([]);
  });

  test('I11 a pupil who is named after it gets a key of their own', () => {
    const situation = spoken('Daan').does('noor', 'seal', { why: WHY }, 'p2').does('joris', 'name-others', { bullies: 'Youri' });
    expect(situation.state.people.map(({ key, name }) => [key, name])).toEqual([
      ['p1', 'Mila de Graaf'],
      ['p3', 'Youri Peeters'],
    ]);
  });

  test('I11 open notices about only that pupil are dropped', () => {
    const situation = withStep3();
    const about = (): string[] =>
      situation
        .notices()
        .map(({ key }) => key)
        .filter((key) => key.includes('other-parents-p2'));
    expect(about()).not.toEqual([]);
    situation.does('noor', 'seal', { why: WHY }, 'p2');
    expect(about()).toEqual([]);
  });

  test('I11 whom only a reporter named can be sealed before anybody picks it up', () => {
    const situation = new Situation('2026-11-24 10:15').reports();
    situation.does('bram', 'finish-forms', { namedBullies: 'Daan Verhulst, Youri Peeters' });
    situation.does('noor', 'seal', { why: WHY }, 'named-1');
    expect(situation.state.named?.map(({ name }) => name)).toEqual(['Youri Peeters']);
    situation.does('joris', 'pick-up');
    expect(JSON.stringify(situation.state)).not.toMatch(/Daan|Verhulst/);
  });

  test('I11 the report was about another pupil: who was meant takes the place of the only target', () => {
    const situation = spoken();
    expect(situation.tries('noor', 'seal', { why: 'Verkeerde naam gekozen.' }, 'p1')).toMatchObject({
      refused: 'seal-target',
      field: 'meant',
    });
    situation.does('noor', 'seal', { why: 'Verkeerde naam gekozen.', meant: 'Luuk Hamers' }, 'p1');
    expect(situation.state.people[0]).toMatchObject({ key: 'p1', role: 'target', name: 'Luuk Hamers', class: '2A' });
    expect(JSON.stringify(situation.state)).not.toMatch(/Mila|Graaf/);
    expect(situation.state.talks.find(({ id }) => id === 'step2')?.done?.on).toBe('2026-11-26');
  });

  test('I11 taken back within five minutes everything is there again', () => {
    const situation = withStep3();
    const { lastSeq: _seq, lastAt: _at, undoable: _undoable, lastEntry: _last, ...before } = situation.caseState;
    situation.does('noor', 'seal', { why: WHY }, 'p2').undoes('noor');
    const { lastSeq: _seq2, lastAt: _at2, undoable: _undoable2, lastEntry: _last2, ...after } = situation.caseState;
    expect(after).toEqual(before);
  });
});

describe('I11 sealing a text', () => {
  test('I11 the words go, from the record and from its corrections; that something stood there stays', () => {
    const situation = spoken();
    const seq = situation.entries.findLast(({ type }) => type === 'target-talk-recorded')?.seq ?? 0;
    situation.does('joris', 'correct-entry', { words: 'Dat het stopt, zei ze boos.', why: 'Beter.' }, `entry-${seq}`);
    situation.does('noor', 'seal', { why: 'Dit hoort niet in een dossier.' }, `entry-${seq}`);
    expect(situation.caseState.wish).toBe('');
    expect(chronology(situation)).not.toMatch(/boos|tas laten/);
    expect(chronology(situation)).toContain('target-recorded');
    expect(situation.refusal('joris', 'correct-entry', { words: 'Rust.', why: 'Toch.' }, `entry-${seq}`)).toBe('nothing-to-correct');
  });

  test('I11 the words of the report go from the case that grew from it', () => {
    const situation = spoken().does('noor', 'seal', { why: 'Een mening, geen feit.' }, 'entry-1');
    expect(situation.state.words).toBe('');
  });
});

describe('I11 sealing everything', () => {
  test('I11 no view, no notice, no lead: the coordinator reads that it was done, the reporter that it is finished', () => {
    const situation = withStep3().does('noor', 'seal', { why: 'Dit ging over een andere school.' }, 'everything');
    expect(JSON.stringify(situation.state)).not.toMatch(/Mila|Daan|Youri|tas/);
    expect(situation.notices().filter(({ rule }) => rule !== 'N8')).toEqual([]);
    expect(openCard(...opening(situation, 'noor', 'case'))).toMatchObject({
      card: 'sealed',
      data: { by: 'noor', why: 'Dit ging over een andere school.' },
    });
    expect(openCard(...opening(situation, 'joris', 'case'))).toMatchObject({ refused: 'no-access' });
    expect(openCard(...opening(situation, 'bram', 'case'))).toMatchObject({ card: 'report-progress' });
  });

  test('I11 a report that nobody picked up asks nobody any more', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('noor', 'seal', { why: 'Dubbel, en onjuist.' }, 'everything');
    expect(situation.notices().filter(({ rule }) => rule !== 'N8')).toEqual([]);
    expect(situation.state).toMatchObject({ status: 'sealed', words: '', number: '2026-031' });
  });
});

describe('I11 who seals, and how', () => {
  test('I11 only the coordinator, and with a reason that names nobody', () => {
    const situation = spoken();
    expect(situation.refusal('joris', 'seal', { why: WHY }, 'p2')).toBe('no-access');
    expect(situation.tries('noor', 'seal', {}, 'p2')).toMatchObject({ refused: 'field-required', field: 'why' });
    expect(situation.tries('noor', 'seal', { why: 'daan was er niet bij.' }, 'p2')).toMatchObject({
      refused: 'reason-names',
      field: 'why',
    });
    expect(situation.refusal('noor', 'seal', { why: WHY }, 'p9')).toBe('nothing-to-seal');
  });

  test('I11 the list offers pupils first, then texts, then everything', () => {
    const [request, state, viewer] = opening(spoken(), 'noor', 'seal-which');
    const card = sealWhich({ ...request, state, viewer }, spoken().entries);
    expect(card).toMatchObject({ card: 'seal-which' });
    const lines = 'card' in card && card.card === 'seal-which' ? card.data.lines : [];
    expect(lines.map(({ what, name }) => `${what} ${name}`.trim())).toEqual([
      'pupil Mila de Graaf',
      'pupil Daan Verhulst',
      'pupil Youri Peeters',
      'words',
      'words',
      'all',
    ]);
    expect(sealWhich({ ...request, state, viewer: { ...viewer, person: 'joris' } }, [])).toMatchObject({ refused: 'no-access' });
  });

  test('I11 a name is found in a text with other capitals, accents and one typing error; a namesake stays', () => {
    const parts = hiddenParts('Zoë van Dijk', ['Sem van Dijk'], ['zoe']);
    expect(parts).toEqual(['zoe van dijk']);
    const daan = hiddenParts('Daan Verhulst', ['Mila de Graaf'], []);
    expect(withoutNames('DAAN, Daans vriend en Verhullst; niet Daantje', daan)).toBe('…, … vriend en …; niet Daantje');
    expect(withoutNames('zoe van dijk en Sem van Dijk', parts)).toBe('… en Sem van Dijk');
    expect(withoutNames('daan', daan)).toBe('daan');
  });
});
