import { runs as en } from '../en/runs/runs.ts';
import { runs as fr } from '../fr/runs/runs.ts';
import { roomWords } from '../words.ts';

/** What runs of reminders say. */
export const runsWords = roomWords({ fr, en });
