// The people of the strict Slack's workspace: staff, guests, bots, people of other workspaces, people who left.
import type { Node } from './checks';

export interface Profile {
  id: string;
  name: string;
  email: string;
  /** Whether this person proved that the e-mail is theirs. */
  confirmed: boolean;
  /** The workspace this person belongs to; another one than ours is somebody from outside in a shared channel. */
  teamId: string;
  deactivated: boolean;
  bot: boolean;
  guest: 'no' | 'multi-channel' | 'single-channel';
}

export class Profiles {
  private readonly all = new Map<string, Profile>();

  constructor(private readonly teamId: string) {}

  add(given: Partial<Profile> & Pick<Profile, 'id'>): Profile {
    const usual = { name: given.id, email: '', confirmed: true, teamId: this.teamId, deactivated: false, bot: false, guest: 'no' } as const;
    const profile: Profile = { ...usual, ...given };
    this.all.set(profile.id, profile);
    return profile;
  }

  of(id: string): Profile | undefined {
    return this.all.get(id);
  }

  everybody(): readonly Profile[] {
    return [...this.all.values()];
  }

  /** Two accounts may have one e-mail: Slack gives one of them. Who left is not found. */
  byEmail(email: string): Profile | undefined {
    const same = (profile: Profile): boolean => profile.email !== '' && profile.email.toLowerCase() === email.toLowerCase();
    return [...this.all.values()].find((profile) => same(profile) && !profile.deactivated && profile.teamId === this.teamId);
  }

  /** The person as `users.info` and `user_change` show them. */
  asUser({ id, name, email, confirmed, teamId, deactivated, bot, guest }: Profile, withEmail: boolean): Node {
    return {
      id,
      team_id: teamId,
      name: name.toLowerCase().replaceAll(' ', '.'),
      real_name: name,
      deleted: deactivated,
      is_bot: bot,
      is_app_user: false,
      is_email_confirmed: confirmed,
      is_stranger: teamId !== this.teamId,
      is_restricted: guest !== 'no',
      is_ultra_restricted: guest === 'single-channel',
      tz: 'Europe/Amsterdam',
      profile: { real_name: name, display_name: name, team: teamId, ...(withEmail && email !== '' ? { email } : {}) },
    };
  }
}
