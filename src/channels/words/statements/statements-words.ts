import { statements as en } from '../en/statements/statements.ts';
import { statements as fr } from '../fr/statements/statements.ts';
import { roomWords } from '../words.ts';

/** What états and relevés say: cards, files and the terminal. */
export const statementsWords = roomWords({ fr, en });
