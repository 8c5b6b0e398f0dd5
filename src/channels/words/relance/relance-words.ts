import { correction as enCorrection } from '../en/relance/correction.ts';
import { draft as enDraft } from '../en/relance/draft.ts';
import { why as enWhy } from '../en/relance/why.ts';
import { correction as frCorrection } from '../fr/relance/correction.ts';
import { draft as frDraft } from '../fr/relance/draft.ts';
import { why as frWhy } from '../fr/relance/why.ts';
import { roomWords } from '../words.ts';

/** What relance says of a draft, from its settings to its preview. */
export const draftWords = roomWords({ fr: frDraft, en: enDraft });

/** What it says of why. */
export const whyWords = roomWords({ fr: frWhy, en: enWhy });

/** What the form that corrects a level says. */
export const correctionWords = roomWords({ fr: frCorrection, en: enCorrection });
