// A school that chose no Monday overviews (N30): in two years there are a hundred, and they are not what a long story is about.
import type { SchoolFile } from '../../src/core/school/school';

export function withoutOverviews(file: SchoolFile): SchoolFile {
  return { ...file, choices: { ...file.choices, 'n30-on': false } };
}
