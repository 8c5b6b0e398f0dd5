import { amountToRelease } from '../../../domain/credit/amount-to-release.ts';
import type { Hold, HoldReader } from '../../../use-cases/ports/credit/hold-store.ts';
import type { RiskReader } from '../../../use-cases/ports/credit/risk-store.ts';
import { creditHelp } from '../../words/cli/credit/commands.ts';
import { holdsWords } from '../../words/cli/credit/holds.ts';
import { sayOrderAmount } from '../../words/explain/order-amount.ts';
import { formatAmount, formatInstant } from '../../words/format.ts';
import { wordsFor } from '../../words/words.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

const MAX_ROWS = 500;

export interface HoldsPorts {
  readonly holds: Pick<HoldReader, 'listHolds'>;
  readonly risks: Pick<RiskReader, 'lastRiskReading'>;
}

/** `holds`: the orders that wait for a decision, then those of customers à surveiller, newest first. */
export const holdsCommand = (ports: HoldsPorts): CliCommand<NoOptions> => ({
  name: 'holds',
  room: creditHelp.room,
  usage: creditHelp.holds,
  options: {},
  run: (request) => tellHolds(ports, request),
});

async function tellHolds(ports: HoldsPorts, { company, json }: CliRequest): Promise<CliAnswer> {
  const { code } = company;
  const [pending, noted, watchedAt] = await Promise.all([
    ports.holds.listHolds({ company: code, states: ['pending'] }, MAX_ROWS),
    ports.holds.listHolds({ company: code, states: ['noted'] }, MAX_ROWS),
    ports.risks.lastRiskReading(code),
  ]);
  const holds = [...pending, ...noted];
  if (json) return { exitCode: 0, output: JSON.stringify({ company: code, watchedAt, rows: holds.map(toRow) }) };
  const { effects } = wordsFor('fr').encours;
  const rows = holds.map(({ piece, facts, state, askedAt, reference }) => [
    piece,
    facts.tiers.code,
    facts.tiers.name,
    sayOrderAmount(facts),
    formatAmount(facts.overLimit, facts.encours.currency),
    state === 'pending' ? holdsWords.pending : effects[facts.verdict.effect],
    formatInstant(askedAt),
    reference,
  ]);
  const watched = watchedAt === null ? holdsWords.neverWatched : holdsWords.watchedAt(formatInstant(watchedAt));
  return { exitCode: 0, output: [table([...holdsWords.headers], rows), '', watched].join('\n') };
}

const toRow = ({ id, reference, state, kind, piece, payer, facts, step, askedAt, askedBy }: Hold) => ({
  id,
  reference,
  state,
  kind,
  piece,
  code: facts.tiers.code,
  name: facts.tiers.name,
  payer,
  currency: facts.encours.currency,
  amount: amountToRelease(facts),
  encoursWith: facts.encoursWith,
  overLimit: facts.overLimit,
  verdict: facts.verdict,
  salesperson: facts.salesperson?.name ?? null,
  step,
  askedAt,
  askedBy: askedBy?.name ?? null,
});
