import { edits as en } from '../en/recovery/edits.ts';
import { edits as fr } from '../fr/recovery/edits.ts';
import { roomWords } from '../words.ts';

/** The sentences of changes to files and disputes. */
export const editsWords = roomWords({ fr, en });
