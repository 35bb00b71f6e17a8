// The six groups of forms that bullying takes, with examples (section 4). Keys and order; the words stand in `bullying-forms.json`.
import type { RedFlagKind } from './red-flags';

/** Blocking somebody is excluding, gossip by phone is behind somebody's back; what stands under `digital` needs a screen. */
export const bullyingForms = {
  'physical': [
    'pushing',
    'kicking-or-hitting',
    'threatening-violence',
    'frightening',
    'slapping',
    'throwing-at',
    'attacking',
    'pulling-clothes',
    'scratching-or-hair',
    'using-a-weapon',
    'chasing',
    'cornering',
    'locking-up',
  ],
  'belongings': ['forcing-to-give', 'claiming-places', 'breaking-or-hiding', 'scribbling', 'damaging-a-bike'],
  'words': ['scolding', 'ridiculing', 'embarrassing', 'laughing-at', 'nicknaming', 'threatening', 'scolding-online'],
  'behind-the-back': ['turning-others-away', 'gossiping', 'telling-to-block'],
  'excluding': [
    'walking-away',
    'rolling-eyes',
    'sending-away',
    'not-listening',
    'ignoring',
    'mean-gestures',
    'setting-conditions',
    'threatening-to-exclude',
    'not-answering-messages',
    'blocking',
  ],
  'digital': [
    'anonymous-messages',
    'scolding-or-gossip-online',
    'threats-online',
    'pictures-or-film',
    'private-data',
    'stolen-passwords',
    'hacked-accounts',
    'stolen-credits',
    'hate-profiles',
    'viruses-or-mail-bombs',
    'ranking-lists',
    'sexting',
  ],
} as const;

export type BullyingForm = keyof typeof bullyingForms;
export type FormExample = (typeof bullyingForms)[BullyingForm][number];

/** N4: these are red flags; doubt counts as yes. */
export const redFlagForms: Readonly<Partial<Record<FormExample, RedFlagKind>>> = {
  'threatening-violence': 'threat',
  'using-a-weapon': 'weapon',
  'cornering': 'locked-up',
  'locking-up': 'locked-up',
  'forcing-to-give': 'extortion',
  'threatening': 'threat',
  'threats-online': 'threat',
  'sexting': 'sexual',
};
