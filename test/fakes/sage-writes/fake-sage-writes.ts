import { randomUUID } from 'node:crypto';
import type { HoldState } from '../../../src/domain/credit/hold.ts';
import { ended, isLive, looked, toSageWrite } from '../../../src/store/sage-writes/sage-write-changes.ts';
import { endedLine, plannedLine } from '../../../src/store/sage-writes/sage-write-history.ts';
import type { HistoryLine } from '../../../src/use-cases/ports/history-store.ts';
import type {
  NewSageWrite,
  SageWrite,
  SageWriteReader,
  SageWriteWriter,
} from '../../../src/use-cases/ports/sage-writes/sage-write-store.ts';
import type { SageTarget } from '../../../src/use-cases/ports/sage-writes/sage-writer.ts';
import type { HeldSageWrite, StoreState } from '../store-state.ts';

export function fakeSageWrites(state: StoreState): SageWriteReader & SageWriteWriter {
  const all = (): readonly HeldSageWrite[] => [...state.sageWrites.values()];
  const ofCompany = (company: string) => all().filter(({ write }) => write.company === company);

  const isTaken = (asked: NewSageWrite): boolean =>
    all().some(
      ({ write }) =>
        isLive(write) &&
        write.holdId === asked.holdId &&
        write.target.kind === asked.target.kind &&
        write.undoes?.id === asked.undoes?.id,
    );
  const isDue = ({ write, claim }: HeldSageWrite, now: Date): boolean =>
    write.state === 'writing'
      ? claim !== null && claim.until <= now
      : ['planned', 'unknown'].includes(write.state) && (write.notBefore === null || new Date(write.notBefore) <= now);

  function claimed({ write }: HeldSageWrite, owner: string, now: Date, leaseMs: number): SageWrite {
    const taken: SageWrite = {
      ...write,
      state: 'writing',
      attempts: write.attempts + 1,
      notBefore: null,
      updatedAt: now.toISOString(),
    };
    state.sageWrites.set(write.id, { write: taken, claim: { owner, until: new Date(now.getTime() + leaseMs) } });
    return taken;
  }

  function change(
    id: string,
    owner: string,
    work: (write: SageWrite) => SageWrite,
    line: (from: SageWrite, next: SageWrite) => HistoryLine | null,
  ): SageWrite | null {
    const held = state.sageWrites.get(id);
    if (held?.write.state !== 'writing' || held.claim?.owner !== owner) return null;
    const next = work(held.write);
    const told = line(held.write, next);
    if (told !== null) state.history.push(told);
    state.sageWrites.set(id, { write: next, claim: next.state === 'writing' ? held.claim : null });
    return next;
  }

  return {
    readSageWrite: async (id) => state.sageWrites.get(id)?.write ?? null,
    listSageWrites: async (company, limit) =>
      ofCompany(company)
        .map(({ write }) => write)
        .reverse()
        .slice(0, limit),
    lastPlannedDecision: async (company) => {
      const last = ofCompany(company)
        .map(({ write }) => write.decidedAt)
        .sort()
        .at(-1);
      return last === undefined ? null : new Date(last);
    },
    listVoidMarks: async (company) =>
      ofCompany(company)
        .map(({ write }) => write)
        .filter(
          ({ state: reached, target, undoes }) => reached === 'done' && target.kind === 'order' && undoes === null,
        )
        .filter(({ holdId, outcome }) => VOID_WHEN[outcome].includes(state.holds.get(holdId)?.state ?? 'pending'))
        .filter(({ id }) => !all().some(({ write }) => write.undoes?.id === id)),
    isOvertaken: async (id) => {
      const ids = [...state.sageWrites.keys()];
      const { write } = state.sageWrites.get(id) ?? {};
      return all()
        .slice(ids.indexOf(id) + 1)
        .some(
          ({ write: newer }) =>
            newer.company === write?.company &&
            newer.undoes === null &&
            isSameRow(newer.target, write.target) &&
            isThere(newer),
        );
    },
    planSageWrite: async (asked, now) => {
      if (isTaken(asked)) return null;
      const write = toSageWrite(asked, randomUUID(), now);
      state.sageWrites.set(write.id, { write, claim: null });
      state.history.push(plannedLine(write));
      return write.id;
    },
    claimSageWrites: async (company, owner, now, leaseMs, limit) =>
      ofCompany(company)
        .filter((held) => isDue(held, now))
        .slice(0, limit)
        .map((held) => claimed(held, owner, now, leaseMs)),
    claimSageWrite: async (id, owner, now, leaseMs) => {
      const held = state.sageWrites.get(id);
      return held && isDue(held, now) ? claimed(held, owner, now, leaseMs) : null;
    },
    keepBefore: async (id, owner, value, now) =>
      change(
        id,
        owner,
        (write) => looked(write, value, now),
        () => null,
      ),
    endSageWrite: async (id, owner, end, now) => change(id, owner, (write) => ended(write, end, now), endedLine),
  };
}

/** States of a hold in which the mark of its decision no longer says what is so. */
const VOID_WHEN: Readonly<Record<SageWrite['outcome'], readonly HoldState[]>> = {
  approved: ['superseded', 'expired'],
  refused: ['superseded', 'lifted'],
};

const isSameRow = (one: SageTarget, other: SageTarget): boolean =>
  one.kind === 'order'
    ? other.kind === 'order' && one.order === other.order && one.piece === other.piece
    : other.kind === 'risk-code' && one.tiers === other.tiers;

const isThere = ({ state, before }: SageWrite): boolean =>
  state === 'done' || state === 'same' || ((state === 'writing' || state === 'unknown') && before !== null);
