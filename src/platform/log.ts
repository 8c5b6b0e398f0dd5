import pino, { type DestinationStream, type Logger } from 'pino';
import { takeConsole } from './console.ts';
import { toldError } from './told-error.ts';

export type { Logger };

/** Names under which a secret may travel: their values are never written. */
const SECRET_PATHS = ['password', 'secret', 'token', 'authorization', 'connectionString'].flatMap((name) => [
  name,
  `*.${name}`,
]);

/** JSON lines, without secrets; errors without what their messages may hold of people. */
export const openLogTo = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths: SECRET_PATHS, censor: '***' },
      base: null,
      serializers: { err: toldError, error: toldError },
    },
    destination,
  );

/** The same on stderr, so that the CLI's stdout stays its own. */
export const openLog = (level: string): Logger => openLogTo(level, pino.destination({ dest: 2, sync: false }));

/** The same for the whole process, once it starts: what libraries write on the console goes there, too. The latest one counts. */
export function openProcessLog(level: string): Logger {
  const logger = openLog(level);
  takeConsole(logger);
  return logger;
}
