import { litigation as en } from '../en/litigation/litigation.ts';
import { litigation as fr } from '../fr/litigation/litigation.ts';
import { roomWords } from '../words.ts';

/** The sentences of dossiers contentieux. */
export const litigationWords = roomWords({ fr, en });
