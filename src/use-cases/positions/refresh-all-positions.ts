import type { CompanyCode } from '../../domain/company/company-code.ts';
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
  const answers = new Map<CompanyCode, PositionsAnswer>();
  const faults: unknown[] = [];
  for (const company of ports.companies.list()) {
    try {
      answers.set(company.code, await refreshPositions(ports, company, owner));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return answers;
}
