import { plainLetters } from '../plain-letters.ts';

/** Data that the law protects most (art. 9 RGPD), or words that are none of an account's business (case N3). */
export type UnfitKind = 'insult' | 'health' | 'belief' | 'life';

export interface Unfit {
  readonly kind: UnfitKind;
  /** As it was written. */
  readonly word: string;
}

/**
 * Words in French and English that leave no doubt, without accents; a `*` stands for any ending. It is a reminder, no censor: what says it
 * otherwise passes, and words that usual business has too (« assurance maladie », « grève », « ordures ») are not here.
 */
const WORDS: Readonly<Record<UnfitKind, readonly string[]>> = {
  insult: [
    ...[
      'connard*',
      'connasse*',
      'salaud*',
      'salope*',
      'salopard*',
      'enfoire*',
      'encule*',
      'putain*',
      'abruti*',
      'debile*',
    ],
    ...['cretin*', 'imbecile*', 'idiot', 'idiote', 'idiots', 'crapule*', 'bastard*', 'asshole*'],
    ...['moron*', 'scumbag*', 'bitch*'],
  ],
  health: [
    ...['malade', 'malades', 'cancer', 'cancereux', 'tumeur*', 'depressif*', 'depressive*', 'hospitalis*'],
    ...[
      'handicape*',
      'alcoolique*',
      'alcoolisme',
      'toxicoman*',
      'suicid*',
      'grossesse',
      'seropositif*',
      'chimiotherapie',
    ],
    ...['schizophren*', 'bipolaire*', 'illness*', 'disease*', 'disabled', 'alcoholic*', 'pregnan*', 'hospitaliz*'],
  ],
  belief: [
    ...['musulman*', 'juif', 'juifs', 'juive', 'juives', 'islamiste*', 'athee*'],
    ...['syndique', 'syndiquee', 'syndiques', 'syndicaliste*', 'muslim*', 'jewish'],
  ],
  life: [
    ...['homosexuel*', 'lesbienne*', 'pede', 'pedes', 'divorce', 'divorcee', 'adultere', 'bougnoul*', 'negre*'],
    ...['homosexual*', 'divorced'],
  ],
};

const EXACT = new Map<string, UnfitKind>();
const BEGINNINGS: (readonly [string, UnfitKind])[] = [];
for (const [kind, words] of Object.entries(WORDS) as [UnfitKind, readonly string[]][]) {
  for (const word of words) {
    if (word.endsWith('*')) BEGINNINGS.push([word.slice(0, -1), kind]);
    else EXACT.set(word, kind);
  }
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const wordsIn = (text: string): readonly string[] => text.normalize('NFC').match(LETTERS) ?? [];

/** The first word that has no place in what is written about a person; null: none. `names`: of the customer, whose words are a name. */
export function findUnfit(text: string, names: readonly string[] = []): Unfit | null {
  const own = new Set(names.flatMap(wordsIn).map(plainLetters));
  for (const word of wordsIn(text)) {
    const plain = plainLetters(word);
    const kind = EXACT.get(plain) ?? BEGINNINGS.find(([beginning]) => plain.startsWith(beginning))?.[1];
    if (kind && !own.has(plain)) return { kind, word };
  }
  return null;
}
