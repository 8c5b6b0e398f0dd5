import { postingLine } from '../../../src/store/dispatch/post/posting-history.ts';
import type { Dispatch, DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { PostalLetter, PostingStore } from '../../../src/use-cases/ports/dispatch/posting-store.ts';
import type { StoreState } from '../store-state.ts';

const IN_THE_DOSSIER: ReadonlySet<DispatchState> = new Set(['filed', 'recorded', 'done']);

export function fakePostings(state: StoreState): PostingStore {
  const draftsOf = (runId: string) => new Set(state.runs.get(runId)?.lines.map(({ shown }) => shown?.draftId));
  return {
    listPostal: async ({ company, runId, ids, waitingSince, withAnnulled }) => {
      const isWaiting = (since: Date, { id, since: there }: Dispatch) =>
        new Date(there) >= since && !state.postings.get(id)?.posted;
      const drafts = runId === undefined ? null : draftsOf(runId);
      return [...state.dispatches.values()]
        .map(({ dispatch }) => dispatch)
        .filter((one) => one.company === company && IN_THE_DOSSIER.has(one.state) && (!one.annulled || withAnnulled))
        .filter((one) => one.recipient.kind === 'post' && (!drafts || drafts.has(one.draftId)))
        .filter(({ id }) => !ids || ids.includes(id))
        .filter((one) => !waitingSince || isWaiting(waitingSince, one))
        .map(
          ({ id, tiers, level, facts, documents }): PostalLetter => ({
            ...{ dispatchId: id, company, tiers, level, facts, documents },
            posting: state.postings.get(id) ?? null,
          }),
        )
        .toReversed();
    },
    readLetters: async (dispatchIds) =>
      new Map(
        dispatchIds.flatMap((id) => {
          const pdf = state.letters.get(id);
          return pdf ? [[id, pdf] as const] : [];
        }),
      ),
    savePosting: async (letters, { posted, registered, tracking, proof }, by, now) => {
      const changed = letters.filter(({ dispatchId }) => !posted || !state.postings.get(dispatchId)?.posted);
      for (const letter of changed) {
        const before = state.postings.get(letter.dispatchId);
        state.postings.set(letter.dispatchId, {
          dispatchId: letter.dispatchId,
          registered,
          posted: posted ? { by, at: now.toISOString() } : (before?.posted ?? null),
          tracking: tracking ?? before?.tracking ?? null,
          proof: proof ?? before?.proof ?? null,
        });
        const change = { registered, ...(tracking ? { tracking } : {}), ...(proof ? { proof } : {}) };
        state.history.push(postingLine(letter, { ...change, ...(posted ? { posted } : {}) }, by, now));
      }
      return changed.map(({ dispatchId }) => dispatchId);
    },
  };
}
