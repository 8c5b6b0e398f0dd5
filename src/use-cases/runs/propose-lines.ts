import { sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { LevelRank } from '../../domain/company/reminder-plan.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { Person } from '../../domain/person.ts';
import type { LineWhy } from '../../domain/runs/line-why.ts';
import type { NewRunLine } from '../../domain/runs/run.ts';
import type { Draft, DraftReader, DraftWriter } from '../ports/relance/draft-store.ts';
import { type PreparedLetters, type PreparePorts, prepareLetters } from '../relance/prepare-letters.ts';
import { decideFor, NOTHING_CHOSEN, type Situation } from '../tiers/read-situation.ts';
import { type Payer, readEverybody } from './read-everybody.ts';

export interface ProposePorts extends PreparePorts {
  readonly drafts: Pick<DraftReader, 'listOpenDrafts'> & Pick<DraftWriter, 'openDrafts'>;
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
  const [payers, open] = await Promise.all([readEverybody(ports, company), ports.drafts.listOpenDrafts(company.code)]);
  const draftOf = new Map(open.map((draft) => [keyOf(draft.tiers, draft.currency), draft]));
  const held: NewRunLine[] = [];
  const candidates: Candidate[] = [];
  for (const payer of payers) {
    for (const account of payer.late) {
      const why = whyNot(ports, payer, account, draftOf.get(keyOf(payer.code, account.currency)));
      if (why || !payer.situation) held.push(heldLine(payer, account.currency, why ?? { code: 'unreadable' }));
      else candidates.push({ payer, account, situation: payer.situation });
    }
  }
  const wanted = candidates.map(({ payer, account }) => ({ tiers: payer.code, currency: account.currency }));
  for (const draft of await ports.drafts.openDrafts(company.code, wanted, by, ports.clock.now())) {
    draftOf.set(keyOf(draft.tiers, draft.currency), draft);
  }
  const inUse = await ports.letterTemplates?.readInUse(company);
  const preparing = inUse ? { ...ports, letterTemplates: { readInUse: async () => inUse } } : ports;
  const lines: NewRunLine[] = [];
  for (const candidate of candidates) {
    lines.push(
      await proposeLine(preparing, candidate, draftOf.get(keyOf(candidate.payer.code, candidate.account.currency))),
    );
  }
  return [...lines, ...held].sort(inOrder);
}

const keyOf = (tiers: string, currency: Currency): string => `${currency}/${tiers}`;

/** Null: letters are proposed. One customer that cannot be worked out keeps nobody else from it (case A6). */
function whyNot(ports: ProposePorts, payer: Payer, account: CurrencyAccount, draft: Draft | undefined): LineWhy | null {
  if (!payer.situation) return { code: 'cannot-tell', missing: ['address'] };
  try {
    const decision = decideFor(ports, payer.situation, account, draft?.choices ?? NOTHING_CHOSEN);
    if (decision.kind === 'proposal') return null;
    return decision.kind === 'cannot-tell'
      ? { code: 'cannot-tell', missing: decision.missing }
      : { code: 'reason', facts: { ...decision.reason, heldBack: decision.heldBack } };
  } catch {
    return { code: 'unreadable' };
  }
}

async function proposeLine(ports: ProposePorts, { payer, account, situation }: Candidate, draft: Draft | undefined) {
  const { currency } = account;
  if (!draft) return heldLine(payer, currency, { code: 'unreadable' });
  const prepared = await prepareLetters(ports, situation, draft).catch(() => null);
  if (prepared?.kind === 'refused' && prepared.refusal.code === 'no-recipient') {
    return heldLine(payer, currency, { code: 'no-recipient' });
  }
  if (prepared?.kind !== 'prepared') return heldLine(payer, currency, { code: 'unreadable' });
  const warnings = prepared.confirmations.map(({ code }) => code);
  if (warnings.length > 0) return heldLine(payer, currency, { code: 'to-confirm', warnings });
  return selectedLine(payer, draft, prepared);
}

function selectedLine({ code, tiers }: Payer, draft: Draft, { letters, digest }: PreparedLetters): NewRunLine {
  return {
    tiers: code,
    name: tiers?.name ?? code,
    currency: draft.currency,
    state: 'selected',
    shown: {
      draftId: draft.id,
      draftVersion: draft.version,
      digest,
      letters: letters.length,
      level: Math.max(...letters.map(({ level }) => level)) as LevelRank,
      items: letters.reduce((count, { lines }) => count + lines.length, 0),
      total: sumCents(letters.map(({ total }) => total)),
    },
    why: null,
    by: null,
  };
}

const heldLine = ({ code, tiers }: Payer, currency: Currency, why: LineWhy): NewRunLine => ({
  tiers: code,
  name: tiers?.name ?? code,
  currency,
  state: 'held',
  shown: null,
  why,
  by: null,
});

/** Currencies are not compared: those of one follow each other. */
function inOrder(a: NewRunLine, b: NewRunLine): number {
  if (!a.shown !== !b.shown) return a.shown ? -1 : 1;
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  return (b.shown?.total ?? 0) - (a.shown?.total ?? 0) || (a.tiers < b.tiers ? -1 : 1);
}
