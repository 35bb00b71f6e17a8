// Numbers, dates and names as people read them (cards.md V8), and sentences that leave out what there is not.
import { withWords } from '../../src/app/words';
import { sentencesFor } from '../../src/app/placeholders';
import { at, contextAt, OTHERS, REPORTED, TARGET } from '../fixtures/cards/example';

const tuesday = sentencesFor(contextAt(REPORTED));
const say = (sentence: string, scope: Record<string, unknown>): string => tuesday.say(sentence, scope);

describe('V8 days, times and numbers', () => {
  it.each([
    ['{x:day}', '2026-11-26', 'do 26 nov'],
    ['{x:Day}', '2026-11-26', 'Do 26 nov'],
    ['{x:nearDay}', '2026-11-24', 'vandaag'],
    ['{x:nearDay}', '2026-11-25', 'morgen'],
    ['{x:NearDay}', '2026-11-23', 'Gisteren'],
    ['{x:nearDay}', '2026-11-26', 'do 26 nov'],
    ['{x:chip}', '2026-11-24', 'Vandaag'],
    ['{x:chip}', '2026-11-25', 'Morgen, wo 25 nov'],
    ['{x:chip}', '2026-11-26', 'Do 26 nov'],
  ])('%s of %s is said as "%s"', (sentence, day, said) => {
    expect(say(sentence, { x: day })).toBe(said);
  });

  it('the school days left do not count today', () => {
    expect(say('uiterlijk {x:dayLeft}', { x: '2026-12-01' })).toBe('uiterlijk di 1 dec (nog 5 lesdagen)');
    expect(say('{x:dayLeft}', { x: '2026-11-25' })).toBe('wo 25 nov (nog 1 lesdag)');
    expect(say('{x:dayLeft}', { x: '2026-11-24' })).toBe('vandaag');
    expect(say('{x:DayLeft}', { x: '2026-11-20' })).toBe('Vr 20 nov');
  });

  it('a far date and one of another school year carry the year, also backwards', () => {
    expect(say('{x:day}', { x: '2027-07-16' })).toBe('vr 16 juli');
    expect(say('{x:day}', { x: '2027-09-30' })).toBe('do 30 sept 2027');
    expect(say('{x:day}', { x: '2026-06-12' })).toBe('vr 12 juni 2026');
    expect(sentencesFor(contextAt(at('2026-09-01', '08:00'))).say('{x:day}', { x: '2027-07-16' })).toBe('vr 16 juli 2027');
  });

  it('past the known calendar a date says about, and counts no school days', () => {
    expect(say('{x:day}', { x: '2028-10-03' })).toBe('rond 3 okt 2028');
    expect(say('{x:dayLeft}', { x: '2028-10-03' })).toBe('rond 3 okt 2028');
    expect(say('{x:day}', { x: '2024-10-03' })).toBe('do 3 okt 2024');
  });

  it('times and moments are those of the clock in the school, in summer too', () => {
    expect(say('{x:time}', { x: REPORTED })).toBe('10.15 uur');
    expect(say('{x:time}', { x: '08:00' })).toBe('8.00 uur');
    expect(say('{x:moment}', { x: REPORTED })).toBe('vandaag om 10.15 uur');
    expect(say('{x:Moment}', { x: at('2026-11-23', '07:30') })).toBe('Gisteren om 7.30 uur');
    expect(say('{x:time}', { x: Date.UTC(2026, 5, 1, 8, 5) })).toBe('10.05 uur');
  });

  it('ten and below stand in words', () => {
    expect([0, 1, 10, 11].map((x) => say('{x:count}', { x }))).toEqual(['geen', 'één', 'tien', '11']);
  });
});

