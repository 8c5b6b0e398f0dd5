import type { CurrencyAccount } from '../../../domain/ledger/account.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import type { Decision } from '../../../domain/relance/decision.ts';
import { levelReached } from '../../../domain/relance/level.ts';
import type { InstalmentMemory, TiersMemory } from '../../../domain/relance/memory.ts';
import { rememberedOf } from '../../../domain/relance/remembered.ts';
import { type ShowEncoursPorts, viewEncours } from '../../../use-cases/credit/show-encours.ts';
import {
  decideFor,
  NOTHING_CHOSEN,
  readSituation,
  type Situation,
  type SituationPorts,
} from '../../../use-cases/tiers/read-situation.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { clientWords } from '../../words/cli/tiers/client.ts';
import { tiersHelp } from '../../words/cli/tiers/commands.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { formatAmount, formatDay } from '../../words/format.ts';
import { decisionLines } from '../account/decision-lines.ts';
import { encoursJson } from '../account/encours-json.ts';
import { encoursLines } from '../account/encours-lines.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { say } from '../say.ts';
import { table } from '../table.ts';

export type ClientPorts = SituationPorts & ShowEncoursPorts & { readonly sayHold: SayHold };

/** `client <code or name>`: what one customer owes, item by item, and what would be done about it. */
export const clientCommand = (ports: ClientPorts): CliCommand<NoOptions> => ({
  name: 'client',
  room: tiersHelp.room,
  usage: tiersHelp.client,
  options: {},
  run: (request) => describeClient(ports, request),
});

async function describeClient(ports: ClientPorts, request: CliRequest): Promise<CliAnswer> {
  const { company, json } = request;
  const found = await findOne(ports, request);
  if (found.kind === 'answer') return found.answer;
  const [situation, encours] = await Promise.all([
    readSituation(ports, company, found.code),
    viewEncours(ports, company, found.code),
  ]);
  if (!situation) return say(request, 2, { error: 'no-match', suggestions: [] }, cliWords.noMatch(request.text, []));
  const decisions = situation.accounts.map((account) => decideFor(ports, situation, account, NOTHING_CHOSEN));
  if (json) {
    const output = JSON.stringify({ ...toJson(situation, decisions), encours: encoursJson(encours) });
    return { exitCode: 0, output };
  }
  return {
    exitCode: 0,
    output: [describe(situation, decisions, ports.sayHold), encoursLines(encours).join('\n')].join('\n\n'),
  };
}

function toJson(situation: Situation, decisions: readonly Decision[]) {
  return {
    tiers: { company: situation.company.code, code: situation.tiers.code, name: situation.tiers.name },
    today: situation.today,
    byCurrency: situation.accounts.map((account) => ({
      currency: account.currency,
      balance: account.balance,
      unallocated: account.unallocated,
      valuation: account.valuation,
      aging: account.aging,
      items: itemsJson(account, situation.memory),
    })),
    untreated: situation.untreated.map(({ account, total }) => ({ account, total })),
    decisions: decisions.map(decisionJson),
  };
}

function itemsJson({ items }: CurrencyAccount, memory: TiersMemory) {
  const remembered = rememberedOf(items, memory);
  return items.filter(({ left }) => left !== 0).map((item) => itemJson(item, remembered(item)));
}

/** `memory`: of this item. */
const itemJson = (item: OpenItem, memory: InstalmentMemory) => ({
  ecNo: item.ecNo,
  piece: item.piece,
  issued: item.issued,
  due: item.due,
  daysLate: item.daysLate,
  amount: item.amount,
  left: item.left,
  level: levelReached(item, memory).level,
  disputed: memory.disputes.length > 0,
  excluded: memory.exclusions.length > 0,
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

function describe(situation: Situation, decisions: readonly Decision[], sayHold: SayHold): string {
  const { tiers, company } = situation;
  const header = `${tiers.name} (${tiers.code}) — ${company.identity.name} — ${formatDay(situation.today)}`;
  const sections = situation.accounts.map((account, index) => {
    const decision = decisions[index];
    return [
      clientWords.balance(formatAmount(account.balance, account.currency)),
      ...(account.valuation === 0 ? [] : [clientWords.valuation(formatAmount(account.valuation, company.currency))]),
      itemTable(account),
      decision ? decisionLines(decision, sayHold).join('\n') : '',
    ].join('\n');
  });
  const untreated = situation.untreated
    .map(({ account, total }) => clientWords.untreated(account, formatAmount(total, company.currency)))
    .join('\n');
  const parts = [header, ...(sections.length > 0 ? sections : [clientWords.nothingOpen]), untreated];
  return parts.filter((part) => part !== '').join('\n\n');
}

const itemTable = (account: CurrencyAccount): string =>
  table(
    [...clientWords.itemHeaders],
    account.items
      .filter(({ left }) => left !== 0)
      .map((item) => [
        item.piece,
        formatDay(item.issued),
        item.due ? formatDay(item.due) : '—',
        item.daysLate !== null && item.daysLate > 0 ? String(item.daysLate) : '',
        formatAmount(item.amount, account.currency),
        formatAmount(item.left, account.currency),
      ]),
  );
