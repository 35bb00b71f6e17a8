// The form of `/melding`, empty or with what was typed before, and the question who is meant when a name fits several pupils.
import type { Values } from '../kernel/command';
import { whoIsMeant, type ReportInput } from '../report/create';
import { dayOf } from '../time/instant';
import { classChoices } from './class-choices';
import type { AnyCard, Viewer } from './viewer';

/** The report form. `formId` becomes the id of the report; `typed` is what stood behind `/melding`. */
export function emptyForm(viewer: Viewer, formId: string, typed: string, values: Values = {}): AnyCard {
  const urgent = values['urgent'] === 'yes' || values['urgent'] === 'no' ? values['urgent'] : '';
  return {
    card: 'report-form',
    data: {
      subject: '',
      ref: formId,
      about: '',
      number: '',
      urgent,
      target: values['target'] ?? '',
      class: values['class'] ?? 'unknown',
      words: values['words'] ?? typed,
      classes: classChoices(viewer.world),
    },
  };
}

/** "Wie bedoel je?": the pupils that the name may mean. Never tells that one of them has a case (I9). */
export function whichPupilCard(input: ReportInput, viewer: Viewer, formId: string): AnyCard {
  const context = { actor: viewer.person, about: '', now: viewer.now, today: dayOf(viewer.now), world: viewer.world };
  const { choices } = whoIsMeant(input, context);
  const pupils = choices.map(({ number, name, class: className, bornOn }) => {
    // Two of one name in one class: the date of birth tells them apart.
    const same = choices.filter((one) => one.name === name && one.class === className).length > 1;
    return { id: number, name, class: className, bornOn: same ? bornOn : '' };
  });
  return { card: 'report-which', data: { subject: '', ref: formId, about: '', number: '', pupils } };
}
