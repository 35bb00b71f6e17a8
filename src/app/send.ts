// Sends one message of a desk: claim it and save that, ask each notice again, send, settle. Nobody twice, nobody forgotten.
import { changeNotices, type Desk, type DeskNotice } from '../core/desk/desk';
import { nextGroup, type Group } from '../core/desk/merge';
import { place } from '../core/desk/place';
import { newScreen } from '../core/desk/screens';
import { claim, dropped, release, settleNotSent, settleSent, settleUnknown, underWay } from '../core/desk/settle';
import type { Look } from '../core/desk/view';
import { mayReceive } from './access';
import type { DrawItem } from './draw';
import { kindOf } from './error-kind';
import { lookAt } from './look';
import { sendToPerson } from './outbound';
import type { Outcome, OutgoingMessage } from './ports';
import type { Round } from './round';
import { changeDesk, saveDesk, type DeskDocument } from './save';

/** What became of a claimed message after its subjects were asked again. */
interface Checked {
  items: DrawItem[];
  /** Back to the desk as they are: they no longer hold, or not yet. */
  given: string[];
  shutOut: string[];
  looks: Look[];
}

/** Sends the most urgent message that may leave now. False when there is none, or while one is under way. */
export async function sendNext(round: Round, document: DeskDocument): Promise<boolean> {
  const now = round.clock.now();
  if (underWay(document.body, now)) return false;
  const group = nextGroup(document.body, round.world, now);
  if (group === null) return false;
  const by = round.ids.next();
  const claimed = claim(document.body, group.keys, by, now);
  if (!(await saveDesk(round, document, claimed))) return true;

  const checked = await check(round, claimed, group);
  const outcome = checked.items.length === 0 ? null : await send(round, claimed, group, checked.items);
  await changeDesk(round, claimed.person, (desk) => settle(desk, by, group, checked, outcome, round.clock.now()));
  return true;
}

/** Asks every claimed notice again, for what happened in the same minute counts. */
async function check(round: Round, desk: Desk, group: Group): Promise<Checked> {
  const checked: Checked = { items: [], given: [], shutOut: [], looks: [] };
  const claimed = group.keys.flatMap((key) => desk.notices.filter((item) => item.notice.key === key));
  for (const subject of new Set(claimed.map((item) => item.subject))) {
    const look = await lookAt(round, subject);
    if (look === null) throw new Error(`the desk has a notice of ${subject}, which does not exist`);
    checked.looks.push(look);
    const seen = place(desk, look);
    for (const { notice } of claimed.filter((item) => item.subject === subject)) {
      const item = seen === 'stale' ? undefined : seen.notices.find((other) => other.notice.key === notice.key);
      if (item === undefined || (group.form !== 'summary' && !worthSending(item, look))) checked.given.push(notice.key);
      else if (!mayReceive(round, look, item.notice, desk.person)) checked.shutOut.push(notice.key);
      else checked.items.push({ notice: item.notice, document: look.document, repeat: item.repeat });
    }
  }
  checked.items.sort((one, other) => group.keys.indexOf(one.notice.key) - group.keys.indexOf(other.notice.key));
  return checked;
}

function worthSending({ holds, notice }: DeskNotice, { view }: Look): boolean {
  return holds && notice.from <= view.at && view.at < notice.until;
}

async function send(round: Round, desk: Desk, group: Group, items: DrawItem[]): Promise<Outcome> {
  const rules = items.map((item) => item.notice.rule).join(' ');
  let message: OutgoingMessage;
  try {
    message = await round.draw.notices(desk.person, group.form, items, round.world, round.clock.now());
  } catch (error) {
    round.log.error({ person: desk.person, rules, error: kindOf(error) }, 'a message could not be drawn; it is tried again');
    return { result: 'refused', why: 'bug' };
  }
  const outcome = await sendToPerson(round, desk, message);
  round.log.info({ person: desk.person, rules, form: group.form, result: outcome.result }, 'message');
  return outcome;
}

function settle(desk: Desk, by: string, group: Group, checked: Checked, outcome: Outcome | null, now: number): Desk {
  const { given, shutOut, looks } = checked;
  const freed = release(desk, by, given);
  const refused = changeNotices(freed, (item) => {
    if (item.claim?.by !== by || !shutOut.includes(item.notice.key)) return item;
    return item.state === 'covered'
      ? { ...item, claim: null, told: true }
      : dropped(desk.person, { ...item, claim: null }, 'no-access', now);
  });
  const settled = outcome === null ? refused : afterOutcome(refused, by, group, checked, outcome, now);
  return looks.reduce((next, look) => {
    const placed = place(next, look);
    return placed === 'stale' ? next : placed;
  }, settled);
}

function afterOutcome(desk: Desk, by: string, group: Group, checked: Checked, outcome: Outcome, now: number): Desk {
  if (outcome.result === 'unknown') return settleUnknown(desk, by, now);
  if (outcome.result !== 'sent') return settleNotSent(desk, by, outcome.result === 'not-sent' ? outcome.retryAfterMs : 0, now);
  const keys = group.form === 'summary' ? [] : checked.items.map((item) => item.notice.key);
  const subjects = checked.looks.map((look) => look.subject);
  const screen = newScreen({ address: outcome.at, form: group.form, keys, subjects }, now);
  return settleSent(desk, by, screen, now);
}
