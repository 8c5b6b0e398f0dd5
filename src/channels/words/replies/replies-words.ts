import { replies as en } from '../en/replies/replies.ts';
import { replies as fr } from '../fr/replies/replies.ts';
import { roomWords } from '../words.ts';

/** The sentences of letters that did not arrive. */
export const repliesWords = roomWords({ fr, en });
