// Slack as a platform like any other: everything put together, started, and stopped.
import type { Router } from 'express';
import { schoolBindings } from '../../app/bindings';
import { homeNow } from '../../app/home-now';
import { overviewNow } from '../../app/overview-now';
import type { MessageAddress, Outcome, Platform } from '../../app/ports';
import type { Presenter } from '../../app/present';
import type { Receiver } from '../../app/receive';
import { deskReferences } from '../../app/references';
import type { Loop } from '../../app/round';
import { getAcquainted } from './acquaintance';
import { listenToButtons } from './actions';
import { slackAnswers } from './answers';
import { slackBackground } from './background';
import { slackClients } from './clients';
import { listenToCommands } from './commands';
import type { Front } from './front';
import { listenToHome, slackHome } from './home';
import { httpDoor } from './http-door';
import { addressOf, placeOf } from './message-id';
import { listenToForms } from './modals';
import { listenToMembers, slackMembers } from './members';
import { SLACK, slackPeople } from './people';
import { slackApp } from './receiver';
import { slackSender } from './sender';
import type { SlackSettings } from './settings';
import { listenToShortcuts } from './shortcuts';
import { slackHealth } from './slack-health';
import { socketDoor } from './socket-door';
import { tappedMessages } from './tapped-message';
import { realTiming, type Timing } from './timing';
import { listenToTypedWords } from './typed-words';
import { slackWelcome } from './welcome';
import { slackWindows } from './windows';

export interface SlackParts {
  settings: SlackSettings;
  /** Its `platforms` need not hold this one yet; put it in before the first tick. */
  loop: Loop;
  receiver: Receiver;
  presenter: Presenter;
  /** How fast time goes on Slack's side of the wire; the real one when left out. Stamps on requests are always held against the real one. */
  timing?: Timing;
}

export interface SlackPlatform extends Platform {
  /** `/slack/events`, to be put on the one express app; left out in Socket Mode. */
  router?: Router;
  /** Resolves when nothing is under way that nobody waits for. */
  idle(): Promise<void>;
  /** Asks Slack who we are, for `health`; done once a minute by itself, more often while Slack is away. */
  probe(): Promise<void>;
  /** Looks up anew what is known of the people who use the bot; done once a minute by itself. */
  renew(): Promise<void>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** While Slack is away it is asked more often. */
const PROBE_WHEN_DOWN = 10 * SECOND;
/** People join the workspace after the school file was written. */
const ACQUAINTANCE = 60 * MINUTE;

export function slackPlatform({ settings, loop, receiver, presenter, timing = realTiming }: SlackParts): SlackPlatform {
  const { log } = loop;
  const { teamId } = settings;
  const { mail, quick } = slackClients(settings, log);
  const later = slackBackground(loop.background);
  const health = slackHealth({ client: quick, teamId, background: later, log });
  const bindings = schoolBindings(loop);
  const references = deskReferences(loop, SLACK);
  const members = slackMembers(quick, teamId, timing, health);
  const people = slackPeople(members, bindings, teamId);
  const sender = slackSender(mail, timing, health, log);
  const answers = slackAnswers({ loop, presenter, people, references, background: later, acted: (person) => home.changed(person) });
  const home = slackHome({
    client: quick,
    answers,
    health,
    background: later,
    list: (person) => receiver.tap(person, { verb: 'open:case-list', subject: '', ref: '', about: '' }, {}),
    more: async (person) => {
      const cards = [await homeNow(loop, person), await overviewNow(loop, person)];
      return Promise.all(cards.flatMap((card) => (card === undefined ? [] : [answers.drawn(card)])));
    },
  });
  const front: Front = {
    receiver,
    answers,
    windows: slackWindows(quick),
    sender,
    tapped: tappedMessages(loop, sender),
    health,
    background: later,
    log,
  };

  const welcome = slackWelcome({ answers, receiver, references, sender, background: later });
  const socket = settings.door.kind === 'socket' ? socketDoor(settings.door.appToken, settings, log) : undefined;
  const http = settings.door.kind === 'http' ? httpDoor(settings.door.signingSecret, realTiming, log) : undefined;
  const door = http ?? socket;
  if (door === undefined) throw new Error('Slack has no door');
  const app = slackApp(settings, door, timing, log);
  listenToCommands(app, front);
  listenToShortcuts(app, front);
  listenToButtons(app, front);
  listenToForms(app, front);
  listenToTypedWords(app, front, loop, timing);
  listenToHome(app, home, welcome);
  listenToMembers(app, members);

  const timers: NodeJS.Timeout[] = [];
  let stopped = false;
  const every = (ms: number, what: string, work: () => Promise<unknown>): void =>
    void timers.push(setInterval(() => later.run(what, work), ms).unref());
  const acquaint = (): Promise<number> => getAcquainted({ client: quick, teamId, bindings, loop, timing, health, log }, () => stopped);

  return {
    name: SLACK,
    ...(http === undefined ? {} : { router: http.router }),
    idle: () => later.idle(),
    probe: () => health.probe(),
    renew: () => members.renew(),

    async send({ to: person }, message): Promise<Outcome> {
      const found = await people.accountOf(person, await loop.worlds.now());
      if (found === 'nobody') return { result: 'refused', why: 'unreachable' };
      if (found === 'unsure') return { result: 'not-sent', retryAfterMs: MINUTE };
      const posted = await sender.post(found.account, message);
      home.changed(person);
      return posted.result === 'sent' ? { result: 'sent', at: addressOf(posted.place, person) } : posted;
    },

    async update(at: MessageAddress, message): Promise<Outcome> {
      const place = placeOf(at);
      if (place === undefined) return { result: 'refused', why: 'gone' };
      const updated = await sender.update(place, message);
      home.changed(at.to);
      return updated.result === 'sent' ? { result: 'sent', at } : updated;
    },

    health: async () => (socket === undefined || socket.connected() ? health.state() : 'down'),

    async start() {
      await door.start();
      // At most as long as the quick client waits: a Slack that is away does not hold up the start.
      await health.probe();
      every(MINUTE, 'probe', () => health.probe());
      every(PROBE_WHEN_DOWN, 'probe', async () => (health.state() === 'down' ? health.probe() : undefined));
      every(MINUTE, 'members', () => members.renew());
      every(ACQUAINTANCE, 'acquaintance', acquaint);
      later.run('acquaintance', acquaint);
    },

    async stop() {
      stopped = true;
      timers.forEach((timer) => clearInterval(timer));
      await door.stop();
      await later.idle();
    },
  };
}
