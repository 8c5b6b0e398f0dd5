import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import { reasonOf } from '../../../src/domain/recovery/disputes/dispute.ts';
import { amendedPromise, changedMatter, fileNumber } from '../../../src/domain/recovery/matters/change-matter.ts';
import { isOfKind, type Matter, type MatterOf } from '../../../src/domain/recovery/matters/matter.ts';
import { changedMatterLine, openedMatterLine } from '../../../src/store/recovery/matters/matter-history.ts';
import { isSameForm } from '../../../src/store/recovery/matters/matters.ts';
import type { MatterReader, MatterWriter, NewMatter } from '../../../src/use-cases/ports/recovery/matter-store.ts';
import type { MemoryAsked } from '../../../src/use-cases/ports/relance/memory-store.ts';
import type { StoreState } from '../store-state.ts';

const isAsked =
  (company: CompanyCode, asked: MemoryAsked | 'all') =>
  (one: Matter): boolean =>
    one.company === company &&
    (asked === 'all' || asked.codes.includes(one.tiers) || one.items.some(({ ecNo }) => asked.ecNos.includes(ecNo)));

export function fakeMatters(state: StoreState): MatterReader & MatterWriter {
  const standing = (): readonly Matter[] => [...state.matters.values()].filter(({ end }) => end === null);

  const numbered = (given: NewMatter): NewMatter => {
    if (given.kind !== 'file') return given;
    const year = given.since.slice(0, 4);
    const files = [...state.matters.values()].filter(
      ({ company, kind, since }) => company === given.company && kind === 'file' && since.startsWith(year),
    );
    return { ...given, facts: { ...given.facts, number: fileNumber(year, files.length + 1) } };
  };

  return {
    readMatter: async (id) => state.matters.get(id) ?? null,
    listMatters: async ({ companies, kinds, tiers }, limit) =>
      standing()
        .filter((one) => companies.includes(one.company) && kinds.includes(one.kind))
        .filter((one) => (tiers ?? one.tiers) === one.tiers)
        .slice(0, limit),
    mattersOf: async (company, tiers, limit) =>
      [...state.matters.values()].filter((one) => one.company === company && one.tiers === tiers).slice(0, limit),
    firstMatters: async (company, tiers, limit) => {
      const own = standing().filter((one) => one.company === company && one.tiers === tiers);
      return { matters: own.slice(0, limit), total: own.length };
    },
    listFailedPromises: async (company, since, limit) =>
      [...state.matters.values()]
        .filter(isOfKind('promise'))
        .filter((one) => one.company === company && (one.end?.how === 'broken' || one.end?.how === 'partly'))
        .filter(({ end }) => (end?.at ?? '') >= since.toISOString())
        .toSorted((a, b) => ((a.end?.at ?? '') < (b.end?.at ?? '') ? 1 : -1))
        .slice(0, limit),
    standingMatters: async (company, asked) => standing().filter(isAsked(company, asked)),
    holdingMatters: async (company, asked) =>
      standing().filter((one) => one.kind !== 'dispute' && isAsked(company, asked)(one)),
    openMatter: async (given, now) => {
      const present = state.matters.get(given.id);
      if (present && !isSameForm(present, given)) return { kind: 'taken', items: [] };
      if (present) return { kind: 'matter', opened: false, matter: present };
      const others = standing().filter(({ company, kind }) => company === given.company && kind === given.kind);
      const numbers = given.items.map(({ ecNo }) => ecNo);
      const taken = others.flatMap(({ items }) => items).filter(({ ecNo }) => numbers.includes(ecNo));
      if (taken.length > 0) return { kind: 'taken', items: taken.map(({ ecNo, piece }) => ({ ecNo, piece })) };
      const matter: Matter = { ...numbered(given), version: 1, madeAt: now.toISOString(), end: null };
      state.matters.set(matter.id, matter);
      if (matter.kind === 'dispute') {
        const { company, tiers, since, facts } = matter;
        for (const { left: _left, ...key } of matter.items) {
          state.disputes.push({ company, tiers, item: { ...key, since, reason: reasonOf(facts) } });
        }
      }
      state.history.push(openedMatterLine(matter));
      return { kind: 'matter', opened: true, matter };
    },
    amendPromise: async (promise, amended, by, now) => {
      const present = state.matters.get(promise.id);
      const hasFailed = present?.end?.how === 'broken' || present?.end?.how === 'partly';
      if (present?.version !== promise.version || !hasFailed) return 'stale';
      const next = amendedPromise(promise, amended);
      state.matters.set(next.id, next);
      state.history.push(changedMatterLine(next, { act: 'promise-judged-again' }, by, now));
      return next;
    },
    changeMatter: async (matter, change, by, now) => {
      const present = state.matters.get(matter.id);
      if (present?.version !== matter.version || present.end) return 'stale';
      const added = (change.items ?? []).filter(({ ecNo }) => !present.items.some((one) => one.ecNo === ecNo));
      const others = standing().filter(
        ({ id, company, kind }) => id !== matter.id && company === matter.company && kind === matter.kind,
      );
      const taken = others.flatMap(({ items }) => items).filter(({ ecNo }) => added.some((one) => one.ecNo === ecNo));
      if (taken.length > 0) return 'taken';
      const next = changedMatter(matter, change, by, now);
      state.matters.set(matter.id, next as Matter);
      if (!next.end && next.kind === 'dispute') {
        const reason = reasonOf((next as MatterOf<'dispute'>).facts);
        const numbers = next.items.map(({ ecNo }) => ecNo);
        for (const [at, one] of state.disputes.entries()) {
          if (one.company !== next.company || !numbers.includes(one.item.ecNo)) continue;
          state.disputes[at] = { ...one, item: { ...one.item, reason } };
        }
      }
      if (next.end && next.kind === 'dispute') {
        const numbers = next.items.map(({ ecNo }) => ecNo);
        const others = state.disputes.filter(
          ({ company, item }) => company !== next.company || !numbers.includes(item.ecNo),
        );
        state.disputes.splice(0, state.disputes.length, ...others);
      }
      state.history.push(changedMatterLine(next, change, by, now));
      return next;
    },
  };
}
