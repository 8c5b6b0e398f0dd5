import type { Company } from '../../domain/company/company.ts';
import type { CliOptions, NoOptions, OptionValues } from './cli-options.ts';

/** A command line once it is read, of a command that concerns no one company. */
export interface GeneralRequest<Options extends CliOptions = NoOptions> {
  /** What follows the name of the command, one space between its words; options apart. */
  readonly text: string;
  /** The same, each as it was given: the name of a file may hold spaces. */
  readonly words: readonly string[];
  /** For a program. */
  readonly json: boolean;
  readonly options: OptionValues<Options>;
}

/** A command line once it is read. */
export interface CliRequest<Options extends CliOptions = NoOptions> extends GeneralRequest<Options> {
  readonly company: Company;
}

/** The same of a command about every company, or about the one that was named. */
export interface CompaniesRequest<Options extends CliOptions = NoOptions> extends GeneralRequest<Options> {
  readonly companies: readonly Company[];
}
