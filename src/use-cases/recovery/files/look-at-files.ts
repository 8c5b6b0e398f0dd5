import type { Company } from '../../../domain/company/company.ts';
import { openItems } from '../../../domain/ledger/open-items.ts';
import type { Person } from '../../../domain/person.ts';
import { isNaturalPerson } from '../../../domain/privacy/natural-person.ts';
import { allPaid } from '../../../domain/recovery/files/file.ts';
import { isOfKind, type MatterItem, type MatterOf } from '../../../domain/recovery/matters/matter.ts';
import { ownersOf } from '../../../domain/relance/remembered.ts';
import { forEveryCompany } from '../../for-every-company.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { MayBegin } from '../../ports/may-begin.ts';
import type { MatterReader, MatterWriter } from '../../ports/recovery/matter-store.ts';

export interface LookAtFilesPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly matters: Pick<MatterReader, 'listMatters'> & Pick<MatterWriter, 'changeMatter'>;
  readonly giveWay: GiveWay;
  readonly mayBegin: MayBegin;
  /** In whose name it is written. */
  readonly product: Person;
  /** What is written of an intervention that a payment made needless. */
  readonly outcome: string;
}

const MOST_FILES = 5_000;

/**
 * One pass: what was paid leaves its file; where nothing is left, what waits is ignored and closing is proposed (case F6). The file of
 * a person is closed at once: who paid is in no list of bad payers within 48 hours (CNIL, délibération 2021-130; case N1).
 */
export async function lookAtFiles(ports: LookAtFilesPorts): Promise<number> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) => lookIn(ports, company));
  throwFault();
  return [...answers.values()].reduce((sum, count) => sum + count, 0);
}

/** One read of Sage a company that has files, whatever their number. */
async function lookIn(ports: LookAtFilesPorts, company: Company): Promise<number> {
  if (!ports.mayBegin()) return 0;
  const { code } = company;
  const all = await ports.matters.listMatters({ companies: [code], kinds: ['file'] }, MOST_FILES);
  const isClosedAlone = ({ tiers }: MatterOf<'file'>) => isNaturalPerson(company, tiers);
  const files = all.filter(isOfKind('file')).filter((file) => !file.facts.paid || isClosedAlone(file));
  if (files.length === 0) return 0;
  const today = ports.clock.today();
  const codes = [...new Set(files.map(({ tiers }) => tiers))];
  const sage = ports.companies.sage(code);
  const [ledger, sheets] = await Promise.all([sage.readLedger(codes, today), sage.readTiersMany(codes)]);
  const byTiers = Map.groupBy(ledger.entries, ({ tiers }) => tiers);
  let changed = 0;
  // Of a customer that Sage no longer has nobody can tell that anything was paid.
  for (const file of files.filter(({ tiers }) => sheets.has(tiers))) {
    const open = openItems(byTiers.get(file.tiers) ?? [], today, ledger.fiscalYears).filter(
      ({ settledSince }) => !settledSince,
    );
    const owners = ownersOf(open, file.items);
    await ports.giveWay();
    if (!ports.mayBegin()) break;
    const left = file.items.filter(({ ecNo }) => owners.has(ecNo));
    if (left.length < file.items.length) changed += await settle(ports, file, left, isClosedAlone(file));
  }
  return changed;
}

/** A payment closes what it settles. The file that has nothing left keeps what it was about until a person closes it, or at once. */
async function settle(
  ports: LookAtFilesPorts,
  file: MatterOf<'file'>,
  left: readonly MatterItem[],
  isClosedAlone: boolean,
): Promise<number> {
  const change = left.length === 0 ? paidChange(ports, file, isClosedAlone) : { ...stays(file), items: left };
  const changed = await ports.matters.changeMatter(file, change, ports.product, ports.clock.now());
  return typeof changed === 'string' ? 0 : 1;
}

const stays = ({ facts }: MatterOf<'file'>) => ({ facts, end: null, act: 'file-item-paid' });

function paidChange({ outcome, product }: LookAtFilesPorts, { facts }: MatterOf<'file'>, isClosedAlone: boolean) {
  const paid = allPaid(facts, outcome, product);
  return isClosedAlone
    ? { facts: { ...paid, result: outcome }, end: 'closed', act: 'file-closed' }
    : { facts: paid, end: null, act: 'file-paid' };
}
