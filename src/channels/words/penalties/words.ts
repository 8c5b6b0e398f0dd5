import { penalties as en } from '../en/penalties/penalties.ts';
import { penalties as fr } from '../fr/penalties/penalties.ts';
import { roomWords } from '../words.ts';

/** What is said of penalties, in either language. */
export const penaltiesWords = roomWords({ fr, en });
