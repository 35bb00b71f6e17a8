// Words of the cards for a co-mentor: the standard tasks are said as everywhere else.
import words from '../../cards/words/nl/co-mentor.json';
import { atTheStart } from './first-letter';
import every from '../../cards/words/nl/every-card.json';
import tasks from '../../cards/words/nl/tasks.json';

const message = { ...every['every-message'], more: every.line };
const { ownTask, ...task } = words['co-mentor-task'];
const { own, day, ...part } = words['co-mentor-part'].tasks;

export const coMentorCardWords = {
  'pupil-handed': { ...message, ...words['pupil-handed'] },
  'mentor-missing': { ...message, ...words['mentor-missing'] },
  'pupil-gone': { ...message, ...words['pupil-gone'] },
  'own-round': { ...message, ...words['own-round'] },
  'co-mentor-asked': { ...message, ...words['co-mentor-asked'] },
  'co-mentor-ended': { ...message, ...words['co-mentor-ended'] },
  'co-mentor-task': { ...task, tasks: { title: { ...atTheStart(tasks.standard), own: ownTask } } },
  'co-mentor-lead': words['co-mentor-lead'],
  'co-mentors': words['co-mentors'],
  'co-mentor-part': { ...words['co-mentor-part'], tasks: { ...part, text: [{ ...tasks.standard, own }, day] } },
};
