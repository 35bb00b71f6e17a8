import { withFixedWords } from '../../src/app/fixed-words';

const WORDS = {
  heading: 'Melding',
  buttons: { send: 'Versturen', to: 'Naar {who}' },
  kind: { $by: 'kind', one: 'Een', $else: 'Meer' },
  lines: { text: 'Regel' },
};

describe('words that depend on no data', () => {
  test('stand in the template once and for all, in every list of it', () => {
    const template = { body: [{ text: '${t.heading}' }, { actions: [{ title: '${t.buttons.send}' }] }] };
    expect(withFixedWords(template, WORDS)).toEqual({ body: [{ text: 'Melding' }, { actions: [{ title: 'Versturen' }] }] });
  });

  test('are left to the drawing when data decides: a placeholder, a choice, a text among others', () => {
    const template = { body: ['${t.buttons.to}', '${t.kind}', '${t.kind.one}', 'Over ${t.heading}', '${t.unknown}', '${number}'] };
    expect(withFixedWords(template, WORDS)).toEqual(template);
  });

  test('are left alone in what is repeated, where the words are those of the item', () => {
    const template = { body: [{ $data: '${lines}', items: [{ text: '${t.heading}' }] }] };
    expect(withFixedWords(template, WORDS)).toEqual(template);
  });
});
