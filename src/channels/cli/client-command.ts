import type { CurrencyAccount } from '../../domain/encours/account.ts';
import type { OpenItem } from '../../domain/encours/open-item.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import { findReminded, levelReached } from '../../domain/relance/level.ts';
import type { TiersMemory } from '../../domain/relance/memory.ts';
import { matchTiers } from '../../domain/tiers/match-tiers.ts';
import type { TiersSummary } from '../../domain/tiers/tiers.ts';
import { decideFor, readSituation, type Situation } from '../../use-cases/tiers/read-situation.ts';
import { cliWords } from '../words/cli.ts';
import { formatAmount, formatDay } from '../words/format.ts';
import type { CliAnswer, CliRequest } from './cli.ts';
import type { CliPorts } from './cli-ports.ts';
import { decisionLines } from './decision-lines.ts';
import { table } from './table.ts';

const brief = ({ code, name, city }: TiersSummary) => ({ code, name, city });

/** `client <code or name>`: what one customer owes, item by item, and what would be done about it. */
export async function runClient(ports: CliPorts, request: CliRequest): Promise<CliAnswer> {
  const { company, json, text } = request;
  const match = matchTiers(text, await ports.companies.sage(company.code).listTiers());
  if (match.kind === 'none') {
    const suggestions = match.suggestions.map(brief);
    const answer = { error: 'no-match', suggestions };
    return { exitCode: 2, output: json ? JSON.stringify(answer) : cliWords.noMatch(text, suggestions) };
  }
  if (match.kind === 'several') {
    const candidates = match.candidates.map(brief);
    const answer = { error: 'ambiguous', candidates };
    return { exitCode: 2, output: json ? JSON.stringify(answer) : cliWords.ambiguous(text, candidates) };
  }
  const situation = await readSituation(ports, company, match.tiers.code);
  if (!situation) return { exitCode: 2, output: JSON.stringify({ error: 'no-match', suggestions: [] }) };
  const decisions = situation.accounts.map((account) => decideFor(ports, situation, account, null));
  const output = json ? JSON.stringify(toJson(situation, decisions)) : describe(situation, decisions);
  return { exitCode: 0, output };
}

function toJson(situation: Situation, decisions: readonly Decision[]) {
  return {
    tiers: { company: situation.company.code, code: situation.tiers.code, name: situation.tiers.name },
    today: situation.today,
    byCurrency: situation.accounts.map((account) => ({
      currency: account.currency,
      balance: account.balance,
      unallocated: account.unallocated,
      aging: account.aging,
      items: account.items.map((item) => itemJson(item, situation.memory)),
    })),
    decisions: decisions.map(decisionJson),
  };
}

const itemJson = (item: OpenItem, memory: TiersMemory) => ({
  ecNo: item.ecNo,
  piece: item.piece,
  issued: item.issued,
  due: item.due,
  daysLate: item.daysLate,
  amount: item.amount,
  left: item.left,
  level: levelReached(item, findReminded(item, memory)).level,
  disputed: memory.disputes.some((dispute) => dispute.ecNo === item.ecNo),
  excluded: memory.exclusions.some((exclusion) => exclusion.ecNo === item.ecNo),
});

function decisionJson(decision: Decision) {
  const { kind, currency, heldBack, warnings } = decision;
  switch (decision.kind) {
    case 'proposal': {
      const level = Math.max(...decision.letters.map((letter) => letter.level));
      return { currency, kind, level, facts: { letters: decision.letters, heldBack, warnings } };
    }
    case 'reason':
      return { currency, kind, code: decision.reason.code, facts: { ...decision.reason, heldBack, warnings } };
    case 'cannot-tell':
      return { currency, kind, code: decision.missing[0], facts: { missing: decision.missing, heldBack, warnings } };
  }
}

function describe(situation: Situation, decisions: readonly Decision[]): string {
  const { tiers, company } = situation;
  const header = `${tiers.name} (${tiers.code}) — ${company.identity.name} — ${formatDay(situation.today)}`;
  const sections = situation.accounts.map((account, index) => {
    const decision = decisions[index];
    return [
      cliWords.balance(formatAmount(account.balance, account.currency)),
      itemTable(account),
      decision ? decisionLines(decision).join('\n') : '',
    ].join('\n');
  });
  return [header, ...(sections.length > 0 ? sections : [cliWords.nothingOpen])].join('\n\n');
}

const itemTable = (account: CurrencyAccount): string =>
  table(
    [...cliWords.itemHeaders],
    account.items.map((item) => [
      item.piece,
      formatDay(item.issued),
      item.due ? formatDay(item.due) : '—',
      item.daysLate !== null && item.daysLate > 0 ? String(item.daysLate) : '',
      formatAmount(item.amount, account.currency),
      formatAmount(item.left, account.currency),
    ]),
  );
