import type { Company } from '../../domain/company/company.ts';
import { isSwitched, type NewRunLine, type Run, type RunLine } from '../../domain/runs/run.ts';
import type { DraftReader } from '../ports/relance/draft-store.ts';
import type { RunReader, RunWithCounts, RunWriter } from '../ports/runs/run-store.ts';
import { prepareLetters } from '../relance/prepare-letters.ts';
import type { PreparePorts } from '../relance/prepared-letters.ts';
import { readSituation } from '../tiers/read-situation.ts';
import { heldLine, lineOf } from './run-lines.ts';

export interface RenewPorts extends PreparePorts {
  readonly runs: RunReader & RunWriter;
  readonly drafts: Pick<DraftReader, 'readDraft'>;
}

/**
 * Prepares again the lines of a run that is not approved whose draft a person changed since (its level, its recipient, what it says):
 * they show what would leave now, or why nothing does, and the list is another. One that was left out stays out. Answers the run as it
 * is then. One query where nobody changed anything; each changed customer is read by itself. Throws an OutsideFault.
 */
export async function renewLines(ports: RenewPorts, company: Company, run: RunWithCounts): Promise<RunWithCounts> {
  if (run.state !== 'prepared' || run.day !== ports.clock.today() || isSwitched(run, ports.sending)) return run;
  const numbers = await ports.runs.listRenewable(run.id);
  if (numbers.length === 0) return run;
  const lines = await ports.runs.listRunLines(run.id, ['selected', 'left-out']);
  for (const line of lines) {
    if (numbers.includes(line.number)) await renewLine(ports, company, run, line);
  }
  return (await ports.runs.readRun(run.id)) ?? run;
}

async function renewLine(ports: RenewPorts, company: Company, run: Run, line: RunLine): Promise<void> {
  if (!line.shown) return;
  const { draftId, draftVersion } = line.shown;
  const next = await prepareAgain(ports, company, line, draftId);
  const isOut = line.state === 'left-out' && next.state === 'selected';
  const kept: NewRunLine = isOut ? { ...next, state: 'left-out', why: line.why, by: line.by } : next;
  await ports.runs.renewLine(run.id, line.number, draftVersion, kept, ports.clock.now());
}

async function prepareAgain(ports: RenewPorts, company: Company, line: RunLine, draftId: string): Promise<NewRunLine> {
  const of = { code: line.tiers, name: line.name, facts: line.facts };
  const [draft, situation] = await Promise.all([
    ports.drafts.readDraft(draftId),
    readSituation(ports, company, line.tiers),
  ]);
  if (!draft || !situation) return heldLine(of, line.currency, { code: 'unreadable' });
  return lineOf(of, draft, await prepareLetters(ports, situation, draft));
}
