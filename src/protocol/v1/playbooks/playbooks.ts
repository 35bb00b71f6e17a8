// What to do when it happens online, by name: what to keep, three playbooks, and an unknown sender. Ticked off like a guide.
import type { Guide } from '../guides/guide';
import type { PointsOf } from '../guides/guides';
import { evidenceList } from './evidence';
import { gossipPlaybook } from './gossip';
import { nudePhotoPlaybook } from './nude-photo';
import { stalkingPlaybook } from './stalking';
import { unknownSenderPlaybook } from './unknown-sender';

export const playbooks = {
  'evidence': evidenceList,
  'nude-photo': nudePhotoPlaybook,
  'stalking': stalkingPlaybook,
  'gossip': gossipPlaybook,
  'unknown-sender': unknownSenderPlaybook,
} as const satisfies Record<string, Guide>;

export type PlaybookName = keyof typeof playbooks;
export type PlaybookPoint = { [Name in PlaybookName]: PointsOf<(typeof playbooks)[Name]> }[PlaybookName];
