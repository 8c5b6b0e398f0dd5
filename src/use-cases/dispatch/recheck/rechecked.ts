import type { Day } from '../../../domain/day.ts';
import type { LetterFacts } from '../../../domain/relance/letter.ts';
import type { WaitingInstalment } from '../../ports/dispatch/dispatch-store.ts';

/** How an approved letter compares with what is so now. */
export type Recheck =
  | { readonly kind: 'same'; readonly waiting: readonly WaitingInstalment[] }
  /** Less is asked, or it leaves on a later day than approved: another letter than the one rendered. */
  | {
      readonly kind: 'less';
      readonly facts: LetterFacts;
      readonly dropped: readonly number[];
      readonly waiting: readonly WaitingInstalment[];
    }
  /** `on`: the day on which it changed, where that is said. */
  | { readonly kind: 'changed'; readonly why: string; readonly on?: Day };
