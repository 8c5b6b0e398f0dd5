import type { Company } from '../../domain/company/company.ts';
import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import { compareDepartures } from '../../domain/restored/compare-departures.ts';
import { letterOfKey } from '../../domain/restored/departures.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeparturesReader } from '../ports/restored/departures-reader.ts';
import type { ForgottenStore } from '../ports/restored/forgotten-store.ts';
import { heldIn } from './noted.ts';
import { rememberedOf } from './recollection.ts';

/** A backup of before is no longer what a store is restored from. */
const LOOKED_BACK_MS = 7 * 86_400_000;
/** A page: what was sent since the backup is among the newest. */
const MOST = 100;

export interface UnknownDepartures {
  /** Letters that the store does not know or would still send, each once. */
  readonly count: number;
  /** ISO instant of the oldest of them; null: none. */
  readonly since: string | null;
}

/**
 * Whether the store was restored and has forgotten letters: of the newest hundred messages of each mailbox, those of the last seven days
 * that it does not know. `unheld`: and whose customer nobody held; `untold`: and that nobody was told of. One page a mailbox, and three
 * queries. Throws OutsideFault.
 */
export async function countForgotten(
  ports: {
    readonly clock: Pick<Clock, 'now'>;
    readonly departures: Pick<DeparturesReader, 'listMails'>;
    readonly forgotten: Pick<ForgottenStore, 'findLetters' | 'findNoted'>;
  },
  company: Company,
  which: 'unheld' | 'untold',
): Promise<UnknownDepartures> {
  const since = new Date(ports.clock.now().getTime() - LOOKED_BACK_MS);
  const pages = await Promise.all(
    mailboxesOf(company).map((mailbox) => ports.departures.listMails({ mailbox, folder: 'sent', since, most: MOST })),
  );
  const mails = pages.flat();
  const references = [...new Set(mails.flatMap(({ reference }) => reference ?? []))];
  const [kept, noted] = await Promise.all([
    ports.forgotten.findLetters({ ids: [...new Set(mails.map(({ key }) => letterOfKey(key)))], references }),
    ports.forgotten.findNoted(references),
  ]);
  const seen = { company: company.code, mails, files: [], remembered: kept.map(rememberedOf) };
  const { forgotten, unaware } = compareDepartures({
    ...{ ...seen, elsewhere: new Set() },
    noted: which === 'unheld' ? heldIn(noted) : new Set(noted.keys()),
  });
  const instants = [...forgotten.map(({ at }) => at), ...unaware.flatMap(({ mail }) => mail?.at ?? [])].toSorted();
  return { count: forgotten.length + unaware.length, since: instants[0] ?? null };
}
