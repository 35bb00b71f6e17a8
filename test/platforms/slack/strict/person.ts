// One person with a Slack client: types, taps, fills in, sends; and sees what stands on the screen.
import type { Answer, AppDoor } from './app-door';
import { asPayload, type World } from './api-methods';
import type { Message } from './conversations';
import type { Profile } from './profiles';
import type { ResponseUrls } from './response-urls';
import type { Sequence } from './time-and-ids';
import type { OpenView } from './views';
import { readCommandAnswer, readSubmitAnswer } from './acknowledged';
import { findButton } from './seen-buttons';

export interface PersonParts {
  world: World;
  door: AppDoor;
  responseUrls: ResponseUrls;
  ids: Sequence;
  /** What Slack would have swallowed, shown to a person as "something went wrong", or written in nobody's log. */
  complaints: string[];
  changed(): void;
}

/** How a submit ended. Without an answer the client did not send it. */
export interface Submitted {
  answer: Answer | undefined;
  /** By block id; empty when it was taken. */
  errors: Readonly<Record<string, string>>;
}

export class SlackPerson {
  constructor(
    private readonly parts: PersonParts,
    readonly id: string,
  ) {}

  /** As it is now. */
  get profile(): Profile {
    const profile = this.parts.world.profiles.of(this.id);
    if (profile === undefined) throw new Error(`nobody has the id ${this.id}`);
    return profile;
  }

  /** The chat with the bot. */
  get channel(): string {
    return this.parts.world.conversations.directOf(this.id);
  }

  /** What stands in the chat with the bot, oldest first; also what only this person sees. */
  get dm(): readonly Message[] {
    return this.parts.world.conversations.seenIn(this.channel, this.id);
  }

  /** Messages that only this person saw, in any channel. */
  get ephemeral(): readonly Message[] {
    return this.parts.world.conversations.onlyFor(this.id);
  }

  get home(): OpenView | undefined {
    return this.parts.world.views.homeOf(this.id);
  }

  /** The modal on top. */
  get modal(): OpenView | undefined {
    return this.modals.at(-1);
  }

  get modals(): readonly OpenView[] {
    return this.parts.world.views.stackOf(this.id);
  }

  /** `/melding ...` is a command, in the chat with the bot or in a channel; other text is a message to the bot. */
  async types(text: string, channel = this.channel): Promise<Answer> {
    if (!text.startsWith('/')) return this.says(text);
    const [command = '', ...rest] = text.split(' ');
    const { world, responseUrls } = this.parts;
    const answer = await this.parts.door.post({
      body: new URLSearchParams({
        token: 'verification',
        team_id: this.profile.teamId,
        team_domain: world.team.domain,
        channel_id: channel,
        channel_name: channel === this.channel ? 'directmessage' : 'kanaal',
        user_id: this.id,
        user_name: this.profile.name,
        command,
        text: escaped(rest.join(' ')),
        api_app_id: world.team.appId,
        is_enterprise_install: 'false',
        response_url: responseUrls.mint(this.id, channel),
        trigger_id: world.triggers.mint(this.id),
      }).toString(),
    });
    readCommandAnswer(answer, this.id, channel, this.parts);
    return answer;
  }

  /** A message in the chat with the bot. `repeats`: it is delivered that many times more, although it was answered. */
  async says(text: string, repeats = 0): Promise<Answer> {
    const { world } = this.parts;
    const { ts } = world.conversations.post(this.channel, this.id, { text, blocks: [] });
    const message = {
      type: 'message',
      channel: this.channel,
      channel_type: 'im',
      user: this.id,
      team: this.profile.teamId,
      text: escaped(text),
      ts,
    };
    return this.event({ ...message, event_ts: ts, client_msg_id: ts }, repeats);
  }

  async opensHome(): Promise<Answer> {
    const view = this.home === undefined ? {} : { view: asPayload(this.home, this.parts.world) };
    return this.event({ type: 'app_home_opened', user: this.id, channel: this.channel, tab: 'home', event_ts: this.stamp(), ...view });
  }

  /** A global shortcut. */
  async shortcut(callbackId: string): Promise<Answer> {
    return this.interacts({ type: 'shortcut', callback_id: callbackId, action_ts: this.stamp() });
  }

  /** A shortcut from the menu of a message that somebody wrote. */
  async messageShortcut(callbackId: string, message: { channel: string; ts: string; text: string; user: string }): Promise<Answer> {
    const { channel, ts, text, user } = message;
    return this.interacts({
      type: 'message_action',
      callback_id: callbackId,
      message_ts: ts,
      action_ts: this.stamp(),
      channel: { id: channel, name: 'kanaal' },
      message: { type: 'message', user, ts, text },
      response_url: this.parts.responseUrls.mint(this.id, channel),
    });
  }

