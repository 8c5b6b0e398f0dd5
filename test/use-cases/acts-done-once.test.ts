import { describe, expect, test } from 'vitest';
import { annulLetter } from '../../src/use-cases/dispatch/annulment/annul-letter.ts';
import {
  addPurpose,
  registerConversation,
  removePurpose,
  unregisterConversation,
} from '../../src/use-cases/morning/register-conversation.ts';
import { changeDraft } from '../../src/use-cases/relance/change-draft.ts';
import { excludeInstalment, includeInstalment } from '../../src/use-cases/relance/exclude-instalment.ts';
import { anInvoice } from '../builders/entry.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from './bench/desk.ts';
import { directoryOf, SOPHIE } from './bench/people.ts';

const ITEM = { company: 'BIJOU', tiers: 'CARAT', ecNo: 2 };
const EXCLUSION = { ...ITEM, reason: 'Geste commercial', until: null };

/** What the act left behind, whatever it answered. */
const traces = ({ state }: TestDesk): string =>
  JSON.stringify(
    [
      state.history,
      [...state.drafts],
      [...state.dispatches].map(([id, { dispatch }]) => [id, dispatch]),
      [...state.reservations],
      state.exclusions,
      [...state.registered],
      state.purposes,
    ],
    null,
    1,
  );

/** Makes ready, and gives the act with all that its card or command carries. */
type Prepare = (desk: TestDesk) => Promise<() => Promise<unknown>>;

const ACTS: readonly (readonly [string, Prepare])[] = [
  [
    'sending letters',
    async (desk) => {
      const preview = await previewNow(desk, await openCaratDraft(desk));
      return () => approvePreview(desk, preview);
    },
  ],
  ['excluding an instalment', async (desk) => () => excludeInstalment(desk.ports, SOPHIE, EXCLUSION)],
  [
    'putting it back',
    async (desk) => {
      await excludeInstalment(desk.ports, SOPHIE, EXCLUSION);
      return () => includeInstalment(desk.ports, SOPHIE, ITEM);
    },
  ],
  [
    'choosing a level',
    async (desk) => {
      const { id: draftId, version } = await openCaratDraft(desk);
      const patch = { level: { rank: 3, reason: 'Promesse rompue', by: SOPHIE.name } } as const;
      return () => changeDraft(desk.ports, SOPHIE, { draftId, version, patch });
    },
  ],
  [
    'annulling a letter that left',
    async (desk) => {
      const preview = await previewNow(desk, await openCaratDraft(desk));
      const sent = await approvePreview(desk, preview);
      const { id } = (sent.kind === 'approved' ? sent.dispatches[0] : undefined) ?? { id: '' };
      await desk.store.decide(id, 'approved', 'done', {}, SOPHIE, desk.clock.now());
      return () => annulLetter(desk.ports, SOPHIE, id, 'Mauvais client');
    },
  ],
  [
    'registering a conversation',
    async ({ ports }) =>
      () =>
        registerConversation(ports, SOPHIE, '19:a'),
  ],
  [
    'taking a registration back',
    async ({ ports }) => {
      await registerConversation(ports, SOPHIE, '19:a');
      return () => unregisterConversation(ports, SOPHIE, '19:a');
    },
  ],
  [
    'giving a purpose',
    async ({ ports }) =>
      () =>
        addPurpose(ports, SOPHIE, '19:a', 'approvals', null),
  ],
  [
    'taking a purpose back',
    async ({ ports }) => {
      await addPurpose(ports, SOPHIE, '19:a', 'morning', null);
      return () => removePurpose(ports, SOPHIE, '19:a', 'morning', null);
    },
  ],
];

describe('an act that is asked again, as its answer was not seen to arrive, is done once', () => {
  test.each(ACTS)('%s', async (_, prepare) => {
    const entries = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, amount: 400_00 })];
    const desk = openDesk({ entries, directory: directoryOf({ [SOPHIE.id]: ['collector', 'approver', 'admin'] }) });
    const act = await prepare(desk);
    const before = traces(desk);
    await act();
    const after = traces(desk);
    expect(after).not.toBe(before);
    desk.clock.pass(60_000);
    await act();
    await Promise.all([act(), act()]);
    expect(traces(desk)).toBe(after);
  });
});
