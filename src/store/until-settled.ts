import { SqlFault } from '../platform/sql/fault.ts';

const TRIES = 5;

/**
 * Runs `work` again when a unique key said that someone was faster: the second look finds what the other wrote.
 * The key is the judge; the reads before it only spare the attempt.
 */
export async function untilSettled<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isDuplicate(error)) throw error;
    }
  }
}

export const isDuplicate = (error: unknown): boolean => error instanceof SqlFault && error.kind === 'duplicate';

/** Inserts one row; false when its unique key was there already. */
export async function insertedOnce(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Inserts a row unless it is there; false when it was, or when another was faster. */
export async function insertedIfAbsent(insert: Promise<number>): Promise<boolean> {
  try {
    return (await insert) > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
