// How the documents of one situation are named: a report, and the case with the same last part (twice started = once).

const REPORT = 'report';
const CASE = 'case';

/** The id of a report; `formId` is the id that its form carried. It is also the subject in every notice key. */
export function reportIdOf(schoolId: string, formId: string): string {
  return `${schoolId}:${REPORT}:${formId}`;
}

/** The id of the case that grows from a report. */
export function caseIdOf(subject: string): string {
  const [school, , form] = subject.split(':');
  return `${school ?? ''}:${CASE}:${form ?? ''}`;
}

/** The id of the first report, from the id of a report or of its case. */
export function subjectOfId(id: string): string {
  const [school, kind, form] = id.split(':');
  return kind === CASE ? reportIdOf(school ?? '', form ?? '') : id;
}
