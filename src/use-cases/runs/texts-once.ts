import type { Company } from '../../domain/company/company.ts';
import type { PreparePorts } from '../relance/prepared-letters.ts';

/** The texts in use of a company, read once for all letters of a run: two customers are never written to by two readings. */
export async function withTextsOnce<Ports extends Pick<PreparePorts, 'letterTemplates'>>(
  ports: Ports,
  company: Company,
): Promise<Ports> {
  const inUse = await ports.letterTemplates?.readInUse(company);
  return inUse ? { ...ports, letterTemplates: { readInUse: async () => inUse } } : ports;
}
