import { figures as en } from '../en/figures/figures.ts';
import { figures as fr } from '../fr/figures/figures.ts';
import { roomWords } from '../words.ts';

/** What figures says: DMP, lists of customers, the forecast. */
export const figuresWords = roomWords({ fr, en });
