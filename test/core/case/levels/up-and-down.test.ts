// I6: up and down the ladder by a reasoned tap, who may do that, and what it asks of who leads.
import { levelEvents } from '../../../../src/core/case/level';
import type { Level } from '../../../../src/protocol/v1/levels';
import { EXAMPLE_SCHOOL, worldWith } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';

const why = 'De gesprekken hielpen niet.';
const spoken = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan Visser' };
const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
const atLevel2 = (): Situation => picked().does('joris', 'level-up', { why }).does('noor', 'accept-lead');
const atLevel3 = (): Situation => atLevel2().does('noor', 'level-up', { why });
const atLevel4 = (): Situation => atLevel3().does('noor', 'level-up', { why, decidedBy: 'els' });

describe('I6 up', () => {
  test('I6 from 1 to 2 by a reasoned tap of the mentor who leads, or of the coordinator', () => {
    expect(picked().does('joris', 'level-up', { why }).caseState).toMatchObject({ level: 2, lead: 'joris' });
    expect(picked().does('noor', 'level-up', { why }).caseState).toMatchObject({ level: 2, lead: 'noor' });
    expect(picked().refusal('joris', 'level-up')).toBe('field-required');
    expect(['anja', 'els', 'bram', 'wiebe'].map((person) => picked().refusal(person, 'level-up', { why }))).toEqual([
      'no-access',
      'no-access',
      'no-access',
      'no-access',
    ]);
  });

  test('I6 from 2 to 3 and from 3 to 4 by who leads only', () => {
    const given = atLevel2().does('noor', 'hand-over', { to: 'gijs', why: 'Gijs kent de klas.' }).does('gijs', 'accept-lead');
    expect(given.refusal('noor', 'level-up', { why })).toBe('no-access');
    expect(given.does('gijs', 'level-up', { why }).caseState.level).toBe(3);
  });

  test('I6 level 4 needs a decision by name, of team leader, management or board', () => {
    const tries = (decidedBy: string): string => atLevel3().refusal('noor', 'level-up', { why, decidedBy });
    expect([tries(''), tries('noor'), tries('bram'), tries('anja'), tries('els'), tries('rashid')]).toEqual([
      'decision-missing',
      'decision-missing',
      'decision-missing',
      '',
      '',
      '',
    ]);
    expect(atLevel4().caseState.levelChanges.at(-1)).toMatchObject({ from: 3, to: 4, by: 'noor', decidedBy: 'els', why });
  });

  test('I6 one level at a time, and nothing lies above level 4', () => {
    expect(atLevel4().refusal('noor', 'level-up', { why })).toBe('highest-level');
  });

  test('I6 a case that is closed stays where it is', () => {
    expect(picked().does('noor', 'close-case', { why }).refusal('noor', 'level-up', { why })).toBe('closed');
  });
});

