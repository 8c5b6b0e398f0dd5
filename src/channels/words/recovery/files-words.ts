import { files as en } from '../en/recovery/files.ts';
import { files as fr } from '../fr/recovery/files.ts';
import { roomWords } from '../words.ts';

/** The sentences of dossiers de recouvrement. */
export const filesWords = roomWords({ fr, en });
