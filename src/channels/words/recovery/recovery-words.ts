import { recovery as en } from '../en/recovery/recovery.ts';
import { recovery as fr } from '../fr/recovery/recovery.ts';
import { roomWords } from '../words.ts';

/** The sentences of the agenda. */
export const recoveryWords = roomWords({ fr, en });
