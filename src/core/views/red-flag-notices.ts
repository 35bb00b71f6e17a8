// Messages about a red flag: to who is on call, to the reporter, to who has seen it (N4-N6, N8).
import { nextStart } from './notice-item';
import { holderOf, whomToPhone } from './office-of';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

/** N4, and N5 when nobody has seen it yet. */
export function redFlagCall(told: Told): AnyCard {
  const { notice, item, state, viewer, message } = told;
  const { flag } = itemAs(told, 'red-flag');
  const onCall = holderOf('on-call', state, viewer.world);
  const teamLeader = holderOf('team-leader', state, viewer.world);
  return cardOf('red-flag-call', {
    ...message,
    onCall: onCall === viewer.person ? '' : onCall,
    unread: flag.seen === undefined && notice.rule !== 'N4',
    seenBy: flag.seen?.by ?? '',
    seenAt: flag.seen?.at ?? 0,
    askedAt: nextStart('N5a-reporter', item, state, viewer) ?? 0,
    teamLeaderAt: teamLeader === '' || teamLeader === viewer.person ? 0 : (nextStart('N5a', item, state, viewer) ?? 0),
  });
}

/** N4 and N5 to the reporter: what to do until somebody answers. */
export function redFlagReporter(told: Told): AnyCard {
  const { flag } = itemAs(told, 'red-flag');
  const { state, viewer, message, notice } = told;
  return cardOf('red-flag-reporter', {
    ...message,
    onCall: whomToPhone(state, viewer.world, viewer.person),
    unread: notice.rule === 'N5a-reporter' && flag.seen === undefined,
    named: flag.kinds.length > 0,
  });
}

/** N8 at "seen": who phones. */
export function redFlagSeen(told: Told): AnyCard {
  const { flag } = itemAs(told, 'red-flag');
  return cardOf('red-flag-seen', { ...told.message, by: flag.seen?.by ?? '', seenAt: flag.seen?.at ?? 0 });
}

/** N6. */
export function redFlagOpen(told: Told): AnyCard {
  const { flag } = itemAs(told, 'red-flag');
  const by = flag.seen?.by ?? '';
  return cardOf('red-flag-open', {
    ...told.message,
    seenBy: by === told.viewer.person ? '' : by,
    seenAt: flag.seen?.at ?? 0,
    arrange: flag.written !== undefined,
  });
}

/** N26: phone the pupil today. */
export function pupilPhone(told: Told): AnyCard {
  return cardOf('pupil-phone', { ...told.message, on: itemAs(told, 'phone').call.on });
}
