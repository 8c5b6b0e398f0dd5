import type { Company } from '../../../domain/company/company.ts';
import type { DatasetPorts } from './dataset-ports.ts';

const ADDRESS = /^[^\s@|]+@[^\s@|]+\.[^\s@|]+$/;
const MAX_LENGTH = 320;

/**
 * Lets a person see the company in reports, or no more. By the name that Entra signs them in with, as the report's role compares
 * it. False where it is no such name.
 */
export async function nameReportReader(
  { dataset }: Pick<DatasetPorts, 'dataset'>,
  { code }: Company,
  asked: { readonly name: string; readonly may: boolean },
): Promise<boolean> {
  const name = asked.name.trim().toLowerCase();
  if (name.length > MAX_LENGTH || !ADDRESS.test(name)) return false;
  if (asked.may) await dataset.addReportReader(code, name);
  else await dataset.removeReportReader(code, name);
  return true;
}
