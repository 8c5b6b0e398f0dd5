import { tasks as en } from '../en/dispatch/tasks.ts';
import { tasks as fr } from '../fr/dispatch/tasks.ts';
import { roomWords } from '../words.ts';

/** What an agenda says of what waits in this room. */
export const taskWords = roomWords({ fr, en });