describe('people in sentences', () => {
  it('staff by name, first name, and with the number to phone', () => {
    expect(say('{x:person}', { x: 'noor' })).toBe('Noor Hendriksen');
    expect(say('{x:first}', { x: 'noor' })).toBe('Noor');
    expect(say('Bel {x:call}.', { x: 'samira' })).toBe('Bel Samira Bouzid, 06-00 00 00 01.');
    expect(say('Bel {x:call}.', { x: 'pieter' })).toBe('Bel Pieter Blom.');
    expect(say('{x:persons}', { x: ['anja', 'noor', 'bram'] })).toBe('Anja Terpstra, Noor Hendriksen en Bram Kooiman');
  });

  it('somebody who left the school is a colleague', () => {
    expect(say('{x:person} leidt.', { x: 'gone' })).toBe('een collega leidt.');
  });

  it.each([
    [TARGET, 'Mila'],
    ["D'Angelo van 't Hof", "D'Angelo"],
    ['jongen met rode jas', 'de leerling'],
    ['Jongen met rode jas', 'de leerling'],
    ['Iemand uit 2B', 'de leerling'],
    ['', 'de leerling'],
  ])('V3 a pupil typed as "%s" is called "%s"', (typed, called) => {
    expect(say('Spreek {x:called}.', { x: typed })).toBe(`Spreek ${called}.`);
  });

  it('pupils stand by their first names, unless two share one', () => {
    expect(say('{x:names}', { x: OTHERS })).toBe('Daan en Youri');
    expect(say('{x:names}', { x: ['Daan Visser', 'Daan de Boer'] })).toBe('Daan Visser en Daan de Boer');
    expect(say('{x:list}', { x: OTHERS })).toBe('Daan Visser en Youri Bakker');
  });

  it('help lines come from the protocol', () => {
    expect(say('Bel {emergency:line}.', {})).toBe('Bel 112.');
    expect(say('{x:helpline}', { x: 'veilig-thuis' })).toBe('Veilig Thuis, 0800-2000');
  });
});

describe('what there is not, is not said', () => {
  const context = contextAt(REPORTED);
  const sentence = (words: Parameters<typeof withWords>[0], data: object): unknown => withWords(words, data, context).t['text'];

  it('a sentence without its value is left out, the others stay', () => {
    const text = ['Lees de melding.', 'Anders vragen we het {on:nearDay} nog eens.', 'Bel {who:call}.'];
    expect(sentence({ text }, { on: '', who: '' })).toBe('Lees de melding.');
    expect(sentence({ text }, { on: '2026-11-25', who: '' })).toBe('Lees de melding. Anders vragen we het morgen nog eens.');
  });

  it('a field that the card does not have is a bug, not a gap', () => {
    expect(() => sentence({ text: 'Om {at:time}.' }, {})).toThrow('{at}');
    expect(() => sentence({ text: 'Om {at:tijd}.' }, { at: 1 })).toThrow('tijd');
    expect(() => sentence({ text: { $by: 'how', yes: 'Ja' } }, { how: 'no' })).toThrow('{how}');
    expect(() => sentence({ text: { $by: 'how', yes: 'Ja' } }, {})).toThrow('{how}');
  });

  it('one of several texts is chosen by a field, with one for all others', () => {
    const text = { $by: 'how', yes: 'Ja, {who:first}', $else: { $by: 'late', true: 'Nog niet', false: 'Nee' } };
    expect(sentence({ text }, { how: 'yes', who: 'noor', late: false })).toBe('Ja, Noor');
    expect(sentence({ text }, { how: 'no', who: 'noor', late: true })).toBe('Nog niet');
  });

  it('none, one and more have their own text', () => {
    const words = { text_zero: 'niets', text_one: 'één melding', text_other: '{count:count} meldingen' };
    expect([0, 1, 3].map((count) => sentence(words, { count }))).toEqual(['niets', 'één melding', 'drie meldingen']);
    expect(sentence({ text_one: 'één', text_other: '{count} keer' }, { count: 0 })).toBe('0 keer');
  });

  it('every item of a list gets its texts, may use the card around it, and can be said as one sentence', () => {
    const words = { days: { text: '{on:nearDay} van {number}' }, text: 'Kies: {days:texts}.' };
    const worded = withWords(words, { number: '2026-031', days: [{ on: '2026-11-24' }, { on: '2026-11-25' }] }, context);
    expect(worded['days']).toMatchObject([{ t: { text: 'vandaag van 2026-031' } }, { t: { text: 'morgen van 2026-031' } }]);
    expect(worded.t['text']).toBe('Kies: vandaag van 2026-031 en morgen van 2026-031.');
  });
});
