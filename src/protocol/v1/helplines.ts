// Numbers outside the school that a card names, each with the day on which it was last compared with a public page. Imports nothing.

export interface Helpline {
  /** As people know it; a proper name, so it stands here and not among the words. */
  name: string;
  /** Written out as people dial it. */
  number: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
}

export const helplines = {
  'emergency': { name: '112', number: '112', checkedOn: '2026-11-21' },
  'police': { name: 'Politie', number: '0900-8844', checkedOn: '2026-11-21' },
  'veilig-thuis': { name: 'Veilig Thuis', number: '0800-2000', checkedOn: '2026-11-21' },
  'confidential-inspectors': { name: 'Vertrouwensinspecteurs', number: '0900 111 3 111', checkedOn: '2026-11-21' },
  'kindertelefoon': { name: 'Kindertelefoon', number: '0800-0432', checkedOn: '2026-11-21' },
  'suicide-prevention': { name: '113 Zelfmoordpreventie', number: '113', checkedOn: '2026-11-21' },
  'helpwanted': { name: 'Helpwanted', number: '020-261 52 75', checkedOn: '2026-11-21' },
} as const satisfies Record<string, Helpline>;

export type HelplineId = keyof typeof helplines;
