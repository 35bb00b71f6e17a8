// One story told on every platform: the same words, the same taps, and the same file of the case at the end.
import { Story, type Platform, type StoryOptions } from './story';

/** Where the stories are told. */
export const PLATFORMS: readonly Platform[] = ['playground', 'slack'];

/** Stories that a platform cannot tell to the end. */
const NOT_ON: Readonly<Record<string, readonly Platform[]>> = {
  // The line that N7a folds to has neither a text nor a summary, since this report has no number; Slack takes no empty message.
  'suspected abuse at home (I14, N7)': ['slack'],
  // A message with two lines of one case has two buttons with one action id.
  'a red flag on Saturday night that nobody sees (N1, N4, N5, N6, N8)': ['slack'],
};

/** What a story says of its school; where it is told is not its business. */
type Begins = (options?: Omit<StoryOptions, 'on' | 'elsewhere'>) => Promise<Story>;

/** The story on every platform of `PLATFORMS`, but for those in `NOT_ON`. */
export function onEveryPlatform(name: string, tell: (begins: Begins) => Promise<void>): void {
  const platforms = PLATFORMS.filter((platform) => NOT_ON[name]?.includes(platform) !== true);
  describe.each(platforms)('on %s', (on) => storyTest(name, { on }, tell));
}

/** One test, with everything closed at its end, also when it failed. @param seats where it is told. */
export function storyTest(name: string, seats: Pick<StoryOptions, 'on' | 'elsewhere'>, tell: (begins: Begins) => Promise<void>): void {
  test(name, async () => {
    const begun: Story[] = [];
    try {
      await tell(async (options) => {
        const story = await Story.begins({ ...options, ...seats });
        begun.push(story);
        return story;
      });
    } finally {
      for (const story of begun) await story.closes();
    }
  });
}
