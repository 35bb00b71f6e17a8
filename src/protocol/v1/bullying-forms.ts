// The six groups of forms that bullying takes (source 003, section 4). Imports nothing.

export const BULLYING_FORMS = ['physical', 'belongings', 'words', 'behind-the-back', 'excluding', 'digital'] as const;

export type BullyingForm = (typeof BULLYING_FORMS)[number];
