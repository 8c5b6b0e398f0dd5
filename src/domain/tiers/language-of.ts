import type { ReceivablesPolicy } from '../company/receivables-policy.ts';
import type { Language } from '../language.ts';
import type { Tiers } from './tiers.ts';

/** The language of everything sent to this tiers (case E7): what the settings say of its CT_Langue, else French. */
export const languageOf = (
  tiers: Pick<Tiers, 'languageRank'>,
  policy: Pick<ReceivablesPolicy, 'languages'>,
): Language => policy.languages[tiers.languageRank] ?? 'fr';
