/** Why no request should come here now. Names no company and nobody: whoever asks proves nothing. */
export type NotReady = 'draining' | 'store' | 'migrations' | 'sage';

export interface ReadinessPorts {
  /** The process is ending: what comes now should go elsewhere. */
  readonly isDraining: () => boolean;
  /** Resolves when the store answers. */
  readonly askStore: () => Promise<unknown>;
  readonly missingMigrations: () => Promise<readonly string[]>;
  /** One a company: resolves when its Sage base answers. */
  readonly askSage: readonly (() => Promise<unknown>)[];
  /** Milliseconds, of a clock that only goes forward. */
  readonly elapsed: () => number;
}

/** Who waits longer than this for an answer is not served. */
export const ANSWERS_WITHIN_MS = 2_000;
/** Asked more often than that, what was found is said again: nobody can make us ask the bases without end. */
export const SAID_AGAIN_MS = 1_000;

/**
 * What keeps the process from serving, empty where nothing does. All is asked at once, and given up after `ANSWERS_WITHIN_MS`; while an
 * answer is under way, others wait for the same one. Migrations that were applied once stay so.
 */
export function openReadiness(ports: ReadinessPorts): () => Promise<readonly NotReady[]> {
  let known: { readonly at: number; readonly found: Promise<readonly NotReady[]> } | undefined;
  let isMigrated = false;

  const ask = async (): Promise<readonly NotReady[]> => {
    const [store, migrations, ...sages] = await Promise.all([
      answers(ports.askStore),
      isMigrated ? 'yes' : answers(async () => (await ports.missingMigrations()).length === 0 || refuse()),
      ...ports.askSage.map(answers),
    ]);
    isMigrated = migrations === 'yes';
    return [
      ...(store === 'yes' ? [] : (['store'] as const)),
      ...(isMigrated || store !== 'yes' ? [] : (['migrations'] as const)),
      ...(sages.every((one) => one === 'yes') ? [] : (['sage'] as const)),
    ];
  };

  return () => {
    if (ports.isDraining()) return Promise.resolve(['draining']);
    if (known === undefined || ports.elapsed() - known.at >= SAID_AGAIN_MS) {
      known = { at: ports.elapsed(), found: ask() };
    }
    return known.found;
  };
}

const refuse = (): never => {
  throw new Error('Migrations are missing');
};

async function answers(act: () => Promise<unknown>): Promise<'yes' | 'no'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'no'>((give) => {
    timer = setTimeout(() => give('no'), ANSWERS_WITHIN_MS);
  });
  try {
    return await Promise.race([
      act().then(
        () => 'yes' as const,
        () => 'no' as const,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