  /**
   * Taps a button, by its action id or by what it says: on the open modal, else on the newest message that has it, else on the home. `on` is the
   * `ts` of one message, or the home. Throws when there is no such button.
   */
  async taps(what: string, on?: string): Promise<Answer> {
    const { button, blockId, message, view } = findButton(what, on, this);
    const action = { type: 'button', action_id: button.action_id, block_id: blockId, text: button.text, action_ts: this.stamp() };
    const actions = [button.value === undefined ? action : { ...action, value: button.value }];
    return this.interacts({
      type: 'block_actions',
      actions,
      ...(message === undefined ? {} : this.onMessage(message)),
      ...this.onView(view),
    });
  }

  /** Types in the open modal without sending it. */
  fills(values: Readonly<Record<string, string>>): void {
    this.parts.world.views.fill(this.openModal(), values);
  }

  /** Fills in and sends the open modal; what the app answers happens on the screen. */
  async submits(values: Readonly<Record<string, string>> = {}): Promise<Submitted> {
    const open = this.openModal();
    this.fills(values);
    if (open.view.type === 'modal' && open.view.submit === undefined) throw new Error('this modal has nothing to send');
    const missing = this.parts.world.views.missing(open);
    if (missing.length > 0) return { answer: undefined, errors: Object.fromEntries(missing.map((id) => [id, 'required'])) };
    const answer = await this.interacts({ type: 'view_submission', response_urls: [], ...this.onView(open, false) });
    return { answer, errors: readSubmitAnswer(answer, open, this.parts) };
  }

  /** Closes the open modal. The app hears of it when it asked to. */
  async closes(): Promise<Answer | undefined> {
    const open = this.openModal();
    const { views } = this.parts.world;
    const cleared = open.view.type === 'modal' && open.view.clear_on_close === true;
    if (cleared) views.closeAll(this.id);
    else views.closeTop(this.id);
    if (open.view.type !== 'modal' || open.view.notify_on_close !== true) return undefined;
    return this.interacts({ type: 'view_closed', is_cleared: cleared, ...this.onView(open, false) });
  }

  /** Sends any interaction in this person's name, as an old client or a stranger's might. */
  async interacts(payload: object): Promise<Answer> {
    const { world, door } = this.parts;
    const { id, name, teamId } = this.profile;
    const answer = await door.interact({
      token: 'verification',
      api_app_id: world.team.appId,
      team: { id: teamId, domain: world.team.domain },
      user: { id, name, username: name, team_id: teamId },
      is_enterprise_install: false,
      enterprise: null,
      trigger_id: world.triggers.mint(id),
      ...payload,
    });
    if (answer.late) this.parts.complaints.push('an interaction was answered after three seconds');
    this.parts.changed();
    return answer;
  }

  /** An event of this person. Gives the last answer. */
  async event(event: object, repeats = 0): Promise<Answer> {
    const { world, door, ids } = this.parts;
    const envelope = {
      token: 'verification',
      team_id: world.team.id,
      context_team_id: world.team.id,
      api_app_id: world.team.appId,
      event,
      type: 'event_callback',
      event_id: ids.next('Ev'),
      event_time: Math.floor(world.clock.now() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: world.team.id, user_id: world.team.botUserId, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    };
    const last = (await door.event(envelope, repeats)).at(-1);
    if (last === undefined) throw new Error('an event is posted at least once');
    return last;
  }

  private stamp(): string {
    return this.parts.ids.stamp(this.parts.world.clock);
  }

  private openModal(): OpenView {
    const { modal } = this;
    if (modal === undefined) throw new Error(`${this.id} has no modal open`);
    return modal;
  }

  private onMessage(message: Message): object {
    const { channel, ts, text, blocks, onlyFor, user } = message;
    return {
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyFor !== undefined },
      channel: { id: channel, name: 'directmessage' },
      ...(onlyFor === undefined ? { message: { type: 'message', user, ts, text, blocks } } : {}),
      state: { values: {} },
      response_url: this.parts.responseUrls.mint(this.id, channel, message),
    };
  }

  private onView(open: OpenView | undefined, tapped = true): object {
    if (open === undefined) return {};
    const view = asPayload(open, this.parts.world);
    return tapped ? { container: { type: 'view', view_id: open.id }, view } : { view };
  }
}

/** Slack escapes these three in what people type. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