describe('I6 down', () => {
  test('I6 back down likewise: who leads above level 2, the coordinator too between 1 and 2', () => {
    const situation = atLevel4().does('anja', 'accept-lead');
    expect(situation.refusal('noor', 'level-down', { why })).toBe('no-access');
    situation.does('anja', 'level-down', { why });
    expect(situation.caseState).toMatchObject({ level: 3, lead: 'anja' });
    situation.does('noor', 'accept-lead').does('noor', 'level-down', { why }).does('noor', 'level-down', { why });
    expect(situation.caseState).toMatchObject({ level: 1, lead: 'noor' });
    expect(situation.windows('N22')).toEqual(['joris 2026-11-24 10:15']);
  });

  test('I6 level 0: the target was spoken to first, and the talks with the others are asked no more', () => {
    expect(picked().refusal('joris', 'level-down', { why })).toBe('level-0-before-step2');
    const situation = picked().does('joris', 'record-target-talk', spoken);
    expect(situation.notices('N11').map(({ about }) => about)).toContain('step3');
    situation.does('joris', 'level-down', { why });
    expect(situation.caseState).toMatchObject({ level: 0, lead: 'joris' });
    expect(['N10', 'N11', 'N12'].flatMap((rule) => situation.notices(rule)).filter(({ about }) => about === 'step3')).toEqual([]);
    expect(situation.refusal('joris', 'level-down', { why })).toBe('lowest-level');
  });

  test('I6 I13 what is severe is not left to the pupils by the mentor', () => {
    const situation = picked().does('joris', 'record-target-talk', spoken).does('joris', 'mark-severe', { severe: 'yes', why });
    expect(situation.refusal('joris', 'level-down', { why })).toBe('red-flag-not-solved');
    expect(situation.refusal('noor', 'level-down', { why })).toBe('');
  });

  test('I6 up from level 0 again: step 3 has a week from that day', () => {
    const situation = picked().does('joris', 'record-target-talk', spoken).does('joris', 'level-down', { why });
    situation.passesTo('2026-12-08 09:00');
    situation.does('joris', 'level-up', { why });
    expect(situation.notices('N11').map(({ about, from }) => [about, new Date(from).toISOString().slice(0, 10)])).toContainEqual([
      'step3',
      '2026-12-15',
    ]);
  });
});

describe('I6 the hand-over that comes with a level', () => {
  test('I6 I11 taken back within five minutes: level and lead are as before', () => {
    const situation = picked().does('noor', 'level-up', { why }).undoes('noor');
    expect(situation.caseState).toMatchObject({ level: 1, lead: 'joris', levelChanges: [], handOvers: [] });
  });

  test('I6 a hand-over by N12 keeps the level', () => {
    const situation = picked();
    situation.passesTo('2026-12-02 09:00');
    expect(situation.does('noor', 'take-over').caseState).toMatchObject({ level: 1, lead: 'noor' });
  });

  test('I6 a lead who left the school is not offered it, and cannot take it', () => {
    const world = worldWith({ people: EXAMPLE_SCHOOL.people.filter(({ id }) => id !== 'wiebe') });
    const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
    expect(situation.refusal('joris', 'hand-over', { to: 'wiebe', why })).toBe('give-to-nobody');
  });

  test('N22 N19 caused by a break it waits five minutes, so that it comes on one card with N19', () => {
    const situation = picked();
    const broken = levelEvents(situation.caseState, 2 as Level, why, situation.context('joris', ''), { broken: true });
    situation.writes('joris', broken);
    expect(situation.windows('N22')).toEqual(['noor 2026-11-24 10:20']);
  });

  test('N22 N19 the receipt too: not before N19', () => {
    const situation = picked();
    situation.writes('noor', levelEvents(situation.caseState, 2, why, situation.context('noor', ''), { broken: true }));
    expect(situation.windows('N22-receipt')[0]).toMatch(/^joris 2026-11-24 10:20/);
  });

  test('N23 asked back twice: next above the one who was asked decides, also where that is the management', () => {
    const situation = atLevel4().does('anja', 'ask-back', { why: 'Vakantie.' });
    situation.does('noor', 'hand-over', { to: 'anja', why: 'Na de vakantie.' }).does('anja', 'ask-back', { why: 'Niet alleen.' });
    expect(situation.windows('N35')).toEqual(['els 2026-11-24 10:15']);
    situation.does('els', 'name-lead', { to: 'hedwig' });
    expect(situation.windows('N22')).toEqual(['hedwig 2026-11-24 10:15']);
  });

  test('N23 asked back twice by a mentor of a case that the coordinator leads: the team leader decides', () => {
    const situation = atLevel2().does('noor', 'level-down', { why }).does('joris', 'ask-back', { why: 'Nog niet.' });
    situation.does('noor', 'hand-over', { to: 'joris', why: 'Het kan weer.' }).does('joris', 'ask-back', { why: 'Nog niet.' });
    expect(situation.windows('N35')).toEqual(['anja 2026-11-24 10:15']);
  });
});
