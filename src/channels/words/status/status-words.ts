import { status as en } from '../en/status/status.ts';
import { status as fr } from '../fr/status/status.ts';
import { roomWords } from '../words.ts';

/** The sentences of how the product stands. */
export const statusWords = roomWords({ fr, en });
