import type { Terminal } from '../../../src/channels/cli/cli.ts';
import { COMMON_OPTIONS } from '../../../src/channels/cli/common-options.ts';
import { openCreditDesk } from '../../use-cases/bench/credit-desk.ts';
import { plainRenderer } from '../../use-cases/bench/plain-renderer.ts';
import { terminalCommands } from './open-terminal.ts';
import { QUIET_ROOMS } from './quiet-rooms.ts';

const { ports, store } = await openCreditDesk();

/** The terminal as the product assembles it, over a store in memory. */
export const TERMINAL: Terminal = {
  companies: ports.companies,
  commands: terminalCommands(
    {
      ...QUIET_ROOMS,
      ...ports,
      memory: store,
      matters: store,
      dispatches: store,
      annulments: store,
      postings: store,
      archive: { file: async () => [], list: async () => [] },
      printPost: async () => new Uint8Array(),
      refreshes: store,
      setup: { setup: async () => ({ created: [], present: [] }) },
      dataset: store,
      positions: store,
      reportRequests: store,
      nameHoliday: () => null,
      corrections: store,
      sageWrites: store,
      sageWriters: { of: () => null },
      ...{ drafts: store, runs: store, renderer: plainRenderer, copies: { find: async () => [] } },
      ...{ sending: { sandbox: false as const }, wakeRuns: () => undefined },
    },
    [{ name: 'store', run: async () => ({ ok: true, detail: 'joignable' }) }],
  ),
};

/** What may be typed for an option, of a command or of all. */
export const typed = (name: string, { type }: { readonly type: 'boolean' | 'string' }): readonly string[] =>
  type === 'string' ? [`--${name}`, '2026-03-01'] : [`--${name}`];

export const COMMON_NAMES = Object.keys(COMMON_OPTIONS);
