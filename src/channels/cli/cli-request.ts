import type { Company } from '../../domain/company/company.ts';

/** A command line once it is read. */
export interface CliRequest {
  readonly company: Company;
  readonly text: string;
  readonly json: boolean;
  /** As typed; of `decisions`. */
  readonly since?: string;
  /** As typed; of `dispatches annul`. */
  readonly reason?: string;
  readonly csv?: boolean;
  /** As typed; of `figures`. */
  readonly asOf?: string;
}
