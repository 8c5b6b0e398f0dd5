/** What the terminal prints, and how it ends. */
export interface CliAnswer {
  /** 0 done, 1 something failed, 2 the question could not be answered as asked. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

/** What a command says. */
export interface CommandAnswer extends CliAnswer {
  /** Printed to the last sign, also those that draw nothing: a file has its mark, and a code is as Sage has it. JSON always is. */
  readonly asIs?: boolean;
}
