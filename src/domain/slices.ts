/** Work that may pause wherever it yields, and answers once it is done. */
export type Slices<T> = Generator<void, T>;

/** All of it without a pause, for whoever waits for the answer. */
export function drain<T>(slices: Slices<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
