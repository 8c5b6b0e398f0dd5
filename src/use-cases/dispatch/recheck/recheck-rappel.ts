import { addDays, type Day, daysBetween } from '../../../domain/day.ts';
import type { Decision } from '../../../domain/relance/decision.ts';
import type { RappelFacts } from '../../../domain/relance/letter.ts';
import { recheckLetter } from '../../../domain/relance/recheck.ts';
import { renumberLetter } from '../../../domain/relance/renumber-letter.ts';
import { refreshInformed } from '../../../domain/relance/waiting-lines.ts';
import type { Dispatch, WaitingInstalment } from '../../ports/dispatch/dispatch-store.ts';
import { type DecisionChoices, decideFor, readSituation } from '../../tiers/read-situation.ts';
import { companyOf } from '../company-of.ts';
import type { DispatchPorts } from '../dispatch-ports.ts';
import type { Recheck } from './rechecked.ts';

/**
 * Reads Sage again: what was paid, lettered, excluded or held since the approval drops out, what became late since waits for the
 * next letter; anything else is not ours to decide (cases A8, C11). The dispatch's own reservations do not count against it, and
 * what it took off is its own; what other letters alive took off is theirs. What it shows for information is no reason to stop.
 */
export async function recheckRappel(ports: DispatchPorts, dispatch: Dispatch, facts: RappelFacts): Promise<Recheck> {
  const situation = await readSituation(ports, companyOf(ports, dispatch), dispatch.tiers);
  const account = situation?.accounts.find((one) => one.currency === dispatch.currency);
  if (!situation || !account) return { kind: 'changed', why: 'nothing-owed' };
  const reservations = situation.memory.reservations.filter((one) => one.dispatchId !== dispatch.id);
  const memory = { ...situation.memory, reservations };
  const approved = renumberLetter(facts, account.items);
  const approvedItems = new Set(approved.lines.map(({ ecNo }) => ecNo));
  const now = decideFor(ports, { ...situation, memory }, account, choicesOf(dispatch, facts), { approvedItems });
  // A room that is silent for a moment does not end a letter: it waits, as for Sage.
  if (situation.holdsFault && now.kind === 'cannot-tell') throw situation.holdsFault;
  const result = recheckLetter(approved, now);
  if (result.kind === 'changed') return result;
  const waiting = waitingIn(now);
  const dated = redate(refreshInformed(facts, approved, now), situation.today);
  if (result.kind === 'same') {
    if (dated === facts) return { kind: 'same', waiting };
    return { kind: 'less', facts: dated, dropped: dispatch.dropped, waiting };
  }
  const { lines, deductions, lateTotal, deducted, total } = result.letter;
  return {
    kind: 'less',
    facts: { ...withoutAmounts(dated), lines, deductions, lateTotal, deducted, total },
    dropped: [...dispatch.dropped, ...result.dropped],
    waiting,
  };
}

/** Penalties were those of the lines that were approved: of others the letter says the clause alone. */
function withoutAmounts(facts: RappelFacts): RappelFacts {
  if (facts.penalties?.kind !== 'amounts') return facts;
  const { penalties: _, ...others } = facts;
  return others;
}

const waitingIn = ({ heldBack }: Decision): readonly WaitingInstalment[] =>
  heldBack.filter(({ why }) => why.code === 'next-letter').map(({ ecNo, piece, due }) => ({ ecNo, piece, due }));

/** What was chosen, as the approved letter tells: its level, and the advances that it takes off, whatever their order. */
const choicesOf = ({ levelByHand, approvedBy }: Dispatch, facts: RappelFacts): DecisionChoices => ({
  level: levelByHand ? { rank: facts.level, reason: 'approved', by: approvedBy.name } : null,
  advances: facts.deductions.filter(({ kind }) => kind === 'advance').map(({ ecNo }) => ecNo),
});

/** A letter bears the day on which it leaves: its deadline and its days late move along, and intervals count from it. */
function redate(facts: RappelFacts, today: Day): RappelFacts {
  const days = daysBetween(facts.date, today);
  if (days === 0) return facts;
  const lines = facts.lines.map((line) => ({ ...line, daysLate: line.daysLate + days }));
  return { ...facts, date: today, payBy: addDays(facts.payBy, days), lines };
}
