import type { Recollection, RememberedLetter } from '../../domain/restored/departures.ts';
import type { DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { LetterKept } from '../ports/restored/forgotten-store.ts';

/** From `sending` on, and where a person is asked, the mailbox is looked at before anything is sent: nothing need be told. */
const RECOLLECTION: Readonly<Record<DispatchState, Recollection>> = {
  approved: 'unsent',
  rendered: 'unsent',
  drafting: 'unsent',
  drafted: 'unsent',
  attached: 'unsent',
  sending: 'left',
  'to-check': 'left',
  accepted: 'left',
  confirmed: 'left',
  filed: 'left',
  recorded: 'left',
  done: 'left',
  stopped: 'over',
  cancelled: 'over',
};

/** What the store has of a letter, as far as it matters to what left. */
export const rememberedOf = ({ reference, company, tiers, letter }: LetterKept): RememberedLetter => ({
  ...{ reference, company, tiers },
  dispatchId: letter?.id ?? null,
  recollection: letter ? RECOLLECTION[letter.state] : 'draft',
});
