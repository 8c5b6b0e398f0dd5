import { type CompanyCode, companyCodeOf } from '../../domain/company/company-code.ts';
import type { SqlGateway } from '../../platform/sql/database.ts';
import type { DisputeWriter, NewDispute } from '../../use-cases/ports/relance/memory-store.ts';
import { writeSageRows } from '../company/write.ts';
import { registerLoadedCompany } from '../embedded/loaded-companies.ts';
import type { SageRelease } from '../sage-base/release.ts';
import { remakeSageBase } from '../sage-base/remake.ts';
import type { Refusal, RowCount } from './csv/findings.ts';
import { type CsvInput, countRows, type LoadReport, type LoadSink, readLoad, writeLoad } from './load-csv.ts';

export interface GatewayLoad extends CsvInput {
  readonly gateway: SqlGateway;
  readonly disputes: DisputeWriter;
  /** The data folder, where the CLI finds which companies exist. */
  readonly folder: string;
  /** What the store keeps as the reason of a litige that the file only flags. */
  readonly disputeReason: string;
}

export type GatewayLoadReport =
  | (LoadReport & { readonly kind: 'loaded'; readonly code: CompanyCode })
  | { readonly kind: 'bad-company'; readonly name: string }
  /** No line of the file can be loaded as that company: nothing changed. */
  | {
      readonly kind: 'nothing-to-load';
      readonly name: string;
      readonly companies: readonly string[];
      readonly rows: RowCount;
      readonly refused: readonly Refusal[];
    };

const RELEASE: SageRelease = 'new';

/**
 * Loads a neutral CSV as a company of the embedded base, in place of what was there under that name, and registers it.
 * Throws a `SqlFault`, or RangeError on a currency or rate that is none; the company is then as it was.
 */
export async function loadIntoGateway(load: GatewayLoad): Promise<GatewayLoadReport> {
  const code = companyCodeOf(load.company);
  if (code === undefined) return { kind: 'bad-company', name: load.company };
  const read = await readLoad({ ...load, release: RELEASE });
  if (!read.file.readable) return { kind: 'loaded', code, ...(await writeLoad(read, NOWHERE)) };
  const { companies, refused, tiers } = read.file;
  if (tiers.size === 0) {
    return { kind: 'nothing-to-load', name: load.company, companies, rows: countRows(read.file, []), refused };
  }
  const found: NewDispute[] = [];
  await load.gateway.createDatabase(code);
  const database = await load.gateway.database(code);
  const report = await database.transaction(async (session) => {
    await remakeSageBase(session, RELEASE);
    return writeLoad(read, {
      write: (rows) => writeSageRows(session, rows, RELEASE),
      dispute: async (disputes) => {
        for (const dispute of disputes) found.push({ ...dispute, company: code, reason: load.disputeReason });
      },
    });
  });
  await load.disputes.forgetDisputes(code);
  await recordAll(load.disputes, found);
  const currency = read.currencies.base;
  await registerLoadedCompany(load.folder, { code, name: load.company, release: RELEASE, currency });
  return { kind: 'loaded', code, ...report };
}

const NOWHERE: LoadSink = { write: async () => undefined, dispute: async () => undefined };

const DISPUTES_AT_ONCE = 500;

async function recordAll(writer: DisputeWriter, found: Parameters<DisputeWriter['recordDisputes']>[0]): Promise<void> {
  for (let at = 0; at < found.length; at += DISPUTES_AT_ONCE) {
    await writer.recordDisputes(found.slice(at, at + DISPUTES_AT_ONCE));
  }
}
