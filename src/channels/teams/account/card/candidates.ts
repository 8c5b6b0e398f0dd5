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
    readonly verb: string;
    readonly data: { readonly company: string; readonly code: string } & Readonly<Record<string, unknown>>;
  }[];
}

export const MAX_CANDIDATES = 10;

/** What a press on a customer does, and what its button says. */
export interface LeadsTo {
  readonly verb: string;
  readonly see: string;
  /** What goes along besides the customer. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export const toAccount = (language: Language): LeadsTo => ({
  verb: 'account.show',
  see: wordsFor(language).notice.seeAccount,
});

export const candidatesOf = (
  candidates: readonly Candidate[],
  { verb, see, data = {} }: LeadsTo,
): ChoiceData['candidates'] =>
  candidates.slice(0, MAX_CANDIDATES).map(({ company, code, name, city }) => ({
    name: clip(name, 80),
    detail: [code, city, company].filter((part) => part !== '').join(' · '),
    see,
    verb,
    data: { ...data, company, code },
  }));
