import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { HoldDecision } from '../../domain/credit/hold.ts';
import type { SageWriterSettings } from '../../domain/credit/sage-writer-settings.ts';
import { type Day, parisDay } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import type { NewSageWrite, SageWrite } from '../ports/sage-writes/sage-write-store.ts';
import type { SageTarget } from '../ports/sage-writes/sage-writer.ts';
import type { SageWritePorts } from './sage-write-ports.ts';

/** Decisions as old as this before the last one that was planned are looked at again: clocks of two instances differ. */
const OVERLAP_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** More than were decided within the overlap, so that a plan that is there is not tried again. */
const KNOWN_WRITES = 500;

/** Marks that nobody decided to take back: the release is over, or the order is free. */
const PRODUCT: Person = { id: 'relance', name: 'Relance' };

/**
 * Plans what is to be put into Sage: first the marks of releases and refusals that no longer hold, to take back (cases H6,
 * I6), then each decision that stands and has no plan, oldest first. Stops at the first failure, so that no decision is ever passed over.
 * Answers how many were planned.
 */
export async function planSageWrites(
  ports: SageWritePorts,
  company: CompanyCode,
  settings: SageWriterSettings,
): Promise<number> {
  const wanted = [...(await voidMarks(ports, company)), ...(await decidedValues(ports, company, settings))];
  let planned = 0;
  for (const write of wanted) {
    if ((await ports.sageWrites.planSageWrite(write, ports.clock.now())) !== null) planned += 1;
  }
  return planned;
}

async function voidMarks(ports: SageWritePorts, company: CompanyCode): Promise<readonly NewSageWrite[]> {
  return (await ports.sageWrites.listVoidMarks(company)).flatMap((write) => takingBack(write, PRODUCT) ?? []);
}

/** The write that puts back what was there before; null where nothing was written. */
export function takingBack(write: SageWrite, by: Person): NewSageWrite | null {
  if (write.state !== 'done' || write.before === null) return null;
  const { company, holdId, reference, tiers, outcome, decidedAt, target } = write;
  const wrote = target.value === null ? null : String(target.value);
  return {
    ...{ company, holdId, reference, tiers, outcome, decidedAt, by },
    target: withValue(target, write.before.value),
    undoes: { id: write.id, wrote },
  };
}

const withValue = (target: SageTarget, value: string | null): SageTarget =>
  target.kind === 'order' ? { ...target, value } : { ...target, value: value === null ? null : Number(value) };

async function decidedValues(
  { holds, sageWrites }: SageWritePorts,
  company: CompanyCode,
  settings: SageWriterSettings,
): Promise<readonly NewSageWrite[]> {
  const last = await sageWrites.lastPlannedDecision(company);
  const start = new Date(Date.parse(`${settings.from}T00:00:00Z`) - DAY_MS);
  const since = last === null ? start : new Date(Math.max(start.getTime(), last.getTime() - OVERLAP_MS));
  const decided = (await holds.listDecided(company, since)).filter((hold) => isMeant(hold, settings.from));
  if (decided.length === 0) return [];
  const known = new Set((await sageWrites.listSageWrites(company, KNOWN_WRITES)).map(keyOf));
  return decided.flatMap((hold) => valuesOf(hold, settings)).filter((write) => !known.has(keyOf(write)));
}

/** The key in the store is the judge; this only spares the attempt. */
const keyOf = ({ holdId, target, undoes }: NewSageWrite): string => `${holdId}/${target.kind}/${undoes?.id ?? ''}`;

const isMeant = (hold: Hold, from: Day): boolean =>
  stands(hold) && hold.decision !== null && parisDay(new Date(hold.decision.at)) >= from;

/** Whether what was decided still applies: a hold that was superseded, lifted or expired since is no longer it. */
export const stands = (hold: Hold): boolean => hold.decision !== null && hold.state === hold.decision.outcome;

function valuesOf(hold: Hold, settings: SageWriterSettings): NewSageWrite[] {
  const { decision } = hold;
  if (decision === null) return [];
  return targetsOf(hold, decision.outcome, settings).map((target) => ({
    company: hold.company,
    holdId: hold.id,
    reference: hold.reference,
    tiers: hold.payer,
    outcome: decision.outcome,
    decidedAt: decision.at,
    target,
    undoes: null,
    by: decision.by,
  }));
}

/** What the company lets a decision put into Sage. */
function targetsOf(hold: Hold, outcome: HoldDecision['outcome'], settings: SageWriterSettings): SageTarget[] {
  const { order, riskCode } = settings;
  const mark: SageTarget[] =
    order === null ? [] : [{ kind: 'order', order: hold.kind, piece: hold.piece, value: order[outcome] }];
  const code: SageTarget[] =
    riskCode === null || outcome === 'approved'
      ? []
      : [{ kind: 'risk-code', tiers: hold.payer, value: riskCode.onRefused }];
  return [...mark, ...code];
}
