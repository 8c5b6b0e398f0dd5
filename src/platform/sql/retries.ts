import pRetry from 'p-retry';
import { isTransient, SqlFault } from './fault.ts';

const READ_RETRIES = 2;
/** A lock that somebody holds has been waited for already: once more, then they are left to it. */
const LOCK_RETRIES = 1;
const FIRST_WAIT_MS = 200;
/** "Lock request time out period exceeded". */
const LOCK_TIMEOUT = 1222;

/** Tries a read again on transient faults, once only where the fault is that rows stay locked. */
export const retryRead = <T>(read: () => Promise<T>): Promise<T> =>
  pRetry(read, {
    retries: READ_RETRIES,
    minTimeout: FIRST_WAIT_MS,
    shouldRetry: ({ error, attemptNumber }) =>
      isTransient(error) && !(isLockTimeout(error) && attemptNumber > LOCK_RETRIES),
  });

/** Does again what a deadlock's victim was doing: the server has undone all of it (error 1205). */
export const retryDeadlocks = <T>(work: () => Promise<T>, retries: number): Promise<T> =>
  pRetry(work, {
    retries,
    minTimeout: FIRST_WAIT_MS,
    shouldRetry: ({ error }) => error instanceof SqlFault && error.kind === 'deadlock',
  });

const isLockTimeout = (error: unknown): boolean => error instanceof SqlFault && error.number === LOCK_TIMEOUT;
