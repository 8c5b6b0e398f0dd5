import type { Company } from '../../../domain/company/company.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import { EINVOICING } from '../../../domain/einvoicing/einvoicing-setting.ts';
import type { FileSource } from '../../../use-cases/laid-files.ts';
import type { EInvoiceReader } from '../../../use-cases/ports/einvoicing/einvoice-store.ts';
import type { CheckAnswer } from '../../../use-cases/run-checks.ts';
import { einvoicingDoctorWords as words } from '../../words/doctor/einvoicing/einvoicing.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

export interface EInvoicesToCheck {
  readonly einvoices: Pick<EInvoiceReader, 'listEInvoiceFiles'>;
  readonly sources: readonly FileSource[];
}

/** Whether the places of platforms' files answer, and which files hold what could not be read. */
export const einvoicingChecks = (ports: EInvoicesToCheck): RoomChecks => ({
  rank: 37,
  ofCompany: (company) => [
    check(
      words.name(company.code),
      () => readPlaces(ports, company),
      () => words.reach,
    ),
  ],
});

async function readPlaces({ einvoices, sources }: EInvoicesToCheck, company: Company): Promise<CheckAnswer> {
  const { folder, library } = settingOf(company, EINVOICING);
  if (folder === '' && library === '') return right(words.off);
  for (const source of sources) await source.list(company);
  const files = await einvoices.listEInvoiceFiles(company.code);
  const faulty = files.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return right(words.good(files.length));
  return wrong(words.wrong(faulty.map(({ name }) => name).join(', ')), words.mend);
}
