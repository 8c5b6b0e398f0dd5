import type { Person } from '../../../domain/person.ts';
import type { Matter, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import type { MatterChange } from '../../../use-cases/ports/recovery/matter-store.ts';

/** `promise-opened` and the like: what people wrote stays out, for history is kept when that is erased. */
export const openedMatterLine = (matter: Matter): HistoryLine =>
  line(matter, `${matter.kind}-opened`, matter.by, matter.madeAt);

/** Told by the act that changed it. */
export const changedMatterLine = <Kind extends MatterKind>(
  matter: MatterOf<Kind>,
  { act, edited }: Pick<MatterChange<Kind>, 'act' | 'edited'>,
  by: Person,
  now: Date,
): HistoryLine => line(matter, act, by, now.toISOString(), edited ? { edited } : {});

const line = (
  { company, tiers, id, items, end }: Pick<Matter, 'company' | 'tiers' | 'id' | 'items' | 'end'>,
  act: string,
  by: Person,
  at: string,
  more: HistoryLine['facts'] = {},
): HistoryLine => ({
  at,
  by,
  company,
  tiers,
  act,
  subject: id,
  facts: { pieces: items.map(({ piece }) => piece), ...(end === null ? {} : { end: end.how }), ...more },
});
