// The closed language in which the protocol is written: what a rule can say. Imports nothing; `core/kernel/due.ts` is its only reader.

/** The names that one version of the protocol uses. A later version brings its own; the grammar stays. */
export interface Vocabulary {
  /** What a rule runs over: the report, a step, a red flag, a vacation … one notice series per item. */
  over: string;
  /** Yes-or-no questions about a subject and an item. They change with what people do, never by themselves with time. */
  fact: string;
  /** Days and instants of an item. */
  moment: string;
  /** Offices of the school and parts that somebody plays in one case. */
  seat: string;
  /** Named numbers of `values.ts`. */
  value: string;
  /** Named clock times of `values.ts`. */
  time: string;
  /** Cards. */
  card: string;
  /** Commands that a card offers. */
  command: string;
}

/** A number, or the name of one that the school may change. */
export type Amount<V extends Vocabulary> = number | V['value'];

/** A distance in time. School days and school weeks move a day, the others an instant. */
export type Shift<V extends Vocabulary> =
  | { schoolDays: Amount<V> }
  | { schoolDaysBefore: Amount<V> }
  /** The first school day of the n-th week with school after a day: N21. */
  | { schoolWeeks: Amount<V> }
  | { hours: Amount<V> }
  | { minutes: Amount<V> };

/**
 * A moment in time: one of the item, or the moment at which another rule starts to speak about the same thing. When that is unknown,
 * `orElse` is read; without it there is no moment.
 */
export type When<V extends Vocabulary> = ({ of: V['moment'] } | { startOf: string }) & {
  shift?: Shift<V>;
  /** The wall time of a day; 07:30 when left out. */
  at?: V['time'];
  /** Never before this moment (the later of the two counts). */
  earliest?: When<V>;
  orElse?: When<V>;
  /** So much later when that rule starts to speak on that day about the same thing, or about anything of the same case. */
  avoids?: { rule: string; about?: 'anything'; shift: Shift<V> };
  /** Outside 08:00-22:00 it waits for the next 08:00; so does each rung that is counted in hours or minutes. */
  waking?: true;
};

/** Each seat gets it; `firstHeld`: only the first seat that somebody holds. */
export type Recipients<V extends Vocabulary> = readonly V['seat'][] | { firstHeld: readonly V['seat'][] };

/**
 * How the same message climbs while nobody answers. Rung 0 goes to the rule's `to`; each next rung waits for the moment of the one
 * below plus its wait, and for its receipt ("nobody is escalated over before their own nudge was sent").
 */
export type Ladder<V extends Vocabulary> =
  /** Each rung one place higher. */
  | {
      climbs: 'chain';
      /** The seat above which the chain begins. */
      above: V['seat'];
      /** Before the first place higher, when that wait differs from the others. */
      first?: Shift<V>;
      wait: Shift<V>;
      /** Repeats at the top with this interval; without it the ladder ends there. */
      again?: Shift<V>;
    }
  /** The same seats again. */
  | {
      climbs: 'same';
      wait: Shift<V>;
      /** So many times again; without it as long as nobody answers. */
      most?: Amount<V>;
      /** From this sending on (1 = the first) these seats get it too. */
      also?: { sending: Amount<V>; to: readonly V['seat'][] };
    }
  /** Rungs of their own, one after the other; then it ends. */
  | { climbs: 'steps'; steps: readonly Step<V>[] };

/** One rung: so long after the one below, or at this wall time of the same day. */
export interface Step<V extends Vocabulary> {
  wait?: Shift<V>;
  at?: V['time'];
  to: Recipients<V>;
}

/**
 * When a notice stops being worth sending; one that was not told by then is asked anew when its end moves further on. `answered`: only the
 * facts of `unless` end it.
 */
export type End<V extends Vocabulary> =
  'answered' | 'end of day' | 'end of week' | { start: string } | { dayOf: string } | { moment: V['moment'] } | { after: Shift<V> };

/** One row of the table: who is told what, when, unless what, until when, and what in doubt. */
export interface Rule<V extends Vocabulary = Vocabulary> {
  /** `N5a`, `N22-receipt`: the id of the agreement, with a part where a row sends several messages. */
  id: string;
  /** A speaking name, for logs and tests. */
  name: string;
  over: V['over'];
  from: When<V>;
  /** `sending`: the hours of the person · `acute`: at once, at any hour · or acute only when a fact holds. */
  hours: 'sending' | 'acute' | { acuteWhen: V['fact'] };
  to: Recipients<V>;
  /** All of these must be so. */
  when?: readonly V['fact'][];
  /** None of these may be so. */
  unless: readonly V['fact'][];
  /**
   * Held back until that rule about the same thing has a receipt for each of its people ("nobody is escalated over before their own nudge
   * was sent, or dropped with a reason"). It moves no moment; what that rule does not say (any more) holds nothing back.
   */
  after?: string;
  /** Not for a person whom one of these rules reaches on the same day about the same thing. */
  yieldsTo?: readonly string[];
  ends: End<V>;
  ladder?: Ladder<V>;
  card: V['card'];
  /** Another card when a fact holds; the first that holds counts. */
  asks?: readonly { when: V['fact']; card: V['card'] }[];
  offers: readonly V['command'][];
  /** After a crash or time-out nobody knows whether it was sent. */
  doubt: 'resend' | 'drop';
  /** For rungs above the first. */
  doubtAbove?: 'resend' | 'drop';
  /** With every rung these seats get a copy, under the id with `-copy` behind it. */
  copy?: { to: readonly V['seat'][]; card: V['card'] };
  /** May be hidden by one person for a while. */
  snooze: boolean;
  /** Rules that stand alone and are never merged with others (N8, N30). */
  alone?: true;
  /** For this person only: who is away gets it later, and nobody instead (the reporter's lines, receipts). */
  personal?: true;
}
