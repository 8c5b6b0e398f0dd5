/** What a command prints, and how it ends. */
export interface CliAnswer {
  /** 0 done, 1 something failed, 2 the question could not be answered as asked. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}
