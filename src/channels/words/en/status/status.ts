import type { status as fr } from '../../fr/status/status.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How the product stands, for administrators. */
export const status: typeof fr = {
  help: {
    status: {
      say: 'status',
      does: 'for an administrator: queue of letters, failures, stops, last passes of the service',
    },
  },
  title: (version: string) => `How Relance ${version} stands`,
  refresh: 'Refresh',
  bank: (on: string) => `last bank entry on ${on}`,
  noBank: 'no bank entry',
  noSage: 'Sage does not answer',
  queue: (parts: string) => `letters under way: ${parts}`,
  queued: (letters: number, state: string) => `${letters} “${state}”`,
  noQueue: 'no letter under way',
  toCheck: (letters: number) => `${letters} to check`,
  failed: (letters: number, days: number) =>
    `${plural(letters, 'stopped before it left', 'stopped before they left')} within ${days} days`,
  stopped: (by: string, at: string, reason: string) => `Sending stopped by ${by} on ${at}: ${reason}`,
  passes: 'Last passes of the service',
  pass: (name: string, at: string) => `${name}: ${at}`,
  never: 'never completed',
  fault: (at: string, code: string) => `failed on ${at} (${code})`,
  noPass: 'No pass was noted yet: the service has not run.',
};
