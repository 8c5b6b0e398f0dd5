import { tasks as en } from '../en/credit/tasks.ts';
import { tasks as fr } from '../fr/credit/tasks.ts';
import { roomWords } from '../words.ts';

/** What an agenda says of what waits in this room. */
export const taskWords = roomWords({ fr, en });
