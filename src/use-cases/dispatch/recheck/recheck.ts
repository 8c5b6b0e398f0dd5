import { parisDay } from '../../../domain/day.ts';
import { refusedUnknowingly } from '../../../domain/replies/refused-unknowingly.ts';
import type { Dispatch } from '../../ports/dispatch/dispatch-store.ts';
import type { DispatchPorts } from '../dispatch-ports.ts';
import { recheckPrevenance } from './recheck-prevenance.ts';
import { recheckRappel } from './recheck-rappel.ts';
import { recheckReleve } from './recheck-releve.ts';
import type { Recheck } from './rechecked.ts';

/**
 * Reads Sage again before a letter leaves, and says whether it may as it was approved. A letter approved for the sandbox never leaves for
 * real, nor the reverse: it would say the wrong thing. Nor does one go to an address that refused a letter meanwhile (case E4). Rooms that
 * hold instalments look again first.
 */
export async function recheck(ports: DispatchPorts, dispatch: Dispatch): Promise<Recheck> {
  const { facts } = dispatch;
  if (facts.sandbox !== ports.sending.sandbox) return { kind: 'changed', why: 'sandbox-changed' };
  const refused = refusedUnknowingly(dispatch, await ports.refusals.listRefused(dispatch.company, [dispatch.tiers]));
  if (refused) return { kind: 'changed', why: 'address-refused', on: parisDay(new Date(refused.at)) };
  // A relevé says what Sage does, whatever is held.
  if (facts.kind !== 'releve')
    await Promise.all(ports.holders().map((room) => room.lookAgain?.(dispatch.company, new Date(dispatch.approvedAt))));
  switch (facts.kind) {
    case 'rappel':
      return recheckRappel(ports, dispatch, facts);
    case 'prevenance':
      return recheckPrevenance(ports, dispatch, facts);
    case 'releve':
      return recheckReleve(ports, dispatch, facts);
  }
}
