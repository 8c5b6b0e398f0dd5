import { isOfInstalment, isStopped } from '../../../domain/relance/held-elsewhere.ts';
import { markPayable, saysTheSame } from '../../../domain/relance/kinds/releve.ts';
import type { ReleveFacts } from '../../../domain/relance/letter.ts';
import type { Dispatch } from '../../ports/dispatch/dispatch-store.ts';
import { readReleve } from '../../relance/kinds/read-releve.ts';
import { readHeld } from '../../tiers/read-held.ts';
import { companyOf } from '../company-of.ts';
import type { DispatchPorts } from '../dispatch-ports.ts';
import type { Recheck } from './rechecked.ts';

/**
 * A relevé is true for its day: the same days are read again, and where Sage says them otherwise by now it stops, so that a person sees
 * the other one first, as it does where a person has stopped what is written to the customer. What was entered for days after it changes nothing. It bears the day on which it leaves.
 */
export async function recheckReleve(ports: DispatchPorts, dispatch: Dispatch, facts: ReleveFacts): Promise<Recheck> {
  const company = companyOf(ports, dispatch);
  const today = ports.clock.today();
  const { held } = await readHeld(ports, company.code, { codes: [dispatch.tiers], ecNos: [] }, today);
  const own = held.get(dispatch.tiers) ?? [];
  if (isStopped(own)) return { kind: 'changed', why: 'customer-stopped' };
  const now = await readReleve(ports, company, dispatch.tiers, facts);
  const accounts = markPayable(now.accounts, own.filter(isOfInstalment));
  if (!saysTheSame(facts, { accounts })) return { kind: 'changed', why: 'figures-changed' };
  if (facts.date === today) return { kind: 'same', waiting: [] };
  return { kind: 'less', facts: { ...facts, date: today }, dropped: dispatch.dropped, waiting: [] };
}
