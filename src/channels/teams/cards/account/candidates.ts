import type { Candidate } from '../../desk.ts';
import { clip } from '../clip.ts';

export interface ChoiceData {
  readonly title: string;
  readonly summary: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly detail: string;
    readonly see: string;
    readonly data: { readonly company: string; readonly code: string };
  }[];
}

export const MAX_CANDIDATES = 10;

export const candidatesOf = (candidates: readonly Candidate[], see: string): ChoiceData['candidates'] =>
  candidates.slice(0, MAX_CANDIDATES).map(({ company, code, name, city }) => ({
    name: clip(name, 80),
    detail: [code, city, company].filter((part) => part !== '').join(' · '),
    see,
    data: { company, code },
  }));
