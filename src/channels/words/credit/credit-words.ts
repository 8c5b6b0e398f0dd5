import { credit as enCredit } from '../en/credit/encours.ts';
import { hold as enHold } from '../en/credit/holds.ts';
import { credit as frCredit } from '../fr/credit/encours.ts';
import { hold as frHold } from '../fr/credit/holds.ts';
import { roomWords } from '../words.ts';

/** What credit says of encours, orders and who may decide. */
export const creditWords = roomWords({ fr: frCredit, en: enCredit });

/** What it says of held orders, and asks of who decides. */
export const holdWords = roomWords({ fr: frHold, en: enHold });
