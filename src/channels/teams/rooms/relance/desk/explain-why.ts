import { planInForce } from '../../../../../domain/company/plan.ts';
import type { CurrencyAccount } from '../../../../../domain/ledger/account.ts';
import type { Person } from '../../../../../domain/person.ts';
import { standingCorrections } from '../../../../../domain/relance/level.ts';
import type { TiersMemory } from '../../../../../domain/relance/memory.ts';
import { type Refused, refuse } from '../../../../../use-cases/refusal.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../../../use-cases/tiers/show-customer.ts';
import type { SayHold } from '../../../../words/explain/say-hold.ts';
import type { CorrectedItem, RelanceDesk, WhyView } from '../desk.ts';

type WhyPorts = ShowCustomerPorts & { readonly sayHold: SayHold };

/** Why the next letter of one currency is what it is: what was decided, by which plan and after which corrections. */
export async function explainWhy(
  ports: WhyPorts,
  who: Person,
  { company, code, currency }: Parameters<RelanceDesk['why']>[1],
): Promise<Refused | WhyView> {
  const shown = await showCustomer(ports, who, company, code);
  if (shown.kind === 'refused') return shown;
  const found = shown.currencies.find(({ account }) => account.currency === currency);
  if (!found) return refuse({ code: 'nothing-to-send' });
  const { tiers, today, freshness, company: base, planOf, memory } = shown.situation;
  const { account, decision, draft } = found;
  return {
    kind: 'why',
    tiers: { company, code: tiers.code, name: tiers.name },
    ...{ currency, today, decision },
    readAt: freshness.readAt,
    level: draft?.choices.level ?? null,
    plan: planOf?.(account) ?? planInForce(base.policy.plans, today) ?? null,
    corrected: correctedIn(account, memory),
    mayCollect: shown.mayCollect,
    sayHold: ports.sayHold,
  };
}

/** Beside each what Sage counted, which stays. */
function correctedIn({ items }: CurrencyAccount, memory: TiersMemory): readonly CorrectedItem[] {
  const byNo = new Map(items.map((item) => [item.ecNo, item]));
  return standingCorrections(items, memory).map((correction) => {
    const item = byNo.get(correction.ecNo);
    return { correction, sage: { level: item?.sageLevel ?? 0, on: item?.sageReminded ?? null } };
  });
}
