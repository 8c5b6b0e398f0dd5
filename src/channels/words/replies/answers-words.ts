import { answers as en } from '../en/replies/answers.ts';
import { answers as fr } from '../fr/replies/answers.ts';
import { roomWords } from '../words.ts';

/** The sentences of answers of customers. */
export const answersWords = roomWords({ fr, en });
