import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Generation } from '../../ports/figures/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Customers whose former facts are taken out in one go. */
const AT_ONCE = 200;

/**
 * Takes out what nobody reads: facts that the pass before replaced, which somebody may have been reading until it ended, and what
 * a pass that did not go through had written. False where the turn was lost meanwhile.
 */
export async function clearLeftovers(
  { dataset, giveWay }: Pick<DatasetPorts, 'dataset' | 'giveWay'>,
  company: CompanyCode,
  pass: Generation,
  holdsTurn: () => Promise<boolean>,
): Promise<boolean> {
  // Asked once the pass has begun: from then on none before it writes.
  if (!(await dataset.readDataset(company))?.hasLeftovers) return true;
  const leftovers = await dataset.listLeftovers(company, pass);
  for (let at = 0; at < leftovers.length; at += AT_ONCE) {
    await giveWay?.();
    if (!(await holdsTurn())) return false;
    await dataset.clearLeftovers(company, leftovers.slice(at, at + AT_ONCE));
  }
  await dataset.endClearing(company, pass);
  return true;
}
