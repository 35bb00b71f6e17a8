import { accountOfPerson, bindAccount, doubtsToTell, markTold, personOfAccount, unbindPerson } from '../../../src/core/school/accounts';
import { mergeSchool } from '../../../src/core/school/revision';
import type { School } from '../../../src/core/school/school';
import { file, school } from './a-school';

const JORIS = 'joris@devlinder.example';
const first = { platform: 'teams', id: 'a-1' };
const second = { platform: 'teams', id: 'a-2' };
const AT = 1_000;

const bound = bindAccount(school, first, [JORIS], AT).school;

describe('accounts on chat platforms', () => {
  test('an e-mail of the school file binds the account that comes with it, in any case of letters', () => {
    const { school: after, who } = bindAccount(school, first, [' Joris@DeVlinder.example '], AT);
    expect(who).toEqual({ person: 'joris' });
    expect(personOfAccount(after, first)).toBe('joris');
    expect(accountOfPerson(after, 'teams', 'joris')).toBe('a-1');
    expect(after.revision).toBe(school.revision);
  });

  test('the same account again changes nothing', () => {
    const again = bindAccount(bound, first, [JORIS], AT + 5);
    expect(again).toEqual({ school: bound, who: { person: 'joris' } });
    expect(again.school).toBe(bound);
  });

  test('an e-mail that the school file does not have is a stranger, and so is no e-mail', () => {
    for (const email of ['buur@example.nl', '', ' ']) {
      expect(bindAccount(bound, second, [email], AT)).toEqual({ school: bound, who: { refused: 'stranger' } });
    }
  });

  test('a second account with the same e-mail is refused and noted, once', () => {
    const refused = bindAccount(bound, second, [JORIS], AT);
    expect(refused.who).toEqual({ refused: 'second-account' });
    expect(refused.school.accounts?.doubtful).toEqual([{ ...second, person: 'joris', why: 'second-account', at: AT, told: false }]);
    expect(personOfAccount(refused.school, second)).toBeUndefined();
    expect(personOfAccount(refused.school, first)).toBe('joris');
    expect(bindAccount(refused.school, second, [JORIS], AT + 9).school).toBe(refused.school);
  });

  test('a bound account that comes with the e-mail of a colleague is refused and stays who it was', () => {
    const refused = bindAccount(bound, first, ['noor@devlinder.example'], AT);
    expect(refused.who).toEqual({ refused: 'changed-email' });
    expect(refused.school.accounts?.doubtful).toMatchObject([{ person: 'joris', why: 'changed-email' }]);
    expect(personOfAccount(refused.school, first)).toBe('joris');
  });

  test('of two e-mails the one that the school file knows counts, and goes on counting', () => {
    const both = ['j.vermaat@example.nl', JORIS];
    const known = bindAccount(school, first, both, AT);
    expect(known.who).toEqual({ person: 'joris' });
    expect(bindAccount(known.school, first, [...both].reverse(), AT).school).toBe(known.school);
  });

  test('a bound account that comes with an e-mail from elsewhere is refused', () => {
    expect(bindAccount(bound, first, ['joris@example.nl'], AT).who).toEqual({ refused: 'changed-email' });
  });

  test('each platform binds by itself', () => {
    const slack = { platform: 'slack', id: 'U1' };
    const both = bindAccount(bound, slack, [JORIS], AT).school;
    expect(personOfAccount(both, slack)).toBe('joris');
    expect(personOfAccount(both, first)).toBe('joris');
    expect(accountOfPerson(both, 'slack', 'joris')).toBe('U1');
  });

  test('who leaves the school file loses access at once, and the e-mail of a successor is another e-mail', () => {
    const left: School = { ...bound, people: bound.people.filter((one) => one.id !== 'joris') };
    expect(personOfAccount(left, first)).toBeUndefined();
    const successor: School = { ...left, people: [...left.people, { id: 'joris', name: 'Jurre', email: 'jurre@devlinder.example' }] };
    expect(personOfAccount(successor, first)).toBeUndefined();
    expect(bindAccount(successor, second, ['jurre@devlinder.example'], AT).who).toEqual({ person: 'joris' });
  });

  test('an account whose e-mail changed in the school file and on the platform is bound again', () => {
    const people = bound.people.map((one) => (one.id === 'joris' ? { ...one, email: 'joris.vos@devlinder.example' } : one));
    const married = bindAccount({ ...bound, people }, first, ['joris.vos@devlinder.example'], AT);
    expect(married.who).toEqual({ person: 'joris' });
    expect(married.school.accounts?.bound).toHaveLength(1);
  });

  test('unbinding frees the e-mail for another account and forgets its refusals', () => {
    const refused = bindAccount(bound, second, [JORIS], AT).school;
    const freed = unbindPerson(refused, 'teams', 'joris');
    expect(freed.accounts).toEqual({ bound: [], doubtful: [] });
    expect(bindAccount(freed, second, [JORIS], AT).who).toEqual({ person: 'joris' });
    expect(unbindPerson(school, 'teams', 'joris')).toBe(school);
  });

  test('a refusal that the coordinator heard of is marked, the others are not', () => {
    const one = bindAccount(bound, second, [JORIS], AT).school;
    const two = bindAccount(one, { platform: 'teams', id: 'a-3' }, [JORIS], AT).school;
    const [doubt] = doubtsToTell(two);
    if (doubt === undefined) throw new Error('nothing to tell');
    const told = markTold(two, doubt, true);
    expect(doubtsToTell(told).map(({ id }) => id)).toEqual(['a-3']);
    expect(markTold(told, doubt, true)).toBe(told);
    expect(doubtsToTell(markTold(told, doubt, false))).toHaveLength(2);
    expect(markTold(school, doubt, true)).toBe(school);
  });

  test('a new school file keeps who is bound', () => {
    const study: School = { ...bound, studyDays: ['2026-12-01'] };
    expect(mergeSchool(bound, file)).toEqual({ school: bound, changed: false });
    expect(mergeSchool(study, file).school.accounts).toEqual(bound.accounts);
  });
});
