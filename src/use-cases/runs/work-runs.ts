import { holidaysOf } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { mayLeaveOn, releasable, roomWithWorker } from '../../domain/runs/release.ts';
import type { Run, RunLine } from '../../domain/runs/run.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { amountOrBusy, type Busy, inTurn } from '../in-turn.ts';
import type { PaceStore } from '../ports/dispatch/pace-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { RunReader, RunWriter } from '../ports/runs/run-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import { cancelReserved, type ReservePorts, reserveLine } from './reserve-line.ts';

export interface WorkRunsPorts extends ReservePorts {
  readonly runs: RunReader & RunWriter;
  readonly turns: TurnStore;
  readonly mayBegin: MayBegin;
  readonly paces: Pick<PaceStore, 'countDepartures'>;
  /** What a run shows has changed. */
  readonly runChanged: (id: string) => void;
}

/** So many lines a pass: a pause, or a stop, of the sending is heard between two of them. */
const RESERVED_AT_ONCE = 20;

/**
 * One pass over the runs that are at work: reserves the letters of approved lines, hands them to the worker few at a time, says what
 * became of them, and releases what a cancelled run had reserved. Each step is written before and after, so that the next pass goes on
 * where a dead one stopped (case L2). A run that fails keeps no other from going on: the first failure is thrown at the end. Returns
 * how many lines moved, or that another process is at it.
 */
export async function workRuns(ports: WorkRunsPorts, owner: string): Promise<number | Busy> {
  const failures: unknown[] = [];
  const answer = await inTurn(
    ports,
    'runs',
    owner,
    async (holdsTurn) => {
      let moved = 0;
      for (const run of await ports.runs.listRunsAtWork()) {
        if (!(await holdsTurn())) return moved;
        moved += await workRun(ports, run).catch((failure: unknown) => {
          failures.push(failure);
          return 0;
        });
      }
      return moved;
    },
    async () => undefined,
  );
  if (failures.length > 0) throw failures[0];
  return amountOrBusy(answer);
}

async function workRun(ports: WorkRunsPorts, run: Run): Promise<number> {
  const company = ports.companies.get(run.company);
  if (!company) return 0;
  const ended = run.state === 'cancelled' ? await cancelAll(ports, run) : 0;
  const isStopped = (await ports.runs.readStop(run.company)) !== null;
  const isGoing = run.state === 'sending' && !isStopped;
  const settled = (await ports.runs.settleRun(run.id, ports.clock.now())) ? 1 : 0;
  // What is reserved leaves, whatever keeps others from being reserved.
  const released = isGoing ? await release(ports, company, run) : 0;
  const reserved = isGoing ? await reserveSome(ports, company, run) : 0;
  const moved = ended + reserved + released + settled;
  if (moved > 0) ports.runChanged(run.id);
  return moved;
}

async function reserveSome(ports: WorkRunsPorts, company: Company, run: Run): Promise<number> {
  const lines = await ports.runs.listRunLines(run.id, ['approving', 'selected'], RESERVED_AT_ONCE);
  return takeEach(ports, lines, (line) => reserveLine(ports, company, run, line));
}

async function cancelAll(ports: WorkRunsPorts, run: Run): Promise<number> {
  const lines = await ports.runs.listRunLines(run.id, ['approving', 'approved']);
  return takeEach(ports, lines, (line) => cancelReserved(ports, run, line));
}

/** One line after the other; one that fails keeps no other from its turn (case A6), the first failure is thrown at the end. How many were begun. */
async function takeEach(
  { mayBegin }: Pick<WorkRunsPorts, 'mayBegin'>,
  lines: readonly RunLine[],
  take: (line: RunLine) => Promise<void>,
): Promise<number> {
  const failures: unknown[] = [];
  let begun = 0;
  for (const line of lines) {
    if (!mayBegin()) break;
    begun += 1;
    await take(line).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw failures[0];
  return begun;
}

async function release(ports: WorkRunsPorts, company: Company, run: Run): Promise<number> {
  const today = ports.clock.today();
  if (!mayLeaveOn(today, run.day, holidaysOf(ports.isHoliday, company))) return 0;
  const now = await ports.runs.readRun(run.id);
  const mailboxes = mailboxesOf(company);
  let room = now ? roomWithWorker(now.counts, mailboxes.length) : 0;
  let released = 0;
  for (const [at, mailbox] of mailboxes.entries()) {
    // What one cannot take is left to those after it.
    const share = Math.ceil(room / (mailboxes.length - at));
    const taken = share > 0 ? await releaseFrom(ports, run, company, mailbox, share) : 0;
    room -= taken;
    released += taken;
  }
  return released;
}

/** Those of one mailbox, as far as its day has room, whatever company or person its other letters are of. */
async function releaseFrom(
  ports: WorkRunsPorts,
  run: Run,
  company: Company,
  mailbox: string,
  room: number,
): Promise<number> {
  const today = ports.clock.today();
  const all = ports.companies.list();
  const codes = (those: readonly Company[]): readonly string[] => those.map(({ code }) => code);
  const from = {
    mailbox,
    companies: codes(all.filter((one) => mailboxesOf(one).includes(mailbox))),
    owners: codes(all.filter((one) => one.mailbox.toLowerCase() === mailbox)),
  };
  const [ofRuns, others] = await Promise.all([
    ports.runs.countReleased(from, today),
    ports.paces.countDepartures(mailbox, today),
  ]);
  const count = releasable(room, settingOf(company, RUNS), ofRuns + others);
  return count > 0 ? ports.runs.releaseLines(run.id, count, today, from) : 0;
}
