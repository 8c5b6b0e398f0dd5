import { comments as en } from '../en/comments/comments.ts';
import { comments as fr } from '../fr/comments/comments.ts';
import { roomWords } from '../words.ts';

/** The sentences of comments. */
export const commentsWords = roomWords({ fr, en });
