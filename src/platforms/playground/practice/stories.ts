// The practice stories that a visitor can choose from, with their sentences.
import words from '../../../../cards/words/nl/practice-stories.json';
import { CLIMBS } from './climbs';
import { ENDS_WELL } from './ends-well';
import type { Script, StoryWords } from './script';

/** In the order in which the page offers them. */
export const STORIES: readonly { script: Script; words: StoryWords }[] = [
  { script: ENDS_WELL, words: words['ends-well'] },
  { script: CLIMBS, words: words['climbs'] },
];
