import { tasks as en } from '../en/relance/tasks.ts';
import { tasks as fr } from '../fr/relance/tasks.ts';
import { roomWords } from '../words.ts';

/** What an agenda says of what waits in this room. */
export const taskWords = roomWords({ fr, en });
