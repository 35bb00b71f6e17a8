// Words of the pages behind `/hulp`: those of signals, forms and guides stand in their own files and are said the same here.
import type { HelpPart, HelpLine } from '../core/cards/help-cards';
import forms from '../../cards/words/nl/bullying-forms.json';
import words from '../../cards/words/nl/help.json';
import signals from '../../cards/words/nl/signals.json';

const topic = words['help-topic'];
/** What a page of a topic is called, on its button and as its heading. */
const part: Readonly<Record<HelpPart, string>> = { ...signals.group, ...forms.form, ...topic.parts.title };
const line: Readonly<Record<HelpLine, string>> = { ...signals.signal, ...forms.example, ...topic.lines.text };

export const helpCardWords = {
  'help': words.help,
  'help-topic': {
    ...topic,
    heading: { ...part, '$by': 'part', '': topic.heading },
    lines: { ...topic.lines, text: { ...line, $by: 'line' } },
    parts: { title: { ...part, $by: 'part' }, hint: { ...forms.hint, $by: 'part', $else: '' } },
  },
  'help-people': words['help-people'],
  'help-classes': words['help-classes'],
  'away': words.away,
};
