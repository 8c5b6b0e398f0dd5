import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { listMigrations, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anInvoice } from '../builders/entry.ts';
import { aContact, aTiers } from '../builders/tiers.ts';
import { openFormerStore } from '../store/former-store.ts';
import { type Office, openOffice, pass } from '../use-cases/bench/office.ts';
import { writeHolds } from './former-credit.ts';
import { PAST_ENTRIES, writeDataset } from './former-dataset.ts';
import { writeConversations, writeExclusions, writeOpenDraft, writeReminders } from './former-desk.ts';
import { writeLetter } from './former-letters.ts';
import { LETTERS } from './letters.ts';

/** The first migration that the build before had not. */
export const NEXT = '0030-answers-and-lost-conversations.sql';

/** Customers with something remembered, each with one late invoice. */
const REMEMBERED: readonly (readonly [string, number])[] = [
  ['EXCLU', 301],
  ['ECHU', 302],
  ['JUSQUA', 303],
  ['LEVE', 304],
  ['LITIGE', 305],
  ['OUVERT', 306],
  ['RAPPELE', 307],
  ['MURI', 308],
];

export interface Upgraded {
  readonly database: SqlDatabase;
  readonly office: Office;
  /** What the migration did, and between which instants. */
  readonly applied: readonly string[];
  readonly missing: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/**
 * A store as the build before left it in the middle of its work, with everything in it together, brought up to today's schema, and
 * the office that goes on over it: same books, same mailbox. Needs the bases `scratch` and `store`.
 */
export async function openUpgraded(gateway: SqlGateway): Promise<Upgraded> {
  const scratch = await gateway.database('scratch');
  await migrate(scratch);
  const customers = [...LETTERS.map(({ tiers, ecNo }) => [tiers, ecNo] as const), ...REMEMBERED];
  const entries = customers.map(([tiers, ecNo]) => anInvoice({ tiers, ecNo }));
  const begun = await openOffice(scratch, [...entries, ...PAST_ENTRIES], { company: { code: 'BIJOU' } });
  begun.books.tiers = [...customers.map(([code]) => code), 'PASSE'].map((code) =>
    aTiers({ code, name: `Client ${code}` }),
  );
  for (const [code] of customers) begun.books.contacts.set(code, [aContact()]);

  const database = await gateway.database('store');
  await openFormerStore(database, NEXT);
  for (const letter of LETTERS) await writeLetter(database, begun, letter);
  await writeReminders(database, [
    ['NIVEAU2', 102, '2026-02-10'],
    ['RAPPELE', 307, '2026-02-25'],
    ['MURI', 308, '2026-02-10'],
  ]);
  await writeExclusions(database);
  await writeOpenDraft(database);
  await writeConversations(database);
  await writeHolds(database);
  await writeDataset(database);

  const from = new Date();
  const applied = await migrate(database);
  const { reader, writer } = await openStore(database, begun.clock.now);
  const store = { ...reader, ...writer };
  const office = { ...begun, store, ports: { ...begun.ports, memory: store, dispatches: store } };
  const missing = listMigrations().filter((name) => name >= NEXT);
  return { database, office, applied, missing, from, to: new Date() };
}

const MINUTE_MS = 60_000;

/** Passes until leases of the build before have run out and nothing is under way any more. */
export async function goOn(office: Office): Promise<void> {
  for (let minutes = 0; minutes < 10; minutes += 1) {
    while ((await pass(office)) > 0) office.clock.pass(1_000);
    office.clock.pass(MINUTE_MS);
  }
}
