import type { Company } from '../../domain/company/company.ts';
import { claimedTotals, type LitigationFacts } from '../../domain/litigation/facts.ts';
import { decimal, listPieces } from '../dispatch/file-documents.ts';
import { amountOrBusy, type Busy, inTurn } from '../in-turn.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentColumns, DossierArchive } from '../ports/dispatch/dossier-archive.ts';
import type { LitigationExport, LitigationReader, LitigationWriter } from '../ports/litigation/litigation-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import { buildExport } from './build-export.ts';
import type { BuildPorts } from './litigation-ports.ts';

export interface WorkExportsPorts extends Omit<BuildPorts, 'archive'> {
  readonly archive: Pick<DossierArchive, 'read' | 'file'>;
  readonly exports: LitigationReader & LitigationWriter;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly mayBegin: MayBegin;
}

const AT_ONCE = 20;

/**
 * One pass: what was asked for is made and filed, one after the other, by one process at a time. One that was being filed when its
 * process died is made again: the same facts give the same file of the same name, which is written over. What fails for a while is
 * left for the next pass, and keeps no other from being filed: the first failure is thrown at the end. Returns how many were settled, or
 * that another process is at it.
 * `only`: that one alone, for who waits for it.
 */
export async function workExports(ports: WorkExportsPorts, owner: string, only?: string): Promise<number | Busy> {
  const failures: unknown[] = [];
  const settled = await inTurn(
    ports,
    'litigation',
    owner,
    async (holdsTurn) => {
      let count = 0;
      for (const one of await unfinished(ports, only)) {
        if (!(await holdsTurn())) return count;
        count += await settleOne(ports, one).catch((failure: unknown) => {
          failures.push(failure);
          return 0;
        });
      }
      return count;
    },
    async () => undefined,
  );
  if (failures.length > 0) throw failures[0];
  return amountOrBusy(settled);
}

async function unfinished({ exports }: WorkExportsPorts, only?: string): Promise<readonly LitigationExport[]> {
  if (only === undefined) return exports.listUnfinishedExports(AT_ONCE);
  const one = await exports.readExport(only);
  return one && (one.state === 'asked' || one.state === 'filing') ? [one] : [];
}

async function settleOne(ports: WorkExportsPorts, one: LitigationExport): Promise<number> {
  const company = ports.companies.get(one.company);
  if (!company) return refuseOne(ports, one, 'unknown-company');
  try {
    return await fileOne(ports, company, one);
  } catch (fault) {
    // Without it, it is not Microsoft 365 that refuses.
    if (!(fault instanceof OutsideFault) || fault.kind !== 'refused' || fault.about === null) throw fault;
    return refuseOne(ports, one, 'microsoft-365-refused');
  }
}

async function refuseOne(
  { exports, clock }: WorkExportsPorts,
  one: LitigationExport,
  problem: string,
): Promise<number> {
  const now = (await exports.readExport(one.id)) ?? one;
  return (await exports.moveExport(now, { to: 'refused', problem }, clock.now())) ? 1 : 0;
}

async function fileOne(ports: WorkExportsPorts, company: Company, one: LitigationExport): Promise<number> {
  const { exports, clock } = ports;
  const built = await buildExport(ports, company, one);
  if (built.kind === 'not-built') return refuseOne(ports, one, built.problem);
  const { made, zip, facts } = built;
  const filing = await exports.moveExport(one, { to: 'filing', made }, clock.now());
  if (!filing) return 0;
  const folder = { company, tiers: facts.tiers, year: one.onDay.slice(0, 4) };
  const file = { name: made.name, contentType: 'application/zip', bytes: zip };
  const [document] = await ports.archive.file(folder, [file], columnsOf(facts, one));
  if (!document) throw new Error(`The dossier contentieux ${one.id} was not filed`);
  return (await exports.moveExport(filing, { to: 'filed', document }, clock.now())) ? 1 : 0;
}

/** What the dossier says of it: the first currency, for two are never added. */
function columnsOf(facts: LitigationFacts, { by, onDay }: LitigationExport): DocumentColumns {
  const [total] = claimedTotals(facts.items);
  return {
    ...{ tiers: facts.tiers.code, level: 0, pieces: listPieces(facts.items.map(({ piece }) => piece)) },
    ...{ amount: decimal(total?.left ?? 0), currency: total?.currency ?? '', date: onDay, sentBy: by.name },
  };
}
