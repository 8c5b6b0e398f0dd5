import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { LineWhy } from '../../domain/runs/line-why.ts';
import { isSwitched, type LineState, type Run, type RunLine, type ShownLetters } from '../../domain/runs/run.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { isPassing } from '../ports/passing-fault.ts';
import type { RunReader, RunWriter } from '../ports/runs/run-store.ts';
import type { Refused } from '../refusal.ts';
import { type ApprovalResult, type ApprovePorts, approveDraft } from '../relance/approve-letters.ts';
import { whyRefused } from './run-lines.ts';

export interface ReservePorts extends Omit<ApprovePorts, 'directory'> {
  readonly runs: RunReader & RunWriter;
}

/**
 * Approves the letters of one line exactly as they were shown, through the same act as a card: what is no longer so is dropped and said.
 * `approving` is written first: letters of it that are found at the next start are this run's, and leave once. While Sage is silent the
 * line waits; one that fails in a way that nobody foresaw is dropped, and the others go on (case A6).
 */
export async function reserveLine(ports: ReservePorts, company: Company, run: Run, line: RunLine): Promise<void> {
  const { shown, number } = line;
  const { approvedBy } = run;
  if (!shown || !approvedBy) return;
  const resumes = line.state === 'approving';
  if (!resumes && !(await ports.runs.moveLine(run.id, number, 'selected', 'approving', { why: null, by: null })))
    return;
  const switched = isSwitched(run, ports.sending)
    ? dropped({ code: 'sandbox-switched', prepared: !ports.sending.sandbox })
    : null;
  // Where it was, no letter is what was shown: Sage is asked only of what an earlier pass may have reserved.
  const outcome = switched && !resumes ? switched : await tryApproval(ports, company, approvedBy, shown, resumes);
  const { to, why } = switched && outcome.why?.code === 'changed' ? switched : outcome;
  await ports.runs.moveLine(run.id, number, 'approving', to, { why, by: null });
}

interface Outcome {
  readonly to: LineState;
  readonly why: LineWhy | null;
}

type Approved = Pick<Dispatch, 'digest' | 'approvedBy'>;

const dropped = (why: LineWhy): Outcome => ({ to: 'dropped', why });
const APPROVED: Outcome = { to: 'approved', why: null };

async function tryApproval(
  ports: ReservePorts,
  company: Company,
  who: Person,
  { draftId, draftVersion: version, digest }: ShownLetters,
  resumes: boolean,
): Promise<Outcome> {
  const draft = await ports.drafts.readDraft(draftId);
  if (!draft) return dropped({ code: 'nothing-left' });
  const isOurs = (one: Approved): boolean => resumes && one.digest === digest && one.approvedBy.id === who.id;
  try {
    const result = await approveDraft(ports, who, company, draft, { version, digest, confirmed: [] });
    return tell(result, (sent) => sent.every(isOurs));
  } catch (fault) {
    // Sage or the store is silent, or the answer was lost on its way: the next pass looks again.
    const now = fault instanceof OutsideFault || isPassing(fault) ? null : await ports.drafts.readDraft(draftId);
    if (now?.state !== 'open') throw fault;
    return dropped({ code: 'unreadable' });
  }
}

const tellSent = (sent: readonly Approved[], isOurs: (sent: readonly Approved[]) => boolean): Outcome =>
  isOurs(sent) ? APPROVED : dropped({ code: 'already-sent', by: sent[0]?.approvedBy.name ?? '' });

function tell(result: ApprovalResult, isOurs: (sent: readonly Approved[]) => boolean): Outcome {
  switch (result.kind) {
    case 'approved':
      return APPROVED;
    case 'already-sent':
      return tellSent([...result.dispatches, ...result.unreadable], isOurs);
    case 'reserved':
      return dropped({ code: 'reserved', by: result.reservations[0]?.by.name ?? '' });
    case 'stale':
      return dropped({ code: 'adjusted', by: result.draft.updatedBy.name });
    case 'confirm':
      return { to: 'held', why: { code: 'to-confirm', warnings: result.warnings.map(({ code }) => code) } };
    case 'no-proposal':
      return dropped({ code: 'nothing-left' });
    case 'changed':
      return dropped({ code: 'changed' });
    case 'refused':
      return dropped(wasRefused(result));
  }
}

function wasRefused(refused: Refused): LineWhy {
  const why = whyRefused(refused);
  return why.code === 'unreadable' ? { code: 'nothing-left' } : why;
}

const AT_MOST = 10;

/**
 * Cancels what a line had reserved: its instalments are free, its draft is closed. No worker has it, for the line was not released. What
 * the next card sent in the meantime is not ours to cancel.
 */
export async function cancelReserved(ports: ReservePorts, run: Run, line: RunLine): Promise<void> {
  if (!line.shown) return;
  const letters = await ports.dispatches.listDispatches({ draftId: line.shown.draftId }, AT_MOST);
  const by = run.approvedBy ?? run.preparedBy;
  // One that cannot be read is not cancelled either: the store throws, and the line keeps it from leaving.
  for (const { id, state, digest, approvedBy } of [...letters.dispatches, ...letters.unreadable]) {
    const isOurs = digest === line.shown.digest && approvedBy.id === by.id;
    if (state === 'approved' && (line.state === 'approved' || isOurs)) {
      await ports.dispatches.decide(id, 'approved', 'cancelled', {}, by, ports.clock.now());
    }
  }
  await ports.runs.moveLine(run.id, line.number, line.state, 'dropped', { why: { code: 'cancelled' }, by: null });
}
