// What a button sends back, and what is not ours.
import { tapOf } from '../../../../src/platforms/slack/blocks/tap-of';

const data = { subject: 'demo:report:r1', ref: 'form-1', about: '' };

it('a tap is the verb and what the button is about', () => {
  expect(tapOf({ action_id: 'plan-talk:2026-11-26', value: JSON.stringify(data) })).toEqual({ verb: 'plan-talk:2026-11-26', ...data });
});

it('the number that a home gives to a second button is no part of the verb', () => {
  expect(tapOf({ action_id: 'open:report-form#2', value: JSON.stringify(data) })?.verb).toBe('open:report-form');
});

it('only the three fields that we know come back', () => {
  expect(tapOf({ action_id: 'x', value: JSON.stringify({ ...data, person: 'noor' }) })).toEqual({ verb: 'x', ...data });
});

it.each([[undefined], [''], ['x'], ['null'], ['[]'], ['7'], ['{"subject":"a","ref":"b"}'], ['{"subject":"a","ref":"b","about":1}']])(
  'a value that is not ours is no tap: %s',
  (value) => {
    expect(tapOf({ action_id: 'x', value })).toBeUndefined();
  },
);
