// From the seats that rules name to persons of now, for one item of a report or case.
import type { Seat } from '../../protocol/v1/vocabulary';
import { keyOf } from '../kernel/notice';
import type { Receipt } from '../kernel/entry';
import { isStaff } from '../school/listed';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import type { SubjectItem } from './items';
import { aboveLead, leadersOf, officeOf, openHandOver, placeOf, placeOfLead, placesAbove, seatPlace, shutOut } from './leads';
import { overseersOf } from './owed';
import { toldOfFlag } from './red-flag-offices';
import type { SubjectState } from './state';
import type { Question } from './subject';
import { isAnswer } from './talk-days';

/** What seats are read with. */
export interface SeatQuestion {
  state: SubjectState;
  item: SubjectItem;
  world: World;
  receipts: ReadonlyMap<string, readonly Receipt[]>;
}

/** Who holds a seat; nobody who is shut out (I10), except who already knows: the reporter's own lines. */
export function holdersOfSeat(seat: Seat, question: SeatQuestion): readonly PersonId[] {
  const { state, world } = question;
  const people = rawHolders(seat, question);
  if (seat === 'reporter' || seat === 'flag-reporter') return people;
  const out = shutOut(state, world);
  return people.filter((person) => !out.includes(person) && isStaff(person, world.school));
}

/** The places above a seat (*The chain*): vacant ones, who leads, and who tapped what caused it are skipped. */
export function chainAboveSeat(seat: Seat, question: SeatQuestion): (readonly PersonId[])[] {
  const { state, item, world } = question;
  if (seat === 'lead') {
    const base = startOfLateness(question);
    if (base === undefined) return aboveLead(state, world);
    const place = Math.max(placeOf(state, base, world), placeOfLead(state, world));
    return placesAbove(state, world, place, leadersOf(state, world));
  }
  if (seat === 'new-lead' && item.over === 'hand-over') {
    return placesAbove(state, world, placeOf(state, item.offer.to, world), [...leadersOf(state, world), item.offer.by]);
  }
  if (seat === 'asked' && item.over === 'question') {
    return placesAbove(state, world, placeOfAsked(item.question, state, world), [...leadersOf(state, world), item.question.asker]);
  }
  if (seat === 'names-mentor') return placesAbove(state, world, seatPlace(namesMentor(question)), leadersOf(state, world));
  // N6 names its places: the coordinator hears it, also one who leads.
  const seer = seat === 'flag-seer' && item.over === 'red-flag' ? item.flag.seen?.by : undefined;
  if (seer !== undefined) return placesAbove(state, world, placeOf(state, seer, world), [seer]);
  return placesAbove(state, world, Math.max(0, seatPlaceOf(seat)), leadersOf(state, world));
}

/** The places above a person who is away without a deputy. */
export function chainAbovePerson(person: PersonId, { state, item, world }: SeatQuestion): (readonly PersonId[])[] {
  const tapped = item.over === 'question' ? [item.question.asker] : item.over === 'hand-over' ? [item.offer.by] : [];
  // What is asked about a talk is asked above who leads, also of who stands in.
  const ofTalk = item.over === 'talk' || item.over === 'plan' || item.over === 'follow-up';
  const place = Math.max(placeOf(state, person, world), ofTalk ? placeOfLead(state, world) : 0);
  return placesAbove(state, world, place, [person, ...leadersOf(state, world), ...tapped]);
}

function rawHolders(seat: Seat, question: SeatQuestion): readonly PersonId[] {
  const { state, item, world } = question;
  switch (seat) {
    case 'mentor':
    case 'coordinator':
    case 'team-leader':
    case 'management':
    case 'on-call':
    case 'child-protection':
      return item.over === 'red-flag' ? toldOfFlag(seat, item.flag, state, world) : officeOf(state, seat, world);
    case 'lead':
      return leadersOf(state, world);
    case 'overseer':
      return overseer(state, world);
    case 'reporter':
      return [state.reporter];
    case 'phoner':
      return item.over === 'phone' ? [item.call.by] : [];
    case 'closer':
      return closer(state, world);
    case 'holder': {
      // A talk that was planned goes with the lead; a deputy planned it for who leads.
      const holder = item.over === 'plan' ? item.talk.plan?.holder : undefined;
      const leaders = leadersOf(state, world);
      return holder !== undefined && leaders.includes(holder) ? [holder] : leaders;
    }
    case 'flag-reporter':
      return item.over === 'red-flag' ? [item.flag.by] : [];
    case 'flag-seer':
      return item.over === 'red-flag' && item.flag.seen !== undefined ? [item.flag.seen.by] : [];
    case 'late-first': {
      const base = startOfLateness(question);
      return base === undefined ? (aboveLead(state, world)[0] ?? []) : [base];
    }
    case 'above-answerer':
      return chainAboveSeat('lead', question)[0] ?? [];
    case 'talk-holder':
      return talkHolder(question);
    case 'next-after-bridge':
      return afterBridge(question);
    case 'new-lead':
      return item.over === 'hand-over' ? [item.offer.to] : [];
    case 'former-lead':
      return item.over === 'hand-over' ? item.offer.from.filter((person) => person !== item.offer.to) : [];
    case 'above-new-lead':
      return chainAboveSeat('new-lead', question)[0] ?? [];
    case 'asked':
      return item.over === 'question' ? askedPeople(item.question, state, world) : [];
    case 'asker':
      return item.over === 'question' ? [item.question.asker] : [];
    case 'co-mentor':
      return item.over === 'co-mentor' ? item.ask.mentors : item.over === 'own-round' ? [item.person] : [];
    case 'former-co-mentor':
      return item.over === 'co-mentor-end' ? [item.end.person] : [];
    case 'new-mentor':
      return item.over === 'succession' ? item.succession.to : [];
    case 'names-mentor': {
      const seat = namesMentor(question);
      const people = officeOf(state, seat, world);
      return people.length > 0 ? people : (placesAbove(state, world, seatPlace(seat), [])[0] ?? []);
    }
    case 'next-above':
      return aboveLead(state, world)[0] ?? [];
    case 'watch-mentor':
      return item.over === 'long-watch' ? item.round.mentors : [];
    case 'task-owner':
      // Only who was asked to keep an eye on a place does so (N26).
      if (item.over === 'watch') return [item.owing.owed.owner];
      return item.over === 'task' ? ownerOf(item.owing.owed.owner, question) : [];
    case 'task-overseer':
      return item.over === 'task' ? overseersOf(item.owing, state, world) : [];
    case 'desk-owner':
    case 'desk-overseer':
      return [];
  }
}

