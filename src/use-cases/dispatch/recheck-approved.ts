import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import { recheckLetter } from '../../domain/relance/recheck.ts';
import { renumberLetter } from '../../domain/relance/renumber-letter.ts';
import type { Dispatch, WaitingInstalment } from '../ports/dispatch/dispatch-store.ts';
import { type DecisionChoices, decideFor, readSituation } from '../tiers/read-situation.ts';
import { clearFormer } from './clear-former.ts';
import { companyOf, mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { fileDocuments } from './file-documents.ts';
import { leave } from './leave.ts';
import { newTrace } from './message-key.ts';
import { move, retryOrAsk, type StepResult } from './step.ts';
import { retryOrStop } from './stop-unsent.ts';

type Recheck =
  | { readonly kind: 'same'; readonly waiting: readonly WaitingInstalment[] }
  /** Less is asked, or it leaves on a later day than approved: another letter than the one rendered. */
  | {
      readonly kind: 'less';
      readonly facts: LetterFacts;
      readonly dropped: readonly number[];
      readonly waiting: readonly WaitingInstalment[];
    }
  | { readonly kind: 'changed'; readonly why: string };

/**
 * Reads Sage again: what was paid, lettered, excluded or held since the approval drops out, what became late since waits for the
 * next letter; anything else is not ours to decide (cases A8, C11). The dispatch's own reservations do not count against it, and
 * what it took off is its own; what other letters alive took off is theirs. A letter approved for the sandbox never leaves for
 * real, nor the reverse: it would say the wrong thing.
 */
async function recheck(ports: DispatchPorts, dispatch: Dispatch): Promise<Recheck> {
  if (dispatch.facts.sandbox !== ports.sending.sandbox) return { kind: 'changed', why: 'sandbox-changed' };
  const situation = await readSituation(ports, companyOf(ports, dispatch), dispatch.tiers);
  const account = situation?.accounts.find((one) => one.currency === dispatch.currency);
  if (!situation || !account) return { kind: 'changed', why: 'nothing-owed' };
  const reservations = situation.memory.reservations.filter((one) => one.dispatchId !== dispatch.id);
  const memory = { ...situation.memory, reservations };
  const approved = renumberLetter(dispatch.facts, account.items);
  const approvedItems = new Set(approved.lines.map(({ ecNo }) => ecNo));
  const now = decideFor(ports, { ...situation, memory }, account, choicesOf(dispatch), { approvedItems });
  // A room that is silent for a moment does not end a letter: it waits, as for Sage.
  if (situation.holdsFault && now.kind === 'cannot-tell') throw situation.holdsFault;
  const result = recheckLetter(approved, now);
  if (result.kind === 'changed') return result;
  const waiting = waitingIn(now);
  const dated = redate(dispatch.facts, situation.today);
  if (result.kind === 'same') {
    if (dated === dispatch.facts) return { kind: 'same', waiting };
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
function withoutAmounts(facts: LetterFacts): LetterFacts {
  if (facts.penalties?.kind !== 'amounts') return facts;
  const { penalties: _, ...others } = facts;
  return others;
}

const waitingIn = ({ heldBack }: Decision): readonly WaitingInstalment[] =>
  heldBack.filter(({ why }) => why.code === 'next-letter').map(({ ecNo, piece, due }) => ({ ecNo, piece, due }));

/** What was chosen, as the approved letter tells: its level, and the advances that it takes off, whatever their order. */
const choicesOf = ({ levelByHand, level, approvedBy, facts }: Dispatch): DecisionChoices => ({
  level: levelByHand ? { rank: level, reason: 'approved', by: approvedBy.name } : null,
  advances: facts.deductions.filter(({ kind }) => kind === 'advance').map(({ ecNo }) => ecNo),
});

/** A letter bears the day on which it leaves: its deadline and its days late move along, and intervals count from it. */
function redate(facts: LetterFacts, today: Day): LetterFacts {
  const days = daysBetween(facts.date, today);
  if (days === 0) return facts;
  const lines = facts.lines.map((line) => ({ ...line, daysLate: line.daysLate + days }));
  return { ...facts, date: today, payBy: addDays(facts.payBy, days), lines };
}

const stop = (ports: DispatchPorts, { trace }: Dispatch, why: string): StepResult =>
  move('stopped', {
    lastError: { code: 'changed', detail: why, at: ports.clock.now().toISOString() },
    trace: { ...trace, graphId: null },
  });

/** State `approved`: verifies, renders the letter that really leaves, keeps its bytes. */
export async function recheckApproved(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const stopped = await clearFormer(ports, dispatch);
    if (stopped) return stopped;
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked.why);
    const facts = checked.kind === 'less' ? checked.facts : dispatch.facts;
    await ports.dispatches.saveLetter(dispatch.id, await ports.renderer.renderPdf(facts));
    const { waiting } = checked;
    return move('rendered', checked.kind === 'less' ? { facts, dropped: checked.dropped, waiting } : { waiting });
  } catch (fault) {
    return retryOrStop(ports, dispatch, fault);
  }
}

/**
 * State `rendered` of a letter by post, when a run resumes there: an archive may have been out of reach for days. What changed
 * is rendered anew.
 */
export async function recheckBeforeFiling(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked.why);
    if (checked.kind === 'less') return move('approved');
    const filed = await fileDocuments(ports, dispatch);
    return filed.kind === 'move' ? move(filed.to, { ...filed.patch, waiting: checked.waiting }) : filed;
  } catch (fault) {
    return retryOrAsk(ports, dispatch, fault);
  }
}

/**
 * State `attached`, when a run resumes there: time has passed, so Sage is read again. Less to ask for: the draft is thrown away
 * and written anew.
 */
export async function recheckBeforeSending(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'same') return await leave(ports, dispatch, { waiting: checked.waiting });
    const { graphId } = dispatch.trace;
    if (graphId) await ports.mailer.deleteDraft(mailboxOf(ports, dispatch), graphId);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked.why);
    return move('approved', { trace: newTrace(dispatch.trace) });
  } catch (fault) {
    return retryOrStop(ports, dispatch, fault);
  }
}
