import { matters as en } from '../en/recovery/matters.ts';
import { matters as fr } from '../fr/recovery/matters.ts';
import { roomWords } from '../words.ts';

/** The sentences of promises, disputes and proceedings. */
export const mattersWords = roomWords({ fr, en });
