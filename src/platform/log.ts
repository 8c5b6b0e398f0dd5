import pino, { type Logger } from 'pino';

export type { Logger };

/** Names under which a secret may travel: their values are never written. */
const SECRET_PATHS = ['password', 'secret', 'token', 'authorization', 'connectionString'].flatMap((name) => [
  name,
  `*.${name}`,
]);

/** JSON lines on stderr, so that the CLI's stdout stays its own. */
export const openLog = (level: string): Logger =>
  pino(
    { level, redact: { paths: SECRET_PATHS, censor: '***' }, base: null },
    pino.destination({ dest: 2, sync: false }),
  );
