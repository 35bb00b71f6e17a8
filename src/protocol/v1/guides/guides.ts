// Every guide by its name, and the names of their points.
import { classGuide } from './class';
import { confrontingGuide } from './confronting';
import type { Guide } from './guide';
import { jointGuide } from './joint';
import { noBlameGuide } from './no-blame';
import { parentsOthersGuide } from './parents-others';
import { parentsTargetGuide } from './parents-target';
import { targetGuide } from './target';

/** `no-blame` and `confronting` are two approaches to one talk: a case uses one of them (I16). */
export const guides = {
  'target': targetGuide,
  'no-blame': noBlameGuide,
  'confronting': confrontingGuide,
  'joint': jointGuide,
  'parents-target': parentsTargetGuide,
  'parents-others': parentsOthersGuide,
  'class': classGuide,
} as const satisfies Record<string, Guide>;

export type GuideName = keyof typeof guides;
/** The keys of all points of a guide. */
export type PointsOf<One> = { [Name in keyof One]: keyof One[Name] }[keyof One] & string;
export type GuidePoint = { [Name in GuideName]: PointsOf<(typeof guides)[Name]> }[GuideName];
