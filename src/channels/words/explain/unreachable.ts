/** The arm of a switch that no value reaches: of one that does after all, nothing false is said. Throws. */
export const unreachable = (value: never): never => {
  throw new Error(`No words for ${JSON.stringify(value)}`);
};
