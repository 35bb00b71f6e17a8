// The shortest form of a guide: an opening sentence, five lines and what not to say. Keys and order only; the words stand beside those of the guide.
import type { GuideName } from './guides';

/** Sources as in the guide itself. `no-blame` and `confronting` are never mixed on one card (I16). */
export const corridorGuides = {
  'target': ['target-listen', 'target-support', 'target-wish', 'target-next', 'target-name'],
  'no-blame': ['no-blame-story', 'no-blame-effect', 'no-blame-share', 'no-blame-agreement', 'no-blame-next'],
  'confronting': ['confronting-behaviour', 'confronting-limit', 'confronting-reason', 'confronting-change', 'confronting-next'],
  'joint': ['joint-begin', 'joint-each-side', 'joint-idea', 'joint-try', 'joint-next'],
  'parents-target': [
    'parents-target-tell',
    'parents-target-worry',
    'parents-target-together',
    'parents-target-next',
    'parents-target-unheard',
  ],
  'parents-others': [
    'parents-others-phone',
    'parents-others-tell',
    'parents-others-shock',
    'parents-others-next',
    'parents-others-unheard',
  ],
  'class': ['class-everybody', 'class-part', 'class-helps', 'class-agreement', 'class-next'],
} as const satisfies Record<GuideName, readonly string[]>;

export type GuideLine = (typeof corridorGuides)[GuideName][number];
