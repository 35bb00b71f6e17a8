// The practice stories that a visitor can choose from, with their sentences.
import words from '../../../../cards/words/nl/practice-stories.json';
import { CLIMBS } from './climbs';
import { ENDS_WELL } from './ends-well';
import type { Script, StoryWords } from './script';
import { UNKNOWN_SENDER } from './unknown-sender';

/** In the order in which the page offers them. */
export const STORIES: readonly { script: Script; words: StoryWords }[] = [
  { script: ENDS_WELL, words: words['ends-well'] },
  { script: UNKNOWN_SENDER, words: words['unknown-sender'] },
  { script: CLIMBS, words: words['climbs'] },
];
