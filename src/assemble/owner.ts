import { randomUUID } from 'node:crypto';

/** Of one pass: one that outlives its lease must not be taken for the next. */
export const newOwner = (): string => `${process.pid}-${randomUUID().slice(0, 8)}`;
