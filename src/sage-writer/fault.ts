import { isTransient, SqlFault } from '../platform/sql/fault.ts';
import { OutsideFault, type OutsideFaultKind } from '../use-cases/ports/outside-fault.ts';

/** "The transaction ended in the trigger", and the first number of what a trigger says by itself. */
const ENDED_IN_TRIGGER = 3609;
const FIRST_OWN_ERROR = 50_000;

/**
 * What a failure means for a write. `committing`: all was done and the answer to the commit is what was lost, so that it may
 * have had its effect. Before that the transaction is gone and nothing stands. A trigger that refuses is taken for a record
 * that is open in Sage: tried later.
 */
export function toOutsideFault(error: unknown, committing: boolean): unknown {
  if (!(error instanceof SqlFault)) return error;
  const fromTrigger = error.number === ENDED_IN_TRIGGER || error.number >= FIRST_OWN_ERROR;
  const code = `sage-write-${fromTrigger ? 'trigger' : error.kind}${error.number > 0 ? `-${error.number}` : ''}`;
  return new OutsideFault(kindOf(error, committing, fromTrigger), code, error.message, null, error);
}

function kindOf(error: SqlFault, committing: boolean, fromTrigger: boolean): OutsideFaultKind {
  if (committing) return 'unknown';
  return fromTrigger || isTransient(error) ? 'busy' : 'refused';
}
