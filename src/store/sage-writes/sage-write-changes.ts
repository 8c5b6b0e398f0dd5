import type { NewSageWrite, SageWrite, SageWriteEnd } from '../../use-cases/ports/sage-writes/sage-write-store.ts';

/** How a write changes, wherever it is kept. */
export const toSageWrite = (write: NewSageWrite, id: string, now: Date): SageWrite => ({
  ...write,
  id,
  state: 'planned',
  before: null,
  attempts: 0,
  notBefore: null,
  why: null,
  plannedAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

export const looked = (write: SageWrite, value: string | null, now: Date): SageWrite => ({
  ...write,
  before: { value },
  updatedAt: now.toISOString(),
});

/** What waits again has written nothing: it looks afresh. */
export const ended = (write: SageWrite, end: SageWriteEnd, now: Date): SageWrite => ({
  ...write,
  state: end.state,
  before: end.state === 'planned' ? null : write.before,
  why: end.why,
  notBefore: end.notBefore?.toISOString() ?? null,
  updatedAt: now.toISOString(),
});

/** Keeps its place: taking back may be asked again where it came to nothing. */
export const isLive = ({ undoes, state }: Pick<SageWrite, 'undoes' | 'state'>): boolean =>
  undoes === null || (state !== 'refused' && state !== 'dry-run');
