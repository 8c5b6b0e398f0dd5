import type { Person } from '../../domain/person.ts';
import { amountsIn, levelIn, linesIn } from '../../domain/relance/letter.ts';
import type { Dispatch, DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import { PRODUCT } from '../product.ts';

/** `dispatch-approved`: what was approved, by whom, with the digest of what they saw. */
export const approvedLine = (dispatch: Dispatch): HistoryLine => ({
  ...aboutDispatch(dispatch, dispatch.approvedBy, dispatch.approvedAt),
  act: 'dispatch-approved',
  facts: {
    ...letterFacts(dispatch),
    recipient: dispatch.recipient,
    cc: dispatch.cc,
    digest: dispatch.digest,
    levelByHand: dispatch.levelByHand,
    ...(dispatch.facts.template ? { template: dispatch.facts.template.digest } : {}),
    items: linesIn(dispatch.facts).map((line) => ({ ecNo: line.ecNo, piece: line.piece, left: line.left })),
  },
});

/** `dispatch-<state>`: a step made by the worker, or a person's decision. */
export const movedLine = (from: DispatchState, dispatch: Dispatch, by: Person, now: Date): HistoryLine => ({
  ...aboutDispatch(dispatch, by, now.toISOString()),
  act: `dispatch-${dispatch.state}`,
  facts: {
    from,
    ...letterFacts(dispatch),
    ...(dispatch.dropped.length > 0 ? { dropped: dispatch.dropped } : {}),
    ...(dispatch.sentAt === null ? {} : { sentAt: dispatch.sentAt }),
    ...(dispatch.lastError === null ? {} : { error: dispatch.lastError }),
  },
});

/** `dispatch-postponed`: an attempt that failed; the state stays. */
export const postponedLine = (dispatch: Dispatch, now: Date): HistoryLine => ({
  ...aboutDispatch(dispatch, PRODUCT, now.toISOString()),
  act: 'dispatch-postponed',
  facts: { state: dispatch.state, attempts: dispatch.attempts, error: dispatch.lastError },
});

/** Who did what to which letter of whom. */
export const aboutDispatch = (dispatch: Dispatch, by: Person, at: string) => ({
  at,
  by,
  company: dispatch.company,
  tiers: dispatch.tiers,
  subject: dispatch.id,
});

/** What every line of history says of a letter. */
export const letterFacts = ({ facts }: Dispatch) => ({
  reference: facts.reference,
  ...(facts.kind === 'rappel' ? {} : { kind: facts.kind }),
  level: levelIn(facts),
  currency: facts.currency,
  ...(facts.kind === 'releve' ? { balances: amountsIn(facts) } : { total: facts.total }),
});
