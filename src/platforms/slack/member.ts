// A member of the workspace as Slack describes one -> whether this may be a colleague, and by which e-mail.

/** What we read of a user, in `users.info`, `users.lookupByEmail` and `user_change` alike. */
export interface SlackUser {
  id?: string | undefined;
  team_id?: string | undefined;
  deleted?: boolean | undefined;
  is_bot?: boolean | undefined;
  is_app_user?: boolean | undefined;
  is_restricted?: boolean | undefined;
  is_ultra_restricted?: boolean | undefined;
  is_stranger?: boolean | undefined;
  is_email_confirmed?: boolean | undefined;
  profile?: { email?: string | undefined } | undefined;
}

/** `elsewhere`: a member of another workspace, met in a shared channel. */
export type Standing = 'colleague' | 'guest' | 'gone' | 'bot' | 'elsewhere';

/** Everything that Slack says about access to this workspace; who is not plainly a member is not one. */
export function standingOf(user: SlackUser, teamId: string): Standing {
  if (user.deleted === true) return 'gone';
  if (user.is_bot === true || user.id === 'USLACKBOT') return 'bot';
  if (user.is_stranger === true || (user.team_id !== undefined && user.team_id !== teamId)) return 'elsewhere';
  return user.is_restricted === true || user.is_ultra_restricted === true ? 'guest' : 'colleague';
}

/** The e-mail that Slack vouches for; empty when there is none, or nobody proved that it is theirs. */
export function emailOf({ profile, is_email_confirmed }: SlackUser): string {
  return is_email_confirmed === false ? '' : (profile?.email ?? '');
}
