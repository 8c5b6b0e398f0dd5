import { guide as en } from '../en/guide/guide.ts';
import { guide as fr } from '../fr/guide/guide.ts';
import { roomWords } from '../words.ts';

/** The sentences around the user guide; its chapters are files beside them. */
export const guideWords = roomWords({ fr, en });
