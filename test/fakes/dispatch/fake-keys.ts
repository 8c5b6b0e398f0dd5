import type { LetterKind } from '../../../src/domain/relance/letter-kind.ts';
import type { Holder } from '../../../src/domain/relance/memory.ts';
import type { Dispatch, NewDispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { StoreState } from '../store-state.ts';

const prefixOf = (company: string, kind: LetterKind): string => `${company} ${kind} `;

const toHolder = ({ id, approvedBy, approvedAt }: Dispatch): Holder => ({
  dispatchId: id,
  by: approvedBy,
  since: approvedAt,
});

function holderOf(state: StoreState, key: string): readonly Dispatch[] {
  const held = state.dispatches.get(state.letterKeys.get(key) ?? '');
  return held ? [held.dispatch] : [];
}

/** Who holds any of the keys of a letter that is to be approved. */
export const findKeyHolders = (state: StoreState, { company, facts, keys }: NewDispatch): readonly Holder[] =>
  keys.flatMap((key) => holderOf(state, `${prefixOf(company, facts.kind)}${key}`).map(toHolder));

export function holdKeys(state: StoreState, { id, company, facts, keys }: NewDispatch): void {
  for (const key of keys) state.letterKeys.set(`${prefixOf(company, facts.kind)}${key}`, id);
}

export function releaseKeys(state: StoreState, id: string): void {
  for (const [key, holder] of state.letterKeys) if (holder === id) state.letterKeys.delete(key);
}

export function readHeldKeys(
  state: StoreState,
  company: string,
  kind: LetterKind,
  tiers: string | null,
): ReadonlyMap<string, Holder> {
  const prefix = prefixOf(company, kind);
  const own = [...state.letterKeys.keys()].filter((key) => key.startsWith(prefix));
  return new Map(
    own.flatMap((key) =>
      holderOf(state, key)
        .filter((dispatch) => tiers === null || dispatch.tiers === tiers)
        .map((dispatch) => [key.slice(prefix.length), toHolder(dispatch)]),
    ),
  );
}
