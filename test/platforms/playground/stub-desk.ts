// A small desk for the page's tests: five people and one more, a report form, a receipt and a message to the mentor.
import type { CardJson } from '../../../src/app/ports';
import { DateTime } from 'luxon';
import { instantAt, ZONE, type Instant } from '../../../src/core/time/instant';
import type { Act, DeskEvent, Message, PlaygroundDesk, Reply, Seat, Travelled, TravelTo } from '../../../src/platforms/playground/messages';

type Block = Record<string, unknown>;
export const heading = (text: string): Block => ({ type: 'TextBlock', style: 'heading', text, wrap: true });
export const line = (text: string): Block => ({ type: 'TextBlock', text, wrap: true });
export const quiet = (text: string): Block => ({ type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'small' });
export const said = (text: string, size = 'default'): Block => ({
  type: 'Container',
  style: 'emphasis',
  items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size }] }],
});
export const fact = (name: string, value: string): Block => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    { type: 'TextRun', text: `${name}: `, weight: 'bolder' },
    { type: 'TextRun', text: value },
  ],
});
export const choices = (id: string, label: string, options: Record<string, string>, more: Block = {}): Block => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'expanded',
  wrap: true,
  choices: Object.entries(options).map(([value, title]) => ({ value, title })),
  ...more,
});
/** Buttons by verb; the first is the helping one. With `alone` the others leave the inputs out. */
export const buttons = (titles: Record<string, string>): Block => ({
  type: 'ActionSet',
  actions: Object.entries(titles).map(([verb, title], i) => ({
    type: 'Action.Execute',
    verb,
    title,
    ...(i === 0 ? { style: 'positive' } : { associatedInputs: 'none' }),
  })),
});
export const card = (...body: Block[]): CardJson => ({ type: 'AdaptiveCard', version: '1.5', body });

export const REPORT_FORM = card(
  heading('Melding doen'),
  line('Is er nu gevaar? Bel 112 en blijf bij de leerling.'),
  choices(
    'urgent',
    'Is er iets dat niet kan wachten?\nEen wond, een wapen, een dreiging, een naaktfoto.',
    { no: 'Nee', yes: 'Ja, of ik twijfel' },
    { isRequired: true, errorMessage: 'Kies nee of ja. Twijfel je? Kies dan ja.' },
  ),
  {
    type: 'Input.Text',
    id: 'pupil',
    label: 'Om welke leerling gaat het?',
    isRequired: true,
    errorMessage: 'Schrijf de naam, of wat je van de leerling weet.',
    maxLength: 120,
  },
  {
    type: 'Input.ChoiceSet',
    id: 'group',
    label: 'Klas (mag later)',
    value: 'unknown',
    choices: [
      { title: 'Weet ik niet', value: 'unknown' },
      { title: '2B', value: '2B' },
    ],
  },
  {
    type: 'Input.Text',
    id: 'story',
    label: 'Wat zag of hoorde je?\nEén zin is genoeg. Schrijf wat je zag, nog geen oordeel.',
    isMultiline: true,
    isRequired: true,
    errorMessage: 'Schrijf één zin over wat je zag of hoorde.',
    maxLength: 3000,
  },
  buttons({ 'send-report': 'Verstuur', 'other-route': 'Andere route' }),
  quiet('Dag en tijd vullen wij in. De rest mag later.'),
);

const SEATS: Seat[] = [
  { id: 'bram', name: 'Bram Kooiman', role: 'docent lichamelijke opvoeding', main: true },
  { id: 'joris', name: 'Joris Vermaat', role: 'mentor van 2B', main: true },
  { id: 'noor', name: 'Noor Hendriksen', role: 'coördinator sociale veiligheid', main: true },
  { id: 'anja', name: 'Anja Terpstra', role: 'teamleider onderbouw', main: true },
  { id: 'samira', name: 'Samira Bouzid', role: 'ondersteuningsteam, bereikbaar bij nood', main: true },
  { id: 'karin', name: 'Karin de Wit', role: 'docent Nederlands', main: false },
];

/** A desk with its lists in sight, so that a test can put a message there. Its clock begins at Tue 24 Nov 2026 10:15. */
export class StubDesk implements PlaygroundDesk {
  readonly lists = new Map<string, Message[]>(SEATS.map(({ id }) => [id, []]));
  readonly acts: Act[] = [];
  onReaderGone: () => void = () => undefined;
  private readonly listeners = new Set<(event: DeskEvent) => void>();
  private now: Instant = instantAt('2026-11-24', '10:15');
  private count = 0;

