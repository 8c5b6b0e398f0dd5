import { tiers as en } from '../en/tiers/tiers.ts';
import { tiers as fr } from '../fr/tiers/tiers.ts';
import { roomWords } from '../words.ts';

/** What tiers says of its commands. */
export const tiersWords = roomWords({ fr, en });
