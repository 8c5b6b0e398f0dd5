import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { POSITIONS } from '../../domain/positions/positions-setting.ts';
import type { PositionSize, PositionState } from '../ports/positions/position-store.ts';
import { findSource, type Source } from './fresh-positions.ts';
import type { PositionPorts } from './position-ports.ts';

export interface PositionStatus {
  /** Null: no pass was ever made. */
  readonly state: PositionState | null;
  readonly size: PositionSize;
  /** What lists read now, and from how many minutes on they would read Sage. */
  readonly source: Source;
  readonly maxAgeMinutes: number;
}

/** How fresh a company's positions are, how many there are, and what lists make of them. */
export async function readPositionStatus(
  ports: Pick<PositionPorts, 'positions' | 'clock'>,
  company: Company,
): Promise<PositionStatus> {
  const [state, size, source] = await Promise.all([
    ports.positions.readPositionState(company.code),
    ports.positions.readPositionSize(company.code),
    findSource(ports, company),
  ]);
  return { state, size, source, maxAgeMinutes: settingOf(company, POSITIONS).maxAgeMinutes };
}
