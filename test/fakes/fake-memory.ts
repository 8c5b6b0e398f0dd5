import { randomUUID } from 'node:crypto';
import type { CompanyCode } from '../../src/domain/company/company-code.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Exclusion, RemindedInstalment, Reservation, TiersMemory } from '../../src/domain/relance/memory.ts';
import type { TiersCode } from '../../src/domain/tiers/tiers-code.ts';
import { addedLine, liftedLine } from '../../src/store/memory/exclusion-history.ts';
import type { DisputeWriter, ExclusionWriter, MemoryReader } from '../../src/use-cases/ports/memory-store.ts';
import type { StoreState } from './store-state.ts';

type Lists = { -readonly [Part in keyof TiersMemory]: TiersMemory[Part][number][] };

export function fakeMemory(state: StoreState): MemoryReader & ExclusionWriter & DisputeWriter {
  const isInForce = (item: Exclusion, on: Day): boolean => item.until === null || item.until >= on;
  const findExclusion = (company: CompanyCode, ecNo: number) =>
    state.exclusions.findIndex((one) => one.company === company && one.item.ecNo === ecNo);

  return {
    readMemory: async (company, codes, today) => {
      const byTiers = new Map<TiersCode, Lists>();
      const listsOf = (one: { readonly company: CompanyCode; readonly tiers: TiersCode }): Lists => {
        if (one.company !== company || (codes !== 'all' && !codes.includes(one.tiers))) return emptyLists();
        const lists = byTiers.get(one.tiers) ?? emptyLists();
        byTiers.set(one.tiers, lists);
        return lists;
      };
      for (const one of state.reminded) keepLast(listsOf(one).reminded, one.item);
      for (const one of state.exclusions) if (isInForce(one.item, today)) listsOf(one).exclusions.push(one.item);
      for (const one of state.disputes) listsOf(one).disputes.push(one.item);
      for (const [key, id] of state.reservations) {
        const dispatch = state.dispatches.get(id)?.dispatch;
        if (!dispatch) continue;
        const ecNo = Number(key.slice(key.lastIndexOf('/') + 1));
        listsOf(dispatch).reservations.push(toReservation(ecNo, dispatch));
      }
      return byTiers;
    },
    addExclusion: async ({ company, tiers, ...rest }) => {
      const at = findExclusion(company, rest.ecNo);
      const present = state.exclusions[at];
      if (present && isInForce(present.item, rest.since)) return { added: false, exclusion: present.item };
      if (present) state.exclusions.splice(at, 1);
      const exclusion: Exclusion = { ...rest, id: randomUUID() };
      state.exclusions.push({ company, tiers, item: exclusion });
      state.history.push(addedLine({ company, tiers }, exclusion, state.now()));
      return { added: true, exclusion };
    },
    liftExclusion: async (company, tiers, ecNo, by, on) => {
      const at = findExclusion(company, ecNo);
      const present = state.exclusions[at];
      if (!present || present.tiers !== tiers || !isInForce(present.item, on)) return false;
      state.exclusions.splice(at, 1);
      state.history.push(liftedLine({ company, tiers }, present.item, by, state.now()));
      return true;
    },
    recordDisputes: async (disputes) => {
      for (const { company, tiers, ...item } of disputes) {
        const at = state.disputes.findIndex((one) => one.company === company && one.item.ecNo === item.ecNo);
        if (at >= 0) state.disputes.splice(at, 1);
        state.disputes.push({ company, tiers, item });
      }
    },
    forgetDisputes: async (company) => {
      const others = state.disputes.filter((one) => one.company !== company);
      state.disputes.splice(0, state.disputes.length, ...others);
    },
  };
}

const emptyLists = (): Lists => ({ reminded: [], exclusions: [], disputes: [], reservations: [] });

/** One reminder an instalment: the last; of two on a day, the one recorded later. */
function keepLast(list: RemindedInstalment[], item: RemindedInstalment): void {
  const at = list.findIndex((one) => one.ecNo === item.ecNo);
  const present = list[at];
  if (!present) list.push(item);
  else if (present.on <= item.on) list[at] = item;
}

const toReservation = (
  ecNo: number,
  { id, approvedBy, approvedAt }: { id: string; approvedBy: Reservation['by']; approvedAt: string },
): Reservation => ({ ecNo, dispatchId: id, by: approvedBy, since: approvedAt });
