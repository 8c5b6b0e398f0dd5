import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import type { Candidate } from '../desk.ts';

export interface ChoiceData {
  readonly title: string;
  readonly summary: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly detail: string;
    readonly see: string;
    readonly verb: CandidateVerb;
    readonly data: { readonly company: string; readonly code: string };
  }[];
}

export const MAX_CANDIDATES = 10;

/** What a press on a customer shows: the account, the encours of its payer, or how long it takes to pay. */
export type CandidateVerb = 'account.show' | 'encours.show' | 'dmp.show';

export function candidatesOf(
  language: Language,
  candidates: readonly Candidate[],
  verb: CandidateVerb,
): ChoiceData['candidates'] {
  const { account, figures, notice } = wordsFor(language);
  const see = {
    'account.show': notice.seeAccount,
    'encours.show': account.seeEncours,
    'dmp.show': figures.seeDmp,
  }[verb];
  return candidates.slice(0, MAX_CANDIDATES).map(({ company, code, name, city }) => ({
    name: clip(name, 80),
    detail: [code, city, company].filter((part) => part !== '').join(' · '),
    see,
    verb,
    data: { company, code },
  }));
}
