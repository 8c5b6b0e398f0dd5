import { day } from '../../src/domain/day.ts';
import type { KeptStatus } from '../../src/domain/einvoicing/standing.ts';

let count = 0;

/** « refusée » of FA0001, said on 27 February 2026 at ten, unless said. */
export function aStatus(facts: Partial<Omit<KeptStatus, 'on'>> & { readonly on?: string } = {}): KeptStatus {
  count += 1;
  return {
    ...{ key: `k${count}`, invoice: 'FA0001', issued: null, seller: null, code: '210', label: '', time: '10:00:00' },
    ...{ reason: '', platform: 'Plateforme Une', payee: '', line: 1, isSettled: false },
    ...facts,
    on: day(facts.on ?? '2026-02-27'),
  };
}
