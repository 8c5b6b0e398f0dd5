import { bank as en } from '../en/bank/bank.ts';
import { bank as fr } from '../fr/bank/bank.ts';
import { roomWords } from '../words.ts';

/** The sentences of what the bank has and Sage has not. */
export const bankWords = roomWords({ fr, en });
