import type { Candidate, FindResult } from '../../../../src/channels/teams/account/desk.ts';

const CARAT: Candidate = { company: 'BIJOU', code: 'CARAT', name: 'Carat Distribution SARL', city: 'LYON' };
const MARTINS: readonly Candidate[] = [
  { company: 'BIJOU', code: 'MARTIN', name: 'Martin & Fils', city: 'NANTES' },
  { company: 'PERLE', code: 'MARTIN', name: 'Martin Bijoux', city: 'PARIS' },
];

/** What a text finds: several Martins, one Carat, else nobody but a suggestion. */
export function findAmongFew(text: string): FindResult {
  if (/martin/iu.test(text)) return { kind: 'several', candidates: MARTINS, total: 14 };
  if (/carat/iu.test(text)) return { kind: 'one', company: 'BIJOU', code: 'CARAT' };
  return { kind: 'none', suggestions: [CARAT] };
}
