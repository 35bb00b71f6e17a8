// What a platform must know to write to somebody first, kept sealed on the desk of that person.
import { deskIdOf, type Desk, type DeskAddress, type Reference } from '../core/desk/desk';
import type { PersonId } from '../core/school/school';
import { MINUTE, type Instant } from '../core/time/instant';
import type { Loop } from './round';
import { changeDesk, type DeskDocument } from './save';

/** Somebody who chats is not written down at every word. */
const USED_AGAIN_AFTER = 10 * MINUTE;

/** One platform's references. Throws a `StoreFault` when the store is away. */
export interface References {
  of(person: PersonId): Promise<Reference | undefined>;
  /** The person was heard of there just now: reachable from now on, and first of all there. `also` is saved together with it. */
  remember(person: PersonId, reference: Reference, also?: (desk: Desk) => Desk): Promise<void>;
  /** Nobody is reached by it any more, until the person is heard of again. */
  forget(person: PersonId): Promise<void>;
}

type Parts = Pick<Loop, 'schoolId' | 'store' | 'worlds' | 'clock'>;

/** @param platform its name in addresses; the address of a person there is the person's own id. */
export function deskReferences(loop: Parts, platform: string): References {
  const deskOf = async (person: PersonId): Promise<Desk | undefined> =>
    ((await loop.store.load(deskIdOf(loop.schoolId, person))) as DeskDocument | null)?.body;

  const changeIt = async (person: PersonId, change: (desk: Desk) => Desk): Promise<boolean> =>
    changeDesk({ ...loop, world: await loop.worlds.now() }, person, change);

  return {
    async of(person) {
      return (await deskOf(person))?.references?.[platform];
    },

    async remember(person, reference, also = (desk) => desk) {
      const now = loop.clock.now();
      const remembered = (desk: Desk): Desk => (isCurrent(desk, platform, reference, now) ? desk : heardOf(desk, platform, reference, now));
      const change = (desk: Desk): Desk => also(remembered(desk));
      // Most of the time nothing changes, and then the school need not be read.
      const desk = await deskOf(person);
      if (desk !== undefined && change(desk) === desk) return;
      await changeIt(person, change);
    },

    async forget(person) {
      await changeIt(person, (current) => {
        if (current.references?.[platform] === undefined) return current;
        const { [platform]: _forgotten, ...references } = current.references;
        return { ...current, addresses: others(current.addresses, platform), references };
      });
    },
  };
}

function heardOf(desk: Desk, platform: string, reference: Reference, now: Instant): Desk {
  const addresses = [{ platform, to: desk.person, usedAt: now }, ...others(desk.addresses, platform)];
  return { ...desk, addresses, references: { ...desk.references, [platform]: reference } };
}

/** Whether there is nothing to write down: the same reference, used here last, and not long ago. */
function isCurrent({ addresses, references }: Desk, platform: string, reference: Reference, now: Instant): boolean {
  const [last] = [...addresses].sort((one, other) => other.usedAt - one.usedAt);
  return last?.platform === platform && now - last.usedAt < USED_AGAIN_AFTER && same(references?.[platform], reference);
}

function others(addresses: readonly DeskAddress[], platform: string): DeskAddress[] {
  return addresses.filter((address) => address.platform !== platform);
}

function same(one: Reference | undefined, other: Reference): boolean {
  const keys = Object.keys(other);
  return one !== undefined && Object.keys(one).length === keys.length && keys.every((key) => one[key] === other[key]);
}
