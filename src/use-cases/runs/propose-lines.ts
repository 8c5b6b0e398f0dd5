import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { type CurrencyAccount, isLate } from '../../domain/ledger/account.ts';
import type { Person } from '../../domain/person.ts';
import type { LineWhy } from '../../domain/runs/line-why.ts';
import type { NewRunLine } from '../../domain/runs/run.ts';
import type { Draft, DraftReader, DraftWriter } from '../ports/relance/draft-store.ts';
import { prepareLetters } from '../relance/prepare-letters.ts';
import type { PreparePorts } from '../relance/prepared-letters.ts';
import { decideFor, NOTHING_CHOSEN, type Situation } from '../tiers/read-situation.ts';
import { type Payer, readEverybody } from './read-everybody.ts';
import { readTogether } from './read-together.ts';
import { heldLine, inOrder, type LineOf, lineOf, whyDecided } from './run-lines.ts';
import { withTextsOnce } from './texts-once.ts';

export interface ProposePorts extends PreparePorts {
  readonly drafts: Pick<DraftReader, 'listOpenDrafts'> & Pick<DraftWriter, 'openDrafts' | 'saveChoices'>;
}

interface Candidate {
  readonly payer: Payer;
  readonly account: CurrencyAccount;
  readonly situation: Situation;
}

/**
 * A line for each payer and currency with something late: what would leave now, with the digest of exactly that, or why nothing does.
 * What a collector chose in a working draft is kept to, and there is never a second draft (case A10). The number of queries does not
 * depend on that of customers. The greatest first in each currency, those set aside last.
 */
export async function proposeLines(ports: ProposePorts, company: Company, by: Person): Promise<readonly NewRunLine[]> {
  const [payers, open] = await Promise.all([
    readEverybody(ports, company, isLateAccount),
    ports.drafts.listOpenDrafts(company.code),
  ]);
  const draftOf = new Map(open.map((draft) => [keyOf(draft.tiers, draft.currency), draft]));
  const held: NewRunLine[] = [];
  const candidates: Candidate[] = [];
  for (const payer of payers) {
    for (const account of payer.concerned) {
      const why = whyNot(ports, payer, account, draftOf.get(keyOf(payer.code, account.currency)));
      if (why || !payer.situation)
        held.push(heldLine(ofPayer(payer, account), account.currency, why ?? { code: 'unreadable' }));
      else candidates.push({ payer, account, situation: payer.situation });
    }
  }
  const wanted = candidates.map(({ payer, account }) => ({ tiers: payer.code, currency: account.currency }));
  for (const draft of await ports.drafts.openDrafts(company.code, wanted, by, ports.clock.now())) {
    draftOf.set(keyOf(draft.tiers, draft.currency), draft);
  }
  const lines: NewRunLine[] = [];
  const together = withPenaltiesTogether(await withTextsOnce(ports, company), candidates);
  for (const candidate of candidates) {
    lines.push(
      await proposeLine(together, candidate, draftOf.get(keyOf(candidate.payer.code, candidate.account.currency))),
    );
  }
  return [...lines, ...held].sort(inOrder);
}

/** What letters say of penalties is read for many customers at once. */
const withPenaltiesTogether = (ports: ProposePorts, candidates: readonly Candidate[]): ProposePorts =>
  ports.penalties
    ? { ...ports, penalties: readTogether(ports.penalties, [...new Set(candidates.map(({ payer }) => payer.code))]) }
    : ports;

const isLateAccount = ({ items }: CurrencyAccount): boolean => items.some(isLate);

const keyOf = (tiers: string, currency: Currency): string => `${currency}/${tiers}`;

/** Null: letters are proposed. One customer that cannot be worked out keeps nobody else from it (case A6). */
function whyNot(ports: ProposePorts, payer: Payer, account: CurrencyAccount, draft: Draft | undefined): LineWhy | null {
  if (!payer.situation) return { code: 'cannot-tell', missing: ['address'] };
  try {
    const decision = decideFor(ports, payer.situation, account, draft?.choices ?? NOTHING_CHOSEN);
    return decision.kind === 'proposal' ? null : whyDecided(decision);
  } catch {
    return { code: 'unreadable' };
  }
}

async function proposeLine(ports: ProposePorts, { payer, account, situation }: Candidate, draft: Draft | undefined) {
  if (!draft) return heldLine(ofPayer(payer, account), account.currency, { code: 'unreadable' });
  return lineOf(ofPayer(payer, account), draft, await prepareLetters(ports, situation, draft).catch(() => null));
}

const ofPayer = ({ code, tiers, factsOf }: Payer, account: CurrencyAccount): LineOf => ({
  code,
  name: tiers?.name ?? code,
  facts: factsOf(account),
});
