import type { Person } from '../../../domain/person.ts';
import type { Dispatch } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import { PRODUCT } from '../../product.ts';
import { aboutDispatch, letterFacts } from '../dispatch-history.ts';

/** `dispatch-annulled`: which letter that left counts no more, who said so and why. */
export const annulledLine = (dispatch: Dispatch, by: Person, reason: string, now: Date): HistoryLine => ({
  ...aboutDispatch(dispatch, by, now.toISOString()),
  act: 'dispatch-annulled',
  facts: {
    ...letterFacts(dispatch),
    date: dispatch.facts.date,
    ...(dispatch.sentAt === null ? {} : { sentAt: dispatch.sentAt }),
    reason,
  },
});

/** `dispatch-annulment-marked`: its documents in the dossier say it; `dispatch-annulment-gone`: they are no longer there. */
export const markedLine = (dispatch: Dispatch, mark: 'marked' | 'gone', now: Date): HistoryLine => ({
  ...aboutDispatch(dispatch, PRODUCT, now.toISOString()),
  act: `dispatch-annulment-${mark}`,
  facts: { reference: dispatch.facts.reference, documents: dispatch.documents.map(({ name }) => name) },
});
