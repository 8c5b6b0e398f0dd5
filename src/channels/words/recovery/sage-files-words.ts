import { sageFiles as en } from '../en/recovery/sage-files.ts';
import { sageFiles as fr } from '../fr/recovery/sage-files.ts';
import { roomWords } from '../words.ts';

/** The sentences of the files that people keep in Sage. */
export const sageFilesWords = roomWords({ fr, en });
