import type { SharedState } from '../../transport/outgoing/shared-cards.ts';
import { runCard } from './cards/run.ts';
import type { RunsDesk } from './desk.ts';

/** A run as it goes: while it is sent, its card says how far it is. */
export async function sharedRun(desk: RunsDesk, id: string): Promise<SharedState> {
  const [addresses, shared] = await Promise.all([desk.cardsOf(id), desk.showShared(id)]);
  return {
    addresses,
    async cardFor(reader, language) {
      const view = reader === null ? shared : await desk.show(reader, id);
      // A list that is still chosen from is each person's own view, by filter and page: what changed of it is said where it is approved.
      if (view?.kind !== 'run' || view.run.state === 'prepared') return null;
      const before = await desk.readBefore(view.run.company);
      return runCard(language, view, { sayHold: desk.sayHold, before, lettersUrl: desk.lettersUrl(id, language) });
    },
    isAwaitedBy: async (reader) => shared?.run.approvedBy?.id === reader.id,
  };
}
