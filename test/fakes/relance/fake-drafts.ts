import { randomUUID } from 'node:crypto';
import { parisDay } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import {
  type Draft,
  type DraftChoices,
  type DraftReader,
  type DraftStart,
  type DraftWriter,
  NO_CHOICES,
} from '../../../src/use-cases/ports/relance/draft-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeDrafts(state: StoreState): DraftReader & DraftWriter {
  function change(id: string, version: number | null, choices: DraftChoices | null, by: Person, now: Date) {
    const draft = state.drafts.get(id);
    if (draft?.state !== 'open' || (version !== null && draft.version !== version)) return 'stale';
    const changed: Draft = {
      ...draft,
      version: draft.version + 1,
      choices: choices ?? draft.choices,
      updatedBy: by,
      updatedAt: now.toISOString(),
    };
    state.drafts.set(id, changed);
    return changed;
  }

  function open(
    { company, tiers, currency }: Pick<Draft, 'company' | 'tiers' | 'currency'>,
    { kind, choices }: DraftStart,
    by: Person,
    now: Date,
  ): Draft {
    const isIt = (one: Draft) =>
      one.company === company && one.tiers === tiers && one.currency === currency && one.kind === kind;
    const found = [...state.drafts.values()].find((one) => one.state === 'open' && isIt(one));
    if (found) return found;
    const year = parisDay(now).slice(0, 4);
    const number = (state.referenceNumbers.get(year) ?? 0) + 1;
    state.referenceNumbers.set(year, number);
    const draft: Draft = {
      id: randomUUID(),
      kind,
      company,
      tiers,
      currency,
      version: 1,
      state: 'open',
      reference: `REL-${year}-${String(number).padStart(6, '0')}`,
      choices,
      updatedBy: by,
      updatedAt: now.toISOString(),
    };
    state.drafts.set(draft.id, draft);
    return draft;
  }

  return {
    readDraft: async (id) => state.drafts.get(id) ?? null,
    cardsOf: async (draftId) => state.cards.get(draftId) ?? [],
    listOpenDrafts: async (company, kind = 'rappel') =>
      [...state.drafts.values()].filter((one) => one.state === 'open' && one.company === company && one.kind === kind),
    openDraft: async (company, tiers, currency, by, now, kind = 'rappel') =>
      open({ company, tiers, currency }, { kind, choices: NO_CHOICES }, by, now),
    openDrafts: async (company, payers, by, now, started = { kind: 'rappel', choices: NO_CHOICES }) =>
      payers.map(({ tiers, currency }) => open({ company, tiers, currency }, started, by, now)),
    saveChoices: async (id, version, choices, by, now) => {
      const draft = change(id, version, choices, by, now);
      if (draft === 'stale') return draft;
      const facts = { reference: draft.reference, version: draft.version, choices };
      const { company, tiers, updatedAt: at } = draft;
      state.history.push({ at, by, company, tiers, act: 'draft-changed', subject: id, facts });
      return draft;
    },
    touchDraft: async (id, by, now) => change(id, null, null, by, now),
    rememberCard: async (draftId, card) => {
      const cards = state.cards.get(draftId) ?? [];
      const isKnown = cards.some(
        (one) => one.conversationId === card.conversationId && one.activityId === card.activityId,
      );
      if (!isKnown) state.cards.set(draftId, [...cards, card]);
    },
  };
}
