// What stops the start: settings that are missing or wrong, or that name something that does not work.

/** The setting's name, and one Dutch sentence that says how to mend it. Never holds a secret. */
export interface WrongSetting {
  setting: string;
  message: string;
}

/** The start cannot go on: every mistake with its advice. */
export class WrongSettings extends Error {
  override name = 'WrongSettings';
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(wrong.map(({ setting }) => setting).join(', '));
  }
}
