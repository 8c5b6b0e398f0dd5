import type { Company } from '../../domain/company/company.ts';
import type { FiguresPorts } from './figures-ports.ts';
import type { DatasetAge } from './views.ts';

export async function readAge({ dataset }: Pick<FiguresPorts, 'dataset'>, company: Company): Promise<DatasetAge> {
  const state = await dataset.readDataset(company.code);
  const at = state?.refreshedAt ?? null;
  const fresh = state && at !== null ? { asOf: state.asOf, refreshedAt: new Date(at) } : null;
  const { dmpFrom, dmpBy } = company.policy.figures;
  return { company: company.code, dmpFrom, dmpBy: state?.dmpBy ?? dmpBy, fresh };
}
