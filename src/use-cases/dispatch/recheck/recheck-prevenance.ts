import { addDays } from '../../../domain/day.ts';
import { recheckLines } from '../../../domain/relance/kinds/recheck-prevenance.ts';
import type { PrevenanceFacts } from '../../../domain/relance/letter.ts';
import type { Dispatch } from '../../ports/dispatch/dispatch-store.ts';
import { decidePrevenanceOf } from '../../tiers/decide-prevenance.ts';
import { readSituation } from '../../tiers/read-situation.ts';
import { companyOf } from '../company-of.ts';
import type { DispatchPorts } from '../dispatch-ports.ts';
import type { Recheck } from './rechecked.ts';

/**
 * What was paid, excluded or held since the approval drops out, and so does what is due today or late by now (that is a rappel's) and
 * what Sage says falls due on another day (the next one announces it). More to pay stops the letter. Its own keys do not count against it.
 */
export async function recheckPrevenance(
  ports: DispatchPorts,
  dispatch: Dispatch,
  facts: PrevenanceFacts,
): Promise<Recheck> {
  const situation = await readSituation(ports, companyOf(ports, dispatch), dispatch.tiers);
  const account = situation?.accounts.find((one) => one.currency === dispatch.currency);
  if (!situation || !account) return { kind: 'changed', why: 'nothing-owed' };
  const { today } = situation;
  const last =
    facts.lines
      .map(({ due }) => due)
      .sort()
      .at(-1) ?? today;
  const decision = decidePrevenanceOf(situation, account, new Set(), { from: addDays(today, 1), until: last });
  if (decision.kind === 'reason' && decision.reason === 'holds' && situation.holdsFault) throw situation.holdsFault;
  const found = recheckLines(facts, decision, account.items);
  if (found.kind === 'changed') return found;
  if (found.kind === 'same' && facts.date === today) return { kind: 'same', waiting: [] };
  const { lines, total, dropped } = found;
  return {
    kind: 'less',
    facts: { ...facts, date: today, lines, total },
    dropped: [...dispatch.dropped, ...dropped],
    waiting: [],
  };
}
