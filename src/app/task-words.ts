// Words of the cards about tasks and tracks: the standard tasks are said the same on each of them.
import cases from '../../cards/words/nl/case.json';
import every from '../../cards/words/nl/every-card.json';
import classTalk from '../../cards/words/nl/class.json';
import notes from '../../cards/words/nl/notes.json';
import words from '../../cards/words/nl/tasks.json';
import guide from '../../cards/words/nl/guides-class.json';
import { AGREEMENTS } from '../core/case/class-talk/commands';
import type { TaskKey } from '../protocol/v1/tracks';
import { afterAPoint, atTheStart } from './first-letter';

const said: Readonly<Record<string, string>> = guide.point;
const message = { ...every['every-message'], more: every.line };
/** By `key`: a standard task, or nothing for one in own words. */
const standard = words.standard satisfies Readonly<Record<TaskKey | 'own' | 'none' | '$by', string>>;
/** The same at the beginning of a line. */
const asLine = atTheStart(standard);
/** The same by `task`. */
const byTask = { ...standard, $by: 'task' };

/** The agreements of annex 1, by `key`, as the guide says them. */
const agreement = { $by: 'key', ...Object.fromEntries(AGREEMENTS.map((key) => [key, said[key] ?? ''])) };

const { tracks, ...ofCase } = cases.case;
const { own, watch, ...ofTracks } = tracks;
const { ownTask, ...taskAdd } = words['task-add'];
const [what = '', ...rest] = cases.chronology.lines.text;
const ofTrack = { ...byTask, own, watch };
const told = { ...tracks.text, 'task-open': [ofTrack, tracks.text['task-open']], 'task-done': [ofTrack, tracks.text['task-done']] };
/** The five tracks as lines: on the case and on a card of their own. */
const trackLines = { ...ofTracks, text: [told, tracks.silent] };

export const taskCardWords = {
  'case': { ...ofCase, tracks: { label: tracks.label, text: trackLines.text } },
  'chronology': { ...cases.chronology, lines: { ...cases.chronology.lines, text: [what, afterAPoint(byTask), ...rest] } },
  ...notes,
  ...classTalk,
  'class-agreements': { ...classTalk['class-agreements'], first: { title: agreement }, rest: { title: agreement } },
  'case-silent': { ...message, ...notes['case-silent'] },
  'promise-due': { ...message, ...words['promise-due'], about: { $by: 'key', own: '', $else: [words['promise-due'].about, standard] } },
  'task-open': { ...words['task-open'], task: asLine },
  'task-day': words['task-day'],
  'task-drop': words['task-drop'],
  'task-add': { ...taskAdd, tasks: { title: { ...asLine, own: ownTask } } },
  'tracks': { ...words.tracks, tracks: { ...words.tracks.tracks, label: tracks.label, text: trackLines.text } },
  'track': { ...words.track, lines: { ...words.track.lines, text: [asLine, ...words.track.lines.text] } },
  'whisper': { ...message, ...words.whisper },
  'whisper-answer': words['whisper-answer'],
  'watch-add': words['watch-add'],
};
