import type { Company } from '../../../src/domain/company/company.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { SendingPolicy } from '../../../src/domain/sending-policy.ts';
import type { Directory } from '../../../src/use-cases/ports/directory.ts';
import type { Draft } from '../../../src/use-cases/ports/relance/draft-store.ts';
import type { HeldInstalments } from '../../../src/use-cases/ports/relance/held-instalments.ts';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { previewLetters } from '../../../src/use-cases/relance/preview-letters.ts';
import { aCompany } from '../../builders/company.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { type Books, registryOf, someBooks } from './books.ts';
import { HandClock } from './clock.ts';
import { SOPHIE, USUAL_PEOPLE } from './people.ts';
import { plainRenderer } from './plain-renderer.ts';

export interface DeskFacts {
  readonly entries?: readonly Entry[];
  readonly company?: Company;
  readonly others?: readonly (readonly [Company, Books])[];
  readonly directory?: Directory;
  readonly sending?: SendingPolicy;
  /** Rooms that hold; none unless said. */
  readonly holders?: readonly HeldInstalments[];
}

/** All that the acts of a collector need, in memory: one company, its customer CARAT with a contact in accounting. */
export function openDesk(facts: DeskFacts = {}) {
  const clock = new HandClock();
  const company = facts.company ?? aCompany();
  const books = someBooks({
    entries: facts.entries ?? [],
    tiers: [aTiers()],
    contacts: new Map([['CARAT', [aContact()]]]),
  });
  const { reader, writer, state } = openFakeStore(clock.now);
  const store = { ...reader, ...writer };
  const ports = {
    companies: registryOf([company, books], ...(facts.others ?? [])),
    directory: facts.directory ?? USUAL_PEOPLE,
    memory: store,
    matters: store,
    positions: store,
    holders: () => facts.holders ?? [],
    drafts: store,
    dispatches: store,
    annulments: store,
    exclusions: store,
    corrections: store,
    conversations: store,
    copies: { find: async () => [] },
    renderer: plainRenderer,
    sending: facts.sending ?? { sandbox: false as const },
    clock,
    isHoliday: () => false,
  };
  return { clock, company, books, store, state, ports };
}

export type TestDesk = ReturnType<typeof openDesk>;

export const openCaratDraft = ({ store, company, clock }: TestDesk, currency = 'EUR'): Promise<Draft> =>
  store.openDraft(company.code, 'CARAT', currency, SOPHIE, clock.now());

/** The preview of a draft as it is now; throws where there is none. */
export async function previewNow({ ports, store }: TestDesk, { id }: Draft, who = SOPHIE) {
  const draft = await store.readDraft(id);
  const preview = await previewLetters(ports, who, { draftId: id, version: draft?.version ?? 0 });
  if (preview.kind !== 'preview') throw new Error(`No preview: ${JSON.stringify(preview)}`);
  return preview;
}

/** Approves what a preview shows, with everything confirmed unless said otherwise. */
export function approvePreview(
  { ports }: TestDesk,
  { draft, prepared }: Awaited<ReturnType<typeof previewNow>>,
  { who = SOPHIE, confirmed = prepared.confirmations.map(({ code }) => code as string) } = {},
) {
  const approval = { draftId: draft.id, version: draft.version, digest: prepared.digest, confirmed };
  return approveLetters(ports, who, approval);
}