/** A colleague who left has no task any more: who leads is asked. */
function ownerOf(owner: PersonId, { state, world }: SeatQuestion): readonly PersonId[] {
  return isStaff(owner, world.school) ? [owner] : leadersOf(state, world);
}

/** N37: who closed it, as long as that person has a part in it; then whose it is. */
function closer(state: SubjectState, world: World): readonly PersonId[] {
  if (state.kind !== 'report' || state.closed === undefined) return [];
  const coordinators = [...officeOf(state, 'coordinator', world), ...officeOf(state, 'second-coordinator', world)];
  const leaders = leadersOf(state, world);
  const working = [...leaders, ...coordinators, ...aboveLead(state, world).flat()];
  return working.includes(state.closed.by) ? [state.closed.by] : leaders;
}

/** N3: the first of coordinator, second coordinator, team leader that does not have the report already. */
function overseer(state: SubjectState, world: World): readonly PersonId[] {
  const have = leadersOf(state, world);
  for (const seat of ['coordinator', 'second-coordinator', 'team-leader'] as const) {
    const free = officeOf(state, seat, world).filter((person) => !have.includes(person));
    if (free.length > 0) return free;
  }
  return [];
}

/** N12 starts at who answered it before, as long as that person stands above who leads. */
function startOfLateness({ state, item, world }: SeatQuestion): PersonId | undefined {
  const set = item.over === 'talk' ? item.talk.set : undefined;
  if (set === undefined || !isAnswer(set) || leadersOf(state, world).includes(set.by)) return undefined;
  const beside = [...officeOf(state, 'coordinator', world), ...officeOf(state, 'second-coordinator', world)];
  return [beside, ...aboveLead(state, world)].some((people) => people.includes(set.by)) ? set.by : undefined;
}

/** N16: who held the talk of step 3, as long as that person works on this case. */
function talkHolder({ state, item, world }: SeatQuestion): readonly PersonId[] {
  const working = [...leadersOf(state, world), ...officeOf(state, 'coordinator', world)];
  return item.over === 'follow-up' && working.includes(item.round.holder) ? [item.round.holder] : [];
}

/** N15: the next in the chain who has not had the bridge of this vacation. */
function afterBridge({ state, item, world, receipts }: SeatQuestion): readonly PersonId[] {
  const had = (person: PersonId): boolean =>
    ['N15', 'N15-last-day'].some((rule) => {
      const told = receipts.get(keyOf(state.subject, rule, item.seq, item.part, person)) ?? [];
      return told.some(({ result }) => result === 'sent');
    });
  return aboveLead(state, world).find((people) => !people.some(had)) ?? [];
}

/** Who is asked a question: an office without the asker, or who leads. */
export function askedPeople(question: Question, state: SubjectState, world: World): readonly PersonId[] {
  if (question.asked === 'lead') return leadersOf(state, world);
  const people = officeOf(state, question.asked, world).filter((person) => person !== question.asker);
  // Who leads may be the office itself: a coordinator who leads asks the next above.
  return people.length > 0 ? people : (placesAbove(state, world, seatPlace(question.asked), [question.asker])[0] ?? []);
}

/** Next above somebody who was offered the lead or was asked something, and did not answer yet (N23, N35): not always above who leads. */
export function aboveAsked(state: SubjectState, world: World): readonly PersonId[] {
  const offer = openHandOver(state);
  const open = state.questions.filter(({ answered }) => answered === undefined);
  const places = [
    ...(offer === undefined ? [] : [placeOf(state, offer.to, world)]),
    ...open.map((question) => Math.max(0, placeOfAsked(question, state, world))),
  ];
  return places.length === 0 ? [] : placesAbove(state, world, Math.min(...places), leadersOf(state, world)).flat();
}

function placeOfAsked(question: Question, state: SubjectState, world: World): number {
  return question.asked === 'lead' ? placeOfLead(state, world) : seatPlace(question.asked);
}

/** N28: the coordinator names who leads; of the coordinator's cases the team leader. */
function namesMentor({ state, item }: SeatQuestion): 'team-leader' | 'coordinator' {
  const isCoordinators = state.kind === 'case' && state.level > 1 && item.over === 'succession' && item.succession.part === 'lead';
  return isCoordinators ? 'team-leader' : 'coordinator';
}

function seatPlaceOf(seat: Seat): number {
  return seat === 'coordinator' || seat === 'team-leader' || seat === 'management' ? seatPlace(seat) : 0;
}
