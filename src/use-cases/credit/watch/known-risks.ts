import { isDeepStrictEqual } from 'node:util';
import type { Company } from '../../../domain/company/company.ts';
import type { KnownRisk } from '../../ports/credit/risk-store.ts';
import type { CreditPorts } from '../credit-ports.ts';
import type { PayerCredit } from '../read-credit.ts';
import type { PassReading } from './read-pass.ts';

/**
 * Keeps how the payers that were read stand: to tell who is newly à bloquer, and to answer when Sage does not (case H14). Only what changed
 * is written; `since` moves when the effect does. One that does not pay for itself any more is forgotten, or what it was would
 * be given for a reading of now; a base that has nobody at all is not believed. Returns how many changed.
 */
export async function saveKnownRisks(
  { risks }: Pick<CreditPorts, 'risks'>,
  { code }: Company,
  { full, looked, reading, kept }: PassReading,
): Promise<number> {
  const { byPayer } = reading;
  const paying = [...byPayer.values()].filter(({ payer }) => payer.payer === payer.code);
  const missing = [...kept.keys()].filter((payer) => !looked.seen.has(payer));
  const known = await risks.readRisks(code, full ? 'all' : [...paying.map(({ payer }) => payer.code), ...missing]);
  // Of those that nothing changed of, what is known is as of the look.
  const readAt = full ? reading.readAt : looked.readAt;
  const changed = paying.flatMap((credit) => {
    const before = known.get(credit.payer.code);
    const after = riskOf(credit, before, readAt.toISOString());
    return before && isSame(before, after) ? [] : [after];
  });
  const still = new Set([...looked.seen.keys(), ...paying.map(({ payer }) => payer.code)]);
  const gone = still.size === 0 ? [] : [...known.keys()].filter((payer) => !still.has(payer));
  await risks.saveRisks(code, changed, readAt, gone);
  return changed.length + gone.length;
}

const riskOf = (
  { payer, encours, verdict }: PayerCredit,
  before: KnownRisk | undefined,
  readAt: string,
): KnownRisk => ({
  payer: payer.code,
  name: payer.name,
  encours,
  verdict,
  since: before && before.verdict.effect === verdict.effect ? before.since : readAt,
  readAt,
});

const isSame = (a: KnownRisk, b: KnownRisk): boolean => isDeepStrictEqual({ ...a, readAt: '' }, { ...b, readAt: '' });
