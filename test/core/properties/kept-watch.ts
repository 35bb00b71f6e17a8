// Somebody who looks on while a case is lived, and writes down every promise that is broken.
import { rules } from '../../../src/protocol/v1/rules';
import type { Notice } from '../../../src/core/kernel/notice';
import { partsOf } from '../../../src/core/subject/rights';
import type { Left, Life } from './a-life';
import { offersOf } from './random-life';

/** Rows that say "again" or "every". */
const REPEATS = ['N5b', 'N6', 'N7', 'N12', 'N12-copy'];
/** They tell something, or are about a vacation or another day: a case that only has these asks for nothing. */
const TELLS = ['N4-mentor', 'N8', 'N8-seen', 'N19b-told', 'N22-receipt', 'N26-watch', 'N35-receipt', 'N36-ended'];
const BRIDGE = /^N15/;
/** Told to whoever it was about, also when that person has no part any more; and to the office that a row names, where there is no case (I14). */
const PERSONAL = ['N22-receipt', 'N35-receipt', 'N36-ended', 'N7a', 'N7-unanswered', 'N7-unanswered-staff'];

export class KeptWatch {
  readonly broken: string[] = [];
  /** When a rule last spoke to a person about something: how much was written by then. */
  private readonly last = new Map<string, number>();

  constructor(private readonly life: Life) {
    life.left.forEach((left) => this.last.set(runOf(left), left.after));
    life.onLeft = (left): void => {
      this.isTheirs(left.notice);
      this.isNoRepeat(left);
      this.canBeAnswered(left.notice);
    };
  }

  /** Looks at everything that holds at this moment. */
  looks(): this {
    const { life } = this;
    // What a tap has just set off is sent at once.
    life.passesTo(life.now);
    life.lost.splice(0).forEach(({ key }) => this.broken.push(`${key} was to be sent, and went away while nobody did anything`));
    const all = life.notices();
    if (new Set(all.map(({ key }) => key)).size < all.length) this.broken.push('one notice stands there twice');
    const left = all.filter((one) => one.from <= life.now && one.hours === 'acute' && !life.isSettled(one));
    left.forEach(({ key }) => this.broken.push(`${key} is acute and lies there`));
    if (life.isOpen && !all.some((notice) => this.asks(notice))) this.broken.push('an open case asks nobody anything, and never will');
    return this;
  }

  /** I10, I18: to somebody of this school who has a part in it. */
  private isTheirs({ key, rule, person, seat }: Notice): void {
    if (seat === 'reporter' || seat === 'flag-reporter' || PERSONAL.includes(rule)) return;
    // The mentor hears of a red flag of the own pupil, whoever leads (N4); each mentor is asked about the own pupils (N21).
    if (rule === 'N4-mentor' || rule === 'N21') return;
    const { state, world, now } = this.life;
    if (partsOf(state, person, world, now).size === 0) this.broken.push(`${key} left to somebody who has no part in it`);
  }

  private isNoRepeat(left: Left): void {
    const { notice, after } = left;
    const run = runOf(left);
    if (this.last.get(run) === after && !REPEATS.includes(notice.rule)) this.broken.push(`${notice.key} says what was said before`);
    this.last.set(run, after);
  }

  /** Nobody is asked for something that this very person cannot do. */
  private canBeAnswered(notice: Notice): void {
    const offers = rules.find(({ id }) => id === notice.rule)?.offers ?? [];
    if (offers.length === 0 || notice.rule === 'N4-mentor') return;
    if (offersOf(this.life, notice).length === 0) this.broken.push(`${notice.key} has no button that works`);
  }

  private asks(notice: Notice): boolean {
    if (TELLS.includes(notice.rule) || BRIDGE.test(notice.rule) || notice.rule.endsWith('-copy')) return false;
    return this.life.mayReceive(notice) && this.life.isAsked(notice);
  }
}

/** What is said to whom about what, and for whom: a deputy's card says so, and what comes to that person's own seat is another one. */
function runOf({ notice: { rule, about, person }, asked }: Left): string {
  return `${rule} ${about} ${person} ${asked}`;
}
