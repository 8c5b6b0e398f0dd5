import { type SageWriterSettings, STATUT_COLUMN } from '../../../src/domain/credit/sage-writer-settings.ts';
import {
  type SageTarget,
  type SageWriteRefusal,
  type SageWriteResult,
  type SageWriter,
  valueText,
} from '../../../src/use-cases/ports/sage-writes/sage-writer.ts';

/** What the fake base holds: `order/piece`, or `tiers`, in capitals, by column. */
export class FakeSageBase {
  readonly values = new Map<string, string | null>();
  readonly locked = new Set<string>();
  /** Lengths of the information libre that may be written, by name in capitals. */
  readonly libres = new Map<string, number>();
  readonly ranks = new Set(['0']);
  /** Thrown by the next writes, before they write or, for `unknown`, after. */
  readonly faults: { readonly when: 'before' | 'after'; readonly fault: Error }[] = [];
}

const STATUT_CODES = ['0', '1', '2'];

/** The row's key, without its column. */
export const rowOf = (target: SageTarget): string =>
  (target.kind === 'order' ? `${target.order}/${target.piece}` : target.tiers).toUpperCase();

export function openFakeSageWriter(base: FakeSageBase, settings: SageWriterSettings): SageWriter {
  const columnOf = (target: SageTarget): string =>
    (target.kind === 'order' ? (settings.order?.column ?? STATUT_COLUMN) : 'N_Risque').toUpperCase();
  const placeOf = (target: SageTarget): string => `${rowOf(target)}.${columnOf(target)}`;

  function wrongWith(target: SageTarget): SageWriteRefusal | null {
    const column = columnOf(target);
    const length = base.libres.get(column);
    const isLibre = target.kind === 'order' && column !== STATUT_COLUMN.toUpperCase();
    if (isLibre && length === undefined) return 'no-column';
    const value = valueText(target);
    const codes = target.kind === 'order' ? STATUT_CODES : [...base.ranks];
    const fits = value === null || (isLibre ? value.length <= (length ?? 0) : codes.includes(value));
    if (!fits) return 'bad-value';
    return base.values.has(placeOf(target)) ? null : 'no-row';
  }

  function write(target: SageTarget, expected: string | null | undefined): SageWriteResult {
    const why = wrongWith(target);
    if (why !== null) return { kind: 'refused', why };
    const before = base.values.get(placeOf(target)) ?? null;
    if (before === valueText(target)) return { kind: 'same' };
    if (expected !== undefined && expected !== before) return { kind: 'refused', why: 'changed' };
    if (base.locked.has(rowOf(target))) return { kind: 'locked' };
    if (settings.dryRun) return { kind: 'dry-run', before };
    base.values.set(placeOf(target), valueText(target));
    return { kind: 'written', before };
  }

  return {
    dryRun: settings.dryRun,
    look: async (target) => {
      const why = wrongWith(target);
      return why === null
        ? { kind: 'found', value: base.values.get(placeOf(target)) ?? null }
        : { kind: 'refused', why };
    },
    write: async (target, expected) => {
      const next = base.faults.shift();
      if (next?.when === 'before') throw next.fault;
      const result = write(target, expected);
      if (next) throw next.fault;
      return result;
    },
  };
}
