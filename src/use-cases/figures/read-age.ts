import type { Company } from '../../domain/company/company.ts';
import { dmpChangeSaid } from '../../domain/figures/dmp-change.ts';
import type { Clock } from '../ports/clock.ts';
import type { DatasetReader } from '../ports/figures/dataset-store.ts';
import type { DatasetAge } from './views.ts';

/** How old a company's dataset is, and why its DMP moved, as far as that is said today. */
export async function readAge(
  { dataset, clock }: { readonly dataset: Pick<DatasetReader, 'readDataset'>; readonly clock: Clock },
  company: Company,
): Promise<DatasetAge> {
  const state = await dataset.readDataset(company.code);
  const at = state?.refreshedAt ?? null;
  const fresh = state && at !== null ? { asOf: state.asOf, refreshedAt: new Date(at) } : null;
  const { dmpFrom, dmpBy } = company.policy.figures;
  const dmpChange = dmpChangeSaid(state?.dmpChangedOn ?? null, dmpBy, clock.today());
  return { company: company.code, dmpFrom, dmpBy: state?.dmpBy ?? dmpBy, dmpChange, fresh };
}
