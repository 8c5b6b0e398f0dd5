import type { Logger } from './log.ts';

/**
 * What nobody caught ends the process, as it would without: it is told as any other fault is, for the runtime would print its message,
 * which may hold what was read of people.
 */
export function tellUncaught(
  logger: Pick<Logger, 'fatal'>,
  running: Pick<NodeJS.Process, 'once' | 'exit'> = process,
): void {
  running.once('uncaughtException', (fault) => {
    logger.fatal({ err: fault }, 'A fault that nobody caught ends the process');
    running.exit(1);
  });
}
