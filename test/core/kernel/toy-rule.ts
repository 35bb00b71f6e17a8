// A rule to change in one line, for tests of the kernel.
import type { Rule, Vocabulary } from '../../../src/protocol/grammar';
import type { Thing, Toy } from '../../fixtures/toy-reader';
import { at } from '../../fixtures/time-passes';

/** Speaks about every `thing` from its `asked` on, to the seat `lead`, until `answered`. */
export function rule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'N1',
    name: 'a rule',
    over: 'thing',
    from: { of: 'asked' },
    hours: 'sending',
    to: ['lead'],
    unless: ['answered'],
    ends: 'answered',
    card: 'plain',
    offers: [],
    doubt: 'resend',
    snooze: false,
    ...changes,
  };
}

/** The third entry asked it, on Tuesday 24 November 2026 at 10:15. */
export function thing(changes: Partial<Thing> = {}): Thing {
  return { over: 'thing', seq: 3, part: '', about: 'thing', facts: [], moments: { asked: at('2026-11-24 10:15') }, ...changes };
}

/** Joris leads; above him stand Noor, Anja and Els. */
export function toy(things: Thing[] = [thing()], changes: Partial<Toy<Vocabulary>> = {}): Toy {
  return { things, seats: { lead: ['joris'], coordinator: ['noor'] }, chain: [['joris'], ['noor'], ['anja'], ['els']], ...changes };
}
