import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Candidate } from '../../desk.ts';
import { clip } from '../clip.ts';

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

/** What a press on a customer shows: the account, or the encours of its payer. */
export type CandidateVerb = 'account.show' | 'encours.show';

export function candidatesOf(
  language: Language,
  candidates: readonly Candidate[],
  verb: CandidateVerb,
): ChoiceData['candidates'] {
  const { account, notice } = wordsFor(language);
  const see = verb === 'account.show' ? notice.seeAccount : account.seeEncours;
  return candidates.slice(0, MAX_CANDIDATES).map(({ company, code, name, city }) => ({
    name: clip(name, 80),
    detail: [code, city, company].filter((part) => part !== '').join(' · '),
    see,
    verb,
    data: { company, code },
  }));
}
