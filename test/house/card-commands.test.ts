// Buttons and forms against the commands of the core: no dead button, no input that nobody reads, no required one without its message.
import { z } from 'zod';
import { cardWords, wordsOnEveryCard } from '../../src/app/card-words';
import { commandOf, OPENING_COMMANDS, SCHOOL_COMMANDS, SNOOZE, UNDO } from '../../src/core/families';
import { reportInput, routeInput } from '../../src/core/report/create';
import { awayInput } from '../../src/core/school/away';
import type { Rule } from '../../src/protocol/grammar';
import { rules } from '../../src/protocol/v1/rules';
import type { V1 } from '../../src/protocol/v1/vocabulary';
import { isNode, listOf, ofType, templates, textOf } from './card-templates';

/** What a verb can stand for when the data of the card chooses it. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  '${verb}': ['plan-talk', 'join-in', 'agree-day', 'move-task', 'plan-something'],
  '${$root.verb}': ['plan-talk', 'join-in', 'agree-day', 'move-task', 'plan-something'],
};
/** These come whole from the data: a way out of a refusal, what is tried again, and what the core holds possible on a case. */
const FROM_DATA = ['${instead}', '${retry}', '${continues}', '${restarts}', '${otherDay}'];

const verbsOf = (verb: string): readonly string[] => CHOSEN[verb] ?? CHOSEN[verb.split(':')[0] ?? ''] ?? [verb.split(':')[0] ?? ''];

function inputOf(verb: string): z.ZodType | undefined {
  if (verb === 'send-report') return reportInput;
  if (verb === 'show-route') return routeInput;
  if (verb === 'report-absence') return awayInput;
  return (commandOf('report', verb) ?? commandOf('case', verb))?.input;
}

const shapeOf = (input: z.ZodType | undefined): Readonly<Record<string, unknown>> => (input instanceof z.ZodObject ? input.shape : {});
const fieldsOf = (input: z.ZodType | undefined): string[] => Object.keys(shapeOf(input));
/** Whether the command takes this answer as it is. */
const takes = (field: unknown, value: string): boolean => field instanceof z.ZodType && String(field.safeParse(value).data) === value;

const actions = templates.flatMap(({ name, template }) =>
  ofType(template, 'Action.Execute').map((action) => ({ name, verb: textOf(action['verb']) })),
);
const caseActions = Object.keys(cardWords.case.actions.title).filter((verb) => verb !== '$by');

it('every button gives a command that there is', () => {
  const verbs = actions
    .filter(({ name, verb }) => !verb.startsWith('open:') && !FROM_DATA.includes(verb) && !(name.startsWith('case') && verb === '${verb}'))
    .flatMap(({ verb }) => verbsOf(verb));
  const given = [...verbs, ...caseActions.filter((verb) => !verb.startsWith('open:'))];
  const known = (verb: string): boolean =>
    [...OPENING_COMMANDS, ...SCHOOL_COMMANDS, UNDO, SNOOZE].some((one) => one === verb) || inputOf(verb) !== undefined;
  expect(verbs.length).toBeGreaterThan(30);
  expect(given.filter((verb) => !known(verb))).toEqual([]);
});

it('Laws of a nudge: only a message that may be put off has a button for it', () => {
  const table: readonly Rule<V1>[] = rules;
  const having = actions.filter(({ verb }) => verb === 'open:snooze-choice').map(({ name }) => name);
  const shows = ({ card, asks = [], copy }: Rule<V1>): string[] => [
    card,
    ...asks.map((ask) => ask.card),
    ...(copy === undefined ? [] : [copy.card]),
  ];
  expect(having.length).toBeGreaterThan(4);
  expect(table.filter((rule) => !rule.snooze && shows(rule).some((card) => having.includes(card))).map(({ id }) => id)).toEqual([]);
});

const forms = templates
  .map(({ name, template }) => ({
    name,
    inputs: ofType(template, 'Input.').map((input) => textOf(input['id'])),
    answers: ofType(template, 'Input.ChoiceSet').flatMap((input) =>
      listOf(input['choices']).flatMap((choice) =>
        isNode(choice) && !('$data' in choice) ? [[textOf(input['id']), textOf(choice['value'])] as const] : [],
      ),
    ),
    submit: ofType(template, 'Action.Execute').find((action) => action['associatedInputs'] === undefined),
  }))
  .filter(({ inputs }) => inputs.length > 0);

it.each(forms.map((form) => [form.name, form] as const))('form %s: every input is a field of its command', (_, { inputs, submit }) => {
  for (const verb of verbsOf(textOf(submit?.['verb']))) {
    expect(inputs.filter((id) => !fieldsOf(inputOf(verb)).includes(id))).toEqual([]);
  }
});

it.each(forms.map((form) => [form.name, form] as const))('form %s: its command takes every answer', (_, { answers, submit }) => {
  for (const verb of verbsOf(textOf(submit?.['verb']))) {
    const shape = shapeOf(inputOf(verb));
    expect(answers.filter(([id, value]) => !takes(shape[id], value))).toEqual([]);
  }
});

it('whatever is missing in a form, its field can say it', () => {
  const errors = wordsOnEveryCard['errors'];
  const fields = forms.flatMap(({ submit }) => verbsOf(textOf(submit?.['verb'])).flatMap((verb) => fieldsOf(inputOf(verb))));
  expect([...new Set(fields)].filter((field) => !isNode(errors) || !(field in errors))).toEqual([]);
});
