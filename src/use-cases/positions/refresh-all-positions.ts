import type { CompanyCode } from '../../domain/company/company-code.ts';
import { forEveryCompany } from '../for-every-company.ts';
import type { PositionPorts } from './position-ports.ts';
import { type PositionsAnswer, refreshPositions } from './refresh-positions.ts';

/**
 * One pass over every company, one after the other. What failed in one company unforeseen is thrown once the others have had
 * their pass.
 */
export async function refreshAllPositions(
  ports: PositionPorts,
  owner: string,
): Promise<ReadonlyMap<CompanyCode, PositionsAnswer>> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) =>
    refreshPositions(ports, company, owner),
  );
  throwFault();
  return answers;
}
