import { progressCard } from '../../../../src/channels/teams/account/progress/progress.ts';
import { annulForm } from '../../../../src/channels/teams/rooms/dispatch/cards/letters/annul.ts';
import { lettersCard } from '../../../../src/channels/teams/rooms/dispatch/cards/letters/letters.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Bounce } from '../../../../src/domain/replies/bounce.ts';
import type { LettersView } from '../../../../src/use-cases/dispatch/annulment/list-letters.ts';
import type { Annulment, Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { aReply } from '../../../contracts/replies/customer-reply-store.ts';
import { HOSTILE, LONG } from './hostile.ts';
import { aDispatch, aSentDispatch } from './views.ts';

export const anAnnulment = (facts: Partial<Annulment> = {}): Annulment => ({
  by: { id: 'p-nadia', name: 'Nadia Colin' },
  reason: 'Envoyée à l’ancien gérant',
  at: '2026-03-03T09:12:00Z',
  mark: 'marked',
  markAttempts: 1,
  markError: null,
  ...facts,
});

/** That letter did not reach its customer. */
const aBounceOf = ({ id, company, tiers, facts }: Dispatch): Bounce => ({
  ...{ company, tiers, dispatchId: id, reference: facts.reference, address: 'claire@carat.example' },
  ...{ status: '5.1.1', diagnostic: '', blame: 'address', at: '2026-03-02T09:00:00Z' },
});

const letters = (dispatches: readonly Dispatch[], mayAnnul = true): LettersView => ({
  kind: 'letters',
  company: 'BIJOU',
  tiers: 'CARAT',
  dispatches,
  unreadable: [],
  bounces: dispatches.slice(0, 1).map(aBounceOf),
  replies: dispatches
    .slice(0, 2)
    .flatMap(({ id, company, facts }) =>
      [1, 2, 3].map(() =>
        aReply(company, { id: 'reply-1', letter: { id, reference: facts.reference }, fromName: HOSTILE }),
      ),
    ),
  mayAnnul,
  post: [],
  mayNote: true,
});

/** What was written to a customer, and the form that takes a letter back. */
export function lettersCards(language: Language): Record<string, Card> {
  const at = '2026-03-03T09:12:00Z';
  const about = { operation: 'columns', reason: 'columns-refused' } as const;
  const refused = { code: 'graph-400-invalidRequest', detail: '', at, kind: 'refused', about } as const;
  const hostile = anAnnulment({
    by: { id: 'x', name: HOSTILE },
    reason: HOSTILE.repeat(9),
    mark: 'wanted',
    markError: refused,
  });
  const facts = { ...aDispatch().facts, tiers: { ...aDispatch().facts.tiers, name: HOSTILE } };
  const webUrl = `https://bijou.sharepoint.example/${'x'.repeat(500)}.pdf`;
  const documents = [{ name: LONG, webUrl, driveItemId: 'i' }];
  const crowd = Array.from({ length: 40 }, (_, i) =>
    aSentDispatch({ id: `d${i}`, facts, documents, annulled: i % 2 ? hostile : null }),
  );
  const here = { company: 'BIJOU', code: 'CARAT', currency: 'EUR', page: 2 };
  return {
    letters: lettersCard(
      language,
      letters([aDispatch({ id: 'd2' }), aSentDispatch({ annulled: anAnnulment() }), aSentDispatch()]),
      {
        currency: 'EUR',
        said: HOSTILE,
      },
    ),
    lettersNone: lettersCard(language, letters([])),
    lettersReader: lettersCard(language, letters([aSentDispatch()], false)),
    lettersCrowded: lettersCard(language, letters(crowd), { page: 2, currency: 'EUR', said: LONG.repeat(20) }),
    annulForm: annulForm(language, aSentDispatch(), here),
    annulFormAgain: annulForm(language, aSentDispatch({ facts }), here, { problem: HOSTILE, typed: LONG.repeat(50) }),
    progressAnnulled: progressCard(language, [aSentDispatch({ annulled: anAnnulment({ mark: 'wanted' }) })]),
    progressAnnulledHostile: progressCard(language, [aSentDispatch({ facts, annulled: hostile })]),
    progressAnnulledGone: progressCard(language, [aSentDispatch({ annulled: anAnnulment({ mark: 'gone' }) })]),
  };
}
