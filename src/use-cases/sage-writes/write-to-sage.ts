import type { Company } from '../../domain/company/company.ts';
import type { SageWrite } from '../ports/sage-writes/sage-write-store.ts';
import { planSageWrites } from './plan-sage-writes.ts';
import { runSageWrite } from './run-sage-write.ts';
import type { SageWritePorts, SageWriteRun } from './sage-write-ports.ts';

/**
 * One pass of the worker over the companies that let decisions be written into their Sage: plans what was decided, and takes
 * each write that is due as far as it goes now. Two passes never hold the same one. Answers how many were planned or tried.
 * What fails in one company, or with one write, keeps no other waiting; the first failure is thrown at the end.
 */
export async function writeToSage(ports: SageWritePorts, run: SageWriteRun): Promise<number> {
  const failures: unknown[] = [];
  let count = 0;
  for (const company of ports.companies.list()) {
    if (!run.mayBegin()) break;
    await writeCompany(ports, company, run, failures).then(
      (more) => {
        count += more;
      },
      (failure: unknown) => failures.push(failure),
    );
  }
  if (failures.length > 0) throw failures[0];
  return count;
}

async function writeCompany(
  ports: SageWritePorts,
  { code }: Company,
  run: SageWriteRun,
  failures: unknown[],
): Promise<number> {
  const known = ports.sageWriters.of(code);
  if (known === null) return 0;
  const planned = await planSageWrites(ports, code, known.settings);
  const { owner, leaseMs, limit, mayBegin } = run;
  let taken = 0;
  while (mayBegin() && taken < limit) {
    const [write] = await ports.sageWrites.claimSageWrites(code, owner, ports.clock.now(), leaseMs, 1);
    if (!write) break;
    taken += 1;
    await takeWrite(ports, write, owner).catch((failure: unknown) => failures.push(failure));
  }
  return planned + taken;
}

/** One claimed write, and how it ended. One that fails in a way that nobody foresaw lasts out its lease and is looked at again. */
export async function takeWrite(ports: SageWritePorts, write: SageWrite, owner: string): Promise<void> {
  const known = ports.sageWriters.of(write.company);
  if (known === null) return;
  const end = await runSageWrite({ ...ports, writer: known.writer }, write, owner, ports.clock.now());
  if (end !== null) await ports.sageWrites.endSageWrite(write.id, owner, end, ports.clock.now());
}