  get readers(): number {
    return this.listeners.size;
  }

  seats(): Seat[] {
    return SEATS;
  }

  async messages(seat: string): Promise<Message[]> {
    return this.lists.get(seat) ?? [];
  }

  clock() {
    const at = DateTime.fromMillis(this.now, { zone: ZONE });
    const day = `${['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'][at.weekday - 1]} ${at.toFormat('d')} nov ${at.year}`;
    return { now: this.now, schoolDay: true, day, time: at.toFormat('HH.mm'), line: 'schooldag · nog 16 lesdagen tot de kerstvakantie' };
  }

  async advance(to: TravelTo): Promise<Travelled> {
    this.now = typeof to === 'number' ? to : this.now + (to === '5 minutes' ? 5 : 60) * 60_000;
    if (to === 'next message') this.post('joris', 'notice', reportNew, { summary: '2026-031: lees de melding' });
    this.tell({ type: 'clock' });
    return { ok: true, now: this.now };
  }

  async say(seat: string, text: string): Promise<Reply> {
    if (text === '/melding') return { ok: true, message: this.post(seat, 'form', REPORT_FORM, { summary: 'Melding doen' }) };
    return {
      ok: false,
      message: this.post(seat, 'answer', card(heading('Dat woord kennen we niet'), line(`Je schreef: ${text}`)), {
        summary: 'Onbekend woord',
      }),
    };
  }

  async act(act: Act): Promise<Reply> {
    this.acts.push(act);
    if (act.actionId === 'send-report') {
      if (act.values['pupil'] === '?') return { ok: false, fieldErrors: { pupil: 'Schrijf iets meer over de leerling.' } };
      this.fold(act.seat, act.messageId, '2026-031 · verstuurd');
      return { ok: true, message: this.post(act.seat, 'answer', receipt, { summary: '2026-031 · verstuurd' }) };
    }
    if (act.actionId === 'open-report')
      return { ok: true, message: this.post(act.seat, 'answer', reportCard, { summary: 'Melding 2026-031', look: 'open' }) };
    return { ok: false };
  }

  subscribe(listener: (event: DeskEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      this.onReaderGone();
    };
  }

  /** Puts a message into a seat's list and tells the page. */
  post(seat: string, kind: Message['kind'], body: CardJson, more: Partial<Message> = {}): Message {
    const message: Message = { id: `m${++this.count}`, sentAt: this.now, kind, look: 'neutral', summary: 'Bericht', card: body, ...more };
    this.lists.set(seat, [...(this.lists.get(seat) ?? []), message]);
    this.tell({ type: 'message', seat, id: message.id });
    return message;
  }

  /** Folds a message to one line, as the app does after an answer. */
  fold(seat: string, messageId: string, summary: string): void {
    this.change(
      { seat, messageId },
      { look: 'done', summary, card: card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: summary }] }) },
    );
  }

  private change({ seat, messageId }: Pick<Act, 'seat' | 'messageId'>, more: Partial<Message>): void {
    this.lists.set(
      seat,
      (this.lists.get(seat) ?? []).map((message) => (message.id === messageId ? { ...message, ...more } : message)),
    );
    this.tell({ type: 'update', seat, id: messageId });
  }

  private tell(event: DeskEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

const receipt = card(
  heading('Je melding is binnen: 2026-031'),
  line('De mentor krijgt nu bericht. Je hoort wanneer de melding is opgepakt.'),
  buttons({ 'finish-report': 'Vul aan, 1 minuut', 'take-back': 'Haal terug tot 10.20 uur' }),
);
const reportNew = card(
  heading('Nieuwe melding: 2026-031'),
  line('Je krijgt dit als mentor. Een collega meldde vandaag iets.'),
  buttons({ 'open-report': 'Open de melding', 'not-mine': 'Niet bij mij' }),
);
const reportCard = card(
  heading('Melding 2026-031'),
  fact('Gemeld door', 'Bram Kooiman, vandaag om 10.15 uur'),
  said('Twee jongens gooiden haar tas steeds over. *Ze* lachte mee, <b>maar</b> had tranen.'),
  buttons({ 'pick-up': 'Ik pak dit op', 'otherwise': 'Iets anders' }),
);
