// Blocks and a modal of a few lines, to try the strict Slack with.

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const button = (action_id: string, text = action_id) => ({
  type: 'button' as const,
  text: plain(text),
  action_id,
  value: `{"about":"${action_id}"}`,
});
export const actions = (...elements: ReturnType<typeof button>[]) => ({ type: 'actions' as const, elements });
export const words = {
  type: 'input' as const,
  block_id: 'words',
  label: plain('Wat?'),
  element: { type: 'plain_text_input' as const, action_id: 'words', max_length: 10 },
};
export const option = (value: string) => ({ text: plain(`Keuze ${value}`), value });
export const who = {
  type: 'input' as const,
  block_id: 'who',
  label: plain('Wie?'),
  optional: true,
  element: { type: 'checkboxes' as const, action_id: 'who', options: [option('p1'), option('p2')], initial_options: [option('p2')] },
};
export const form = (extra: object = {}) => ({
  type: 'modal' as const,
  title: plain('Melding doen'),
  submit: plain('Verstuur'),
  blocks: [words, who, actions(button('open:other'))],
  ...extra,
});
