import { randomUUID } from 'node:crypto';
import type { Day } from '../../../src/domain/day.ts';
import { toDeductingLetter } from '../../../src/domain/relance/held-credits.ts';
import type { Exclusion, WrittenMemory } from '../../../src/domain/relance/memory.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import { NOT_ALIVE, takesOff } from '../../../src/store/dispatch/states.ts';
import { correctedLine } from '../../../src/store/relance/memory/correction-history.ts';
import { addedLine, liftedLine } from '../../../src/store/relance/memory/exclusion-history.ts';
import type {
  CorrectionWriter,
  DisputeWriter,
  ExclusionWriter,
  MemoryReader,
  NewExclusion,
} from '../../../src/use-cases/ports/relance/memory-store.ts';
import { reservationOf } from '../dispatch/reservation-of.ts';
import type { Placed, StoreState } from '../store-state.ts';

type Lists = { -readonly [Part in keyof WrittenMemory]: WrittenMemory[Part][number][] };

export function fakeMemory(state: StoreState): MemoryReader & ExclusionWriter & CorrectionWriter & DisputeWriter {
  const isInForce = (item: Exclusion, on: Day): boolean => item.until === null || item.until >= on;
  const isSame = (
    one: StoreState['exclusions'][number],
    { company, ecNo, by, reason, until }: NewExclusion,
  ): boolean => {
    const { item } = one;
    const isOfPerson = item.by.id === by.id && item.reason === reason && item.until === until;
    return one.company === company && item.ecNo === ecNo && isOfPerson;
  };

  return {
    readMemory: async (company, asked, today) => {
      const byTiers = new Map<TiersCode, Lists>();
      const isAsked = (one: Placed, ecNo: number): boolean =>
        one.company === company && (asked === 'all' || asked.codes.includes(one.tiers) || asked.ecNos.includes(ecNo));
      const listsOf = (one: Placed, ecNo: number): Lists => {
        if (!isAsked(one, ecNo)) return emptyLists();
        const lists = byTiers.get(one.tiers) ?? emptyLists();
        byTiers.set(one.tiers, lists);
        return lists;
      };
      const isAnnulled = (id: string): boolean => state.dispatches.get(id)?.dispatch.annulled != null;
      const reminded = state.reminded.filter((one) => isAsked(one, one.item.ecNo) && !isAnnulled(one.dispatchId));
      for (const one of lastReminded(reminded)) listsOf(one, one.item.ecNo).reminded.push(one.item);
      const corrections = state.corrections.filter((one) => isAsked(one, one.item.ecNo));
      // In the order in which they were said: the last of an instalment stays.
      for (const one of new Map(corrections.map((each) => [each.item.ecNo, each])).values()) {
        listsOf(one, one.item.ecNo).corrections.push(one.item);
      }
      for (const one of state.exclusions) {
        if (isInForce(one.item, today)) listsOf(one, one.item.ecNo).exclusions.push(one.item);
      }
      for (const one of state.disputes) listsOf(one, one.item.ecNo).disputes.push(one.item);
      for (const [key, id] of state.reservations) {
        const dispatch = state.dispatches.get(id)?.dispatch;
        if (!dispatch) continue;
        const ecNo = Number(key.slice(key.lastIndexOf('/') + 1));
        listsOf(dispatch, ecNo).reservations.push(reservationOf(ecNo, dispatch));
      }
      for (const { dispatch } of state.dispatches.values()) {
        const { facts, approvedAt } = dispatch;
        if (facts.kind !== 'rappel' || NOT_ALIVE.has(dispatch.state) || dispatch.annulled || !takesOff(dispatch))
          continue;
        const asking = facts.lines.find(({ ecNo }) => isAsked(dispatch, ecNo));
        if (asking) listsOf(dispatch, asking.ecNo).letters.push(toDeductingLetter(facts, approvedAt));
      }
      return byTiers;
    },
    addExclusion: async (added) => {
      const { company, tiers, ...rest } = added;
      const present = state.exclusions.find((one) => isSame(one, added));
      if (present) return { added: false, exclusion: present.item };
      const exclusion: Exclusion = { ...rest, id: randomUUID() };
      state.exclusions.push({ company, tiers, item: exclusion });
      state.history.push(addedLine({ company, tiers }, exclusion, state.now()));
      return { added: true, exclusion };
    },
    liftExclusion: async (company, tiers, id, by, on) => {
      const at = state.exclusions.findIndex((one) => one.company === company && one.item.id === id);
      const present = state.exclusions[at];
      if (!present || !isInForce(present.item, on)) return false;
      state.exclusions.splice(at, 1);
      state.history.push(liftedLine({ company, tiers }, present.item, by, state.now()));
      return true;
    },
    correctLevel: async ({ company, tiers, ...given }) => {
      const item = { ...given, at: state.now().toISOString() };
      state.corrections.push({ company, tiers, item });
      state.history.push(correctedLine({ company, tiers, id: randomUUID() }, item));
      return item;
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

const emptyLists = (): Lists => ({
  reminded: [],
  corrections: [],
  exclusions: [],
  disputes: [],
  reservations: [],
  letters: [],
});

/** One reminder an instalment, whatever the code that it was written under: the last; of two on a day, the one recorded later. */
function lastReminded(all: StoreState['reminded']): Iterable<StoreState['reminded'][number]> {
  const last = new Map<number, StoreState['reminded'][number]>();
  for (const one of all) if (one.item.on >= (last.get(one.item.ecNo)?.item.on ?? '')) last.set(one.item.ecNo, one);
  return last.values();
}
