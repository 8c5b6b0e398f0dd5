import { morning as en } from '../en/morning/morning.ts';
import { morning as fr } from '../fr/morning/morning.ts';
import { roomWords } from '../words.ts';

/** What the morning says: posts, the list of what is late, conversations that are registered. */
export const morningWords = roomWords({ fr, en });
