/** What a store throws when it is away, jammed or full: nothing of ours is wrong, and the same works once it is there again. */
export interface PassingFault extends Error {
  readonly passes: true;
}

/** Whether to leave what failed as it is, for the next pass. */
export const isPassing = (fault: unknown): fault is PassingFault =>
  fault instanceof Error && 'passes' in fault && fault.passes === true;
