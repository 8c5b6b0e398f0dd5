import type { FileSeen, MailSeen } from '../../../src/domain/restored/departures.ts';
import { forgottenLine } from '../../../src/store/restored/forgotten-history.ts';
import type { DeparturesReader } from '../../../src/use-cases/ports/restored/departures-reader.ts';
import type { ForgottenStore, LetterKept } from '../../../src/use-cases/ports/restored/forgotten-store.ts';
import { openFakeMailer } from '../dispatch/mailer.ts';
import { openFakeStore } from '../fake-store.ts';
import type { StoreState } from '../store-state.ts';

/** Over what the fake store holds of drafts, letters and history. */
export function fakeForgotten(state: StoreState): ForgottenStore {
  const noted = new Map<string, string | null>();
  const keptOf = (isAsked: (reference: string, ids: readonly string[]) => boolean): readonly LetterKept[] =>
    [...state.drafts.values()].flatMap(({ id, reference, company, tiers }): readonly LetterKept[] => {
      const letters = [...state.dispatches.values()].map((one) => one.dispatch).filter((one) => one.draftId === id);
      const of = { reference, company, tiers };
      const all = letters.map((one) => ({ ...of, letter: { id: one.id, state: one.state } }));
      const asked = isAsked(
        reference,
        letters.map((one) => one.id),
      );
      return asked ? (all.length > 0 ? all : [{ ...of, letter: null }]) : [];
    });
  return {
    findLetters: async ({ ids, references }) =>
      keptOf((reference, own) => references.includes(reference) || own.some((id) => ids.includes(id))),
    findNoted: async (references) =>
      new Map(
        references.flatMap((reference) => {
          const tiers = noted.get(reference);
          return tiers === undefined ? [] : [[reference, tiers] as const];
        }),
      ),
    async noteForgotten(company, letters, by, now) {
      const fresh = letters.filter(({ reference, tiers }) => {
        const known = noted.get(reference);
        return known === undefined || (known === null && tiers !== null);
      });
      for (const letter of fresh) {
        noted.set(letter.reference, letter.tiers);
        state.history.push(forgottenLine(company, letter, by, now));
        for (const draft of state.drafts.values()) {
          if (draft.company !== company || draft.reference !== letter.reference || draft.state !== 'open') continue;
          state.drafts.set(draft.id, { ...draft, state: 'closed', version: draft.version + 1, updatedBy: by });
        }
      }
      return fresh.map(({ reference }) => reference);
    },
    async raiseReferences(year, last) {
      const key = String(year);
      if ((state.referenceNumbers.get(key) ?? 0) >= last) return false;
      state.referenceNumbers.set(key, last);
      return true;
    },
  };
}

/** Microsoft 365 as it is told to be: mails by folder, documents by company. */
export interface Shown {
  readonly sent: readonly MailSeen[];
  readonly drafts: readonly MailSeen[];
  readonly files: Readonly<Record<string, readonly FileSeen[]>>;
}

export const fakeDepartures = ({ sent = [], drafts = [], files = {} }: Partial<Shown> = {}): DeparturesReader => ({
  listMails: async ({ mailbox, folder, since, most }) =>
    (folder === 'sent' ? sent : drafts)
      .filter((one) => one.mailbox === mailbox && new Date(one.at) >= since)
      .slice(0, most),
  listFiles: async ({ code }, since) => (files[code] ?? []).filter(({ at }) => new Date(at) >= since),
});

/** A store that knows nothing, and nothing that left. */
export function openFakeRestored(shown: Partial<Shown> = {}) {
  const { reader, writer, state } = openFakeStore();
  const store = { ...reader, ...writer };
  const mailer = openFakeMailer().mailer;
  return {
    ...{ dispatches: store, stops: store, mailer, state },
    ...{ forgotten: fakeForgotten(state), departures: fakeDepartures(shown) },
  };
}
