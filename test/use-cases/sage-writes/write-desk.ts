import type { HoldDecision } from '../../../src/domain/credit/hold.ts';
import type { SageWriterSettings } from '../../../src/domain/credit/sage-writer-settings.ts';
import type { Hold } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { SageWrite } from '../../../src/use-cases/ports/sage-writes/sage-write-store.ts';
import type { SageWritePorts } from '../../../src/use-cases/sage-writes/sage-write-ports.ts';
import { type UndoResult, undoSageWrite } from '../../../src/use-cases/sage-writes/undo-sage-write.ts';
import { writeToSage } from '../../../src/use-cases/sage-writes/write-to-sage.ts';
import { aCompany } from '../../builders/company.ts';
import { aNewHold, anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { FakeSageBase, openFakeSageWriter } from '../../fakes/sage-writes/sage-writer.ts';
import { writerSettings } from '../../sage-writer/base.ts';
import { HandClock } from '../bench/clock.ts';

export const LEASE_MS = 60_000;
export const PAUL = { id: 'p-paul', name: 'Paul Martin' };

/** A company that lets decisions be written into its Sage, all of it in memory. */
export function openWriteDesk(over: Partial<SageWriterSettings> = {}) {
  const clock = new HandClock('2026-03-16T09:00:00Z');
  const store = openFakeStore(clock.now);
  const base = new FakeSageBase();
  base.ranks.add('1').add('3');
  base.values.set('COMMANDE/BC00042.DO_STATUT', '1').set('COMMANDE/BC00043.DO_STATUT', '1').set('DUPONT.N_RISQUE', '1');
  let settings: SageWriterSettings | null = writerSettings(over);
  const ports: SageWritePorts = {
    companies: { list: () => [aCompany({ code: 'AUTRE' }), aCompany()] },
    sageWriters: {
      of: (code) =>
        code === 'BIJOU' && settings !== null ? { writer: openFakeSageWriter(base, settings), settings } : null,
    },
    holds: store.reader,
    sageWrites: { ...store.reader, ...store.writer },
    clock,
  };
  let passes = 0;
  const options = () => ({ owner: `pass-${++passes}`, leaseMs: LEASE_MS, limit: 10, mayBegin: untilDone });

  return {
    ...{ clock, store, base, ports, options },
    settle: (next: Partial<SageWriterSettings> | null) => {
      settings = next === null ? null : writerSettings(next);
    },
    pass: () => writeToSage(ports, options()),
    undo: (id: string, company = 'BIJOU'): Promise<UndoResult> => undoSageWrite(ports, PAUL, company, id, options()),
    statut: (piece = 'BC00042') => base.values.get(`COMMANDE/${piece}.DO_STATUT`),
    riskCode: () => base.values.get('DUPONT.N_RISQUE'),
    /** Oldest first. */
    writes: async (): Promise<readonly SageWrite[]> => [...(await store.reader.listSageWrites('BIJOU', 50))].reverse(),
    states: async () =>
      [...(await store.reader.listSageWrites('BIJOU', 50))].reverse().map(({ state, why }) => why ?? state),
    acts: () => store.state.history.map(({ act }) => act).filter((act) => act.startsWith('sage-write')),

    /** Opens a hold of the order, over the one that stands, and decides it. */
    async decide(outcome: HoldDecision['outcome'], piece = 'BC00042', supersedes: Hold | null = null): Promise<Hold> {
      const facts = holdFacts({ order: { piece } });
      const asked = aNewHold({ facts, fingerprint: clock.now().toISOString(), supersedes });
      const { hold } = await store.writer.openHold(asked, clock.now());
      const decision = (outcome === 'approved' ? anApproval : aRefusal)({ at: clock.now().toISOString(), seen: facts });
      const decided = await store.writer.decideHold(hold.id, hold.version, decision, [], clock.now());
      if (decided === 'stale') throw new Error('Somebody else decided');
      return decided;
    },
    close: (hold: Hold, to: 'superseded' | 'expired' | 'lifted') =>
      store.writer.closeHold(hold.id, hold.version, to, null, clock.now()),
  };
}
