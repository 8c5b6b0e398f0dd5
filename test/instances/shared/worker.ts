import { setTimeout as sleep } from 'node:timers/promises';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';
import { bankReader } from '../../../src/store/bank/bank-reader.ts';
import { bankWriter } from '../../../src/store/bank/bank-writer.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { type RefreshPorts, refreshBank } from '../../../src/use-cases/bank/refresh-bank.ts';
import { sendMorningPosts } from '../../../src/use-cases/morning/send-morning-posts.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { registryOf, someBooks } from '../../use-cases/bench/books.ts';
import type { Cluster } from '../postgres/cluster.ts';
import { openServerGateway } from '../postgres/server-gateway.ts';

/** What one process of several is to share with the others, all over one store. */
export interface SharedStart {
  readonly name: string;
  readonly connection: Cluster['connection'];
  readonly store: string;
  readonly now: string;
  readonly iban: string;
  /** Turns that all ask for, by name, in this order. */
  readonly turns: readonly string[];
  /** Files that the bank laid down. */
  readonly files: readonly string[];
  /** How often it does the work that repeats. */
  readonly tries: number;
}

/** What it did, none of which another may have done too. */
export interface SharedNews {
  readonly turns: readonly string[];
  readonly posted: readonly string[];
  readonly kept: readonly string[];
  /** Movements that they told. */
  readonly added: number;
  /** Files that it opened: what another keeps meanwhile is opened by nobody else. */
  readonly read: readonly string[];
  readonly refreshed: number;
}

const SHARED_COMPANY = 'PARTAGE';
/** Longer than anything here takes. */
const LEASE_MS = 5 * 60_000;
/** As long as Teams takes to answer, so that the others come while it is under way. */
const POST_MS = 30;
/** So that the others come too, and who finds work in their hands comes back. */
const AGAIN_MS = 15;

const start = JSON.parse(process.argv[2] ?? '') as SharedStart;
const owner = (what: string): string => `${start.name} ${what}`;
const gateway = await openServerGateway(start);
const database = await gateway.database(start.store);
const now = (): Date => new Date(start.now);
const clock = { now, today: () => day(start.now.slice(0, 10)) };
const { reader, writer } = await openStore(database, now);
const store = { ...reader, ...writer };
const bank = { ...bankReader(database), ...bankWriter(database) };
const settings = decide(BANK, { ...BANK.byDefault, accounts: [start.iban] });
const books = someBooks({ entries: [anInvoice({ due: '2026-03-01' })], tiers: [aTiers()] });
const companies = registryOf([aCompany({ code: SHARED_COMPANY, settings }), books]);

async function takeTurns(): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const turn of start.turns) {
    if (await store.takeTurn(turn, owner('turn'), now(), LEASE_MS)) taken.push(turn);
    await sleep(AGAIN_MS);
  }
  return taken;
}

async function postMornings(): Promise<readonly string[]> {
  const posted: string[] = [];
  const post = async (conversationId: string): Promise<'told'> => {
    posted.push(conversationId);
    await sleep(POST_MS);
    return 'told';
  };
  const readAside = async () => ({ parts: [], missing: null });
  const ports = { companies, clock, positions: store, risks: store, holds: store, conversations: store };
  for (let at = 0; at < start.tries; at += 1) {
    const sending = {
      ...ports,
      mayBegin: untilDone,
      mornings: store,
      poster: { post },
      readAside,
      isHoliday: frenchHolidays(),
    };
    await sendMorningPosts(sending, owner(`post ${at}`));
  }
  return posted;
}

async function readBank(): Promise<Pick<SharedNews, 'kept' | 'added' | 'read' | 'refreshed'>> {
  const kept: string[] = [];
  const read: string[] = [];
  let [refreshed, added] = [0, 0];
  const keepBankFile: typeof bank.keepBankFile = async (file, entries) => {
    const answer = await bank.keepBankFile(file, entries);
    if (answer.isNew) kept.push(file.name);
    added += answer.added;
    return answer;
  };
  const source: RefreshPorts['sources'][number] = {
    list: async () => start.files.map((_, at) => ({ id: String(at), name: `${at}.sta`, version: '1' })),
    read: async (_company, { id, name }) => ({ name, bytes: Buffer.from(start.files[Number(id)] ?? '') }),
  };
  const readStatements: typeof readStatementFile = (bytes) => {
    read.push(String(start.files.indexOf(Buffer.from(bytes).toString())));
    return readStatementFile(bytes);
  };
  const ports = { companies, clock, bank: { ...bank, keepBankFile }, readStatements, turns: store };
  while (refreshed < start.tries) {
    // As a process that begins: what others read is known by the store alone.
    const pass = { ...ports, mayBegin: untilDone, sources: [source], seen: new Set<string>() };
    const answers = await refreshBank(pass, owner('bank'));
    refreshed += [...answers.values()].filter(({ kind }) => kind === 'refreshed').length;
    await sleep(AGAIN_MS);
  }
  return { kept, added, read, refreshed };
}

process.once('message', async () => {
  const [turns, posted, ofBank] = [await takeTurns(), await postMornings(), await readBank()];
  const news: SharedNews = { turns, posted, ...ofBank };
  process.send?.(news);
  await gateway.close();
  process.disconnect();
});
process.send?.({ ready: true });
