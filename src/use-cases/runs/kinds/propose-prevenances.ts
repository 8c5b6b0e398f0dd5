import type { Company } from '../../../domain/company/company.ts';
import type { ReminderPlan } from '../../../domain/company/reminder-plan.ts';
import type { CurrencyAccount } from '../../../domain/ledger/account.ts';
import type { Person } from '../../../domain/person.ts';
import { prevenanceTerms } from '../../../domain/relance/kinds/due-letters.ts';
import { heldKeys } from '../../../domain/relance/kinds/reservation-keys.ts';
import type { NewRunLine } from '../../../domain/runs/run.ts';
import { NO_CHOICES } from '../../ports/relance/draft-store.ts';
import { announceFrom } from '../../relance/kinds/prepare-prevenance.ts';
import { decidePrevenanceOf } from '../../tiers/decide-prevenance.ts';
import type { Situation } from '../../tiers/read-situation.ts';
import type { ProposePorts } from '../propose-lines.ts';
import { type Payer, readEverybody } from '../read-everybody.ts';
import { heldLine, inOrder, type LineOf, lineOf } from '../run-lines.ts';
import { withTextsOnce } from '../texts-once.ts';

interface Candidate extends LineOf {
  readonly account: CurrencyAccount;
  readonly situation: Situation;
}

/**
 * A line for each payer and currency with something that falls due within the delay of its plan or company: what would be announced now, or why
 * nothing is. The number of queries does not depend on that of customers.
 */
export async function proposePrevenances(
  ports: ProposePorts,
  company: Company,
  by: Person,
): Promise<readonly NewRunLine[]> {
  const today = ports.clock.today();
  const fallsDue = ({ items }: CurrencyAccount, plan: ReminderPlan | undefined): boolean => {
    const { from, until } = prevenanceTerms(company, plan, today).window;
    return items.some(({ left, due }) => left > 0 && due !== null && from <= due && due <= until);
  };
  const [payers, holders] = await Promise.all([
    readEverybody(ports, company, fallsDue),
    ports.dispatches.readHolders(company.code, 'prevenance', null),
  ]);
  const announced = heldKeys(holders, ports.sending.sandbox);
  const found = payers.flatMap((payer) => payer.concerned.map((account) => judge(payer, account, announced)));
  const candidates = found.flatMap((one) => ('situation' in one ? [one] : []));
  const held = found.flatMap((one) => ('situation' in one ? [] : [one]));
  const wanted = candidates.map(({ code, account }) => ({ tiers: code, currency: account.currency }));
  const started = { kind: 'prevenance', choices: NO_CHOICES } as const;
  const opened = await ports.drafts.openDrafts(company.code, wanted, by, ports.clock.now(), started);
  const drafts = new Map(opened.map((draft) => [keyOf(draft.tiers, draft.currency), draft]));
  const lines: NewRunLine[] = [];
  const preparing = await withTextsOnce(ports, company);
  for (const { account, situation, ...of } of candidates) {
    const draft = drafts.get(keyOf(of.code, account.currency));
    const prepared = draft && (await announceFrom(preparing, situation, draft, announced).catch(() => null));
    lines.push(draft ? lineOf(of, draft, prepared ?? null) : heldLine(of, account.currency, { code: 'unreadable' }));
  }
  return [...lines, ...held].sort(inOrder);
}

const keyOf = (tiers: string, currency: string): string => `${currency}/${tiers}`;

function judge(payer: Payer, account: CurrencyAccount, announced: ReadonlySet<string>): Candidate | NewRunLine {
  const { code, tiers, situation, factsOf } = payer;
  const of = { code, name: tiers?.name ?? code, facts: factsOf(account) };
  if (!situation) return heldLine(of, account.currency, { code: 'cannot-tell', missing: ['address'] });
  const decision = decidePrevenanceOf(situation, account, announced);
  if (decision.kind === 'proposal') return { ...of, account, situation };
  return heldLine(of, account.currency, { code: 'no-prevenance', why: decision.reason });
}
