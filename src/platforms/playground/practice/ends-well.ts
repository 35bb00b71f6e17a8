// The practice story that ends well: from a report in the gym to two years in which it stays quiet.
import type { Day } from '../../../core/time/instant';
import type { Row, Script } from './script';

export const ENDS_WELL: Script = {
  id: 'ends-well',
  rows: [
    { who: 'bram', does: { says: '/melding' }, tells: 'reports' },
    { who: 'bram', does: { taps: 'send-report', fills: { urgent: 'no', target: 'Nova Castelein', words: '$report' } } },
    { who: 'joris', does: { taps: 'open:report-card' }, tells: 'picks-up' },
    { who: 'joris', does: { taps: 'pick-up' } },
    { who: 'joris', does: { taps: 'plan-talk:2026-11-26' } },

    { at: '2026-11-26 16:50', who: 'joris', does: { taps: 'open:record-target' }, tells: 'step-two' },
    {
      who: 'joris',
      does: { taps: 'record-target-talk', fills: { wish: '$wish', agrees: 'yes', mayKnow: 'no', others: "Dex van 't Hof" } },
    },
    { who: 'joris', does: { taps: 'finish-record', fills: { promise: '$promise', promiseOn: '2026-11-30', parents: 'know' } } },
    { who: 'joris', does: { taps: 'tell-parents', fills: { how: 'told', pupilKnows: 'yes' } } },
    { who: 'joris', does: { says: '/casus 2026-001' }, tells: 'first-look' },
    { who: 'joris', does: { taps: 'open:tracks' }, tells: 'five-tracks' },

    { at: '2026-11-30 15:00', who: 'joris', does: { taps: 'open:promise-due:task' }, tells: 'promise' },
    { who: 'joris', does: { taps: 'finish-task' } },
    { who: 'joris', does: { says: '/casus 2026-001' } },
    { who: 'joris', does: { taps: 'open:record-others' }, tells: 'step-three' },
    {
      who: 'joris',
      does: { taps: 'record-others-talk', fills: { present: 'p2', approach: 'no-blame', agreement: '$agreement', nextOn: '2026-12-03' } },
    },
    { who: 'joris', does: { says: '/casus 2026-001' } },
    { who: 'joris', does: { taps: 'open:tracks' } },
    { who: 'joris', does: { taps: 'open:track:school' } },
    { who: 'joris', does: { taps: 'open:watch-add' }, tells: 'caretaker' },
    { who: 'joris', does: { taps: 'ask-to-watch', fills: { spot: '$spot', owner: 'cor', on: '2026-12-03' } } },
    { at: '2026-12-01 10:40', who: 'cor', does: { taps: 'watch-place:nothing' }, tells: 'whisper' },

    { at: '2026-12-03 14:00', who: 'joris', does: { taps: 'open:round-form' }, tells: 'follow-up' },
    { who: 'joris', does: { taps: 'answer-round:p2', fills: { first: 'keeps' } } },
    { who: 'joris', does: { says: '/casus 2026-001' } },
    { who: 'joris', does: { taps: 'open:target-yes' }, tells: 'step-four' },
    { who: 'joris', does: { taps: 'record-joint-wish', fills: { answer: 'yes', ownWords: '$yes' } } },
    { who: 'joris', does: { taps: 'plan-talk:2026-12-07' } },
    { at: '2026-12-07 15:30', who: 'joris', does: { taps: 'open:parents-told:talk-due' }, tells: 'other-parents' },
    { who: 'joris', does: { taps: 'tell-parents', fills: { how: 'told', pupilKnows: 'yes' } } },
    { at: '2026-12-07 15:45', who: 'joris', does: { taps: 'open:record-joint' }, tells: 'together' },
    { who: 'joris', does: { taps: 'record-joint-talk', fills: { present: 'p1,p2,joris', agreement: '$together' } } },
    { at: '2026-12-08 14:00', who: 'joris', does: { says: '/casus 2026-001' } },
    { who: 'joris', does: { taps: 'open:tracks' } },
    { who: 'joris', does: { taps: 'open:track:class' }, tells: 'class' },
    { who: 'joris', does: { taps: 'open:record-class' } },
    { who: 'joris', does: { taps: 'record-class-talk', fills: { traceable: 'no', said: '$class' } } },
    { at: '2026-12-09 15:00', who: 'joris', does: { taps: 'open:round-form' }, tells: 'first-round' },
    { who: 'joris', does: { taps: 'answer-round:p1,p2', fills: { first: 'less', second: 'keeps' } } },
    { at: '2026-12-14 15:00', who: 'joris', does: { taps: 'open:round-form' }, tells: 'second-round' },
    { who: 'joris', does: { taps: 'answer-round:p1,p2', fills: { first: 'stopped', second: 'keeps' } } },
    { at: '2026-12-16 15:00', who: 'joris', does: { taps: 'open:vacation-bridge-form' }, tells: 'bridge' },
    {
      who: 'joris',
      does: { taps: 'answer-bridge', fills: { lastTalk: '2026-12-17', parents: 'called', whoCanCall: 'joris', given: 'kindertelefoon' } },
    },
    { at: '2027-01-11 15:00', who: 'joris', does: { taps: 'open:round-form' }, tells: 'third-round' },
    { who: 'joris', does: { taps: 'answer-round:p1,p2', fills: { first: 'stopped', firstWords: '$stopped', second: 'keeps' } } },
    { at: '2027-01-12 15:00', who: 'joris', does: { taps: 'open:close-case' }, tells: 'closing' },
    { who: 'joris', does: { taps: 'open:assessment' } },
    { who: 'joris', does: { taps: 'assess-case', fills: { stopped: 'yes', seenHow: '$seen-how', nextStep: '$next-step' } } },
    { who: 'joris', does: { taps: 'put-in-file:p1' } },
    { who: 'joris', does: { taps: 'put-in-file:p2' } },
    { who: 'joris', does: { taps: 'close-case' }, tells: 'closed' },
    ...watchRound('2027-03-08', { watch1: 'spoken', watch2: 'seen' }, 'long-watch'),
    ...watchRound('2027-05-18', { watch1: 'seen', watch2: 'seen' }),
    ...watchRound('2027-09-20', { watch1: 'spoken', watch2: 'spoken' }, 'second-year'),
    ...watchRound('2027-11-15', { watch1: 'seen', watch2: 'seen' }),
    ...watchRound('2028-01-24', { watch1: 'seen' }),
    ...watchRound('2028-03-20', { watch1: 'spoken' }),
    ...watchRound('2028-05-22', { watch1: 'seen' }),
    ...watchRound('2028-09-18', { watch1: 'spoken' }, 'last-round'),
    { at: '2028-12-11 15:00', who: 'noor', does: { says: '/casus 2026-001' }, tells: 'the-end' },
    { who: 'noor', does: { taps: 'open:chronology' } },
  ],
};

/** One round of the long watch (N21), on the day on which the mentor gets it. */
function watchRound(on: Day, fills: Readonly<Record<string, string>>, tells?: string): Row[] {
  const pupils = Object.keys(fills).map((_, index) => `2026-001.p${index + 1}`);
  return [
    { at: `${on} 15:00`, who: 'joris', does: { taps: 'open:watch-form' }, ...(tells === undefined ? {} : { tells }) },
    { who: 'joris', does: { taps: `answer-watch:${pupils.join(',')}`, fills } },
  ];
}
