import { amountOf } from '../../../src/channels/schedule/passes.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { LineFilter } from '../../../src/domain/runs/line-filter.ts';
import type { RunLine } from '../../../src/domain/runs/run.ts';
import type { DispatchPorts } from '../../../src/use-cases/dispatch/dispatch-ports.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { RunReader, RunWithCounts } from '../../../src/use-cases/ports/runs/run-store.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { type SeenList, seenList } from '../../../src/use-cases/runs/seen-list.ts';
import { type WorkRunsPorts, workRuns } from '../../../src/use-cases/runs/work-runs.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { type Office, pass } from '../bench/office.ts';
import { directoryOf, MARC, READER, SOPHIE } from '../bench/people.ts';

export const PAUL = { id: 'p-paul', name: 'Paul Chef' };
export const ADA = { id: 'p-ada', name: 'Ada Admin' };

export const RUN_PEOPLE = directoryOf({
  [SOPHIE.id]: ['collector'],
  [MARC.id]: ['collector', 'approver'],
  [PAUL.id]: ['approver'],
  [ADA.id]: ['admin'],
  [READER.id]: ['reader'],
});

export const codeOf = (index: number): string => `C${String(index).padStart(3, '0')}`;

/** An invoice of `amount` (1 000,00 € unless said) of each of so many customers, C001 first. */
export const invoicesOf = (count: number, over: Parameters<typeof anInvoice>[0] = {}): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => anInvoice({ ecNo: index + 1, tiers: codeOf(index + 1), ...over }));

/** Gives the office customers with a contact each, besides CARAT. */
export function addCustomers({ books, company }: Office, count: number): void {
  const codes = Array.from({ length: count }, (_, index) => codeOf(index + 1));
  books.tiers = [
    ...books.tiers,
    ...codes.map((code) => aTiers({ code, company: company.code, name: `Maison ${code}`, email: '' })),
  ];
  for (const code of codes) books.contacts.set(code, [aContact({ email: `compta@${code.toLowerCase()}.example` })]);
}

export const portsOf = ({ ports, store }: Office) => ({
  ...ports,
  drafts: store,
  runs: store,
  turns: store,
  directory: RUN_PEOPLE,
  runChanged: () => undefined,
});

export async function prepare(office: Office, who = SOPHIE): Promise<RunWithCounts> {
  const result = await prepareRun(portsOf(office), who, office.company.code);
  if (result.kind !== 'prepared') throw new Error(`Not prepared: ${JSON.stringify(result)}`);
  return result.run;
}

export async function approve(office: Office, { id }: { readonly id: string }, who = SOPHIE): Promise<RunWithCounts> {
  const result = await approveRun(portsOf(office), who, id, await seenNow(office.store, id));
  if (result.kind !== 'approved') throw new Error(`Not approved: ${JSON.stringify(result)}`);
  return result.run;
}

/** What somebody sees of a run who opens it now. */
export async function seenNow(
  runs: Pick<RunReader, 'readRun' | 'listRunLines'>,
  id: string,
  filter: LineFilter = {},
): Promise<SeenList> {
  const run = await runs.readRun(id);
  if (!run) throw new Error(`No run ${id}`);
  return seenList(run, await runs.listRunLines(id), filter);
}

/** One pass over runs, as a process of its own. */
export const work = async (office: Office, over: Partial<WorkRunsPorts> = {}): Promise<number> =>
  amountOf(await workRuns({ ...portsOf(office), mayBegin: untilDone, ...over }, `${office.owner}-runs`));

const PASSES = 200;

/** Passes over runs and letters, letting time go by, until the run is over. */
export async function runToEnd(office: Office, id: string, over: Partial<DispatchPorts> = {}): Promise<RunWithCounts> {
  for (let at = 0; at < PASSES; at += 1) {
    const moved = (await work(office)) + (await pass(office, over));
    const run = await readRun(office, id);
    if (run.state === 'done' || (run.state === 'cancelled' && moved === 0)) return run;
    if (moved === 0) office.clock.pass(2_000);
  }
  throw new Error(`Never over: ${JSON.stringify(await readRun(office, id))}`);
}

export async function readRun({ store }: Office, id: string): Promise<RunWithCounts> {
  const run = await store.readRun(id);
  if (!run) throw new Error(`No run ${id}`);
  return run;
}

export async function lineOf({ store }: Office, id: string, tiers: string): Promise<RunLine> {
  const line = (await store.listRunLines(id)).find((one) => one.tiers === tiers);
  if (!line) throw new Error(`No line of ${tiers}`);
  return line;
}

/** Who was written to, by address, in the order of sending. */
export const sentTo = ({ m365 }: Office): readonly string[] => m365.sentMessages().flatMap(({ to }) => to);
