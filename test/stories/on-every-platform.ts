// One story told on every platform: the same words, the same taps, and the same file of the case at the end.
import { Story, type Platform, type StoryOptions } from './story';

/** Where the stories are told. */
export const PLATFORMS: readonly Platform[] = ['playground', 'slack', 'teams'];

/** What a story says of its school; where it is told is not its business. */
type Begins = (options?: Omit<StoryOptions, 'on' | 'elsewhere'>) => Promise<Story>;

/** The story on every platform of `PLATFORMS`. */
export function onEveryPlatform(name: string, tell: (begins: Begins) => Promise<void>): void {
  describe.each(PLATFORMS)('on %s', (on) => storyTest(name, { on }, tell));
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
