import type { CommandAnswer } from './cli-answer.ts';
import type { CliOptions } from './cli-options.ts';
import type { CliRequest, CompaniesRequest, GeneralRequest } from './cli-request.ts';

/** The capability that a command belongs to, under which the help lists it. */
export interface CliRoom {
  /** Its folder on every floor. */
  readonly name: string;
  /** In French. */
  readonly title: string;
}

/** How the help presents a command, in French. */
export interface CliUsage {
  /** As it is typed: `encours <code, nom ou SIRET>`. */
  readonly synopsis: string;
  readonly does: string;
}

interface Presented<Options extends CliOptions> {
  /** As typed; one command has it. */
  readonly name: string;
  readonly room: CliRoom;
  readonly usage: CliUsage;
  /** Those of this command alone: `--json`, `--company` and `--help` are read for all. */
  readonly options: Options;
}

/** A command about one company: the one named by `--company`, else the first. */
export interface CompanyCommand<Options extends CliOptions = CliOptions> extends Presented<Options> {
  readonly needsCompany?: true;
  /** Whether this line changes something that somebody decided: of several companies, the one that is meant is then named. Absent: none does. */
  changes?(request: GeneralRequest<Options>): boolean;
  run(request: CliRequest<Options>): Promise<CommandAnswer>;
}

/** A command that works without a company, and is about none or all. */
export interface GeneralCommand<Options extends CliOptions = CliOptions> extends Presented<Options> {
  readonly needsCompany: false;
  run(request: GeneralRequest<Options>): Promise<CommandAnswer>;
}

/** A command about every company, or the one named by `--company`. */
export interface CompaniesCommand<Options extends CliOptions = CliOptions> extends Presented<Options> {
  readonly needsCompany: 'every';
  run(request: CompaniesRequest<Options>): Promise<CommandAnswer>;
}

/** One command of the terminal, closed over the ports that it uses. */
export type CliCommand<Options extends CliOptions = CliOptions> =
  | CompanyCommand<Options>
  | CompaniesCommand<Options>
  | GeneralCommand<Options>;
