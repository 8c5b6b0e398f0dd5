import { readStatus } from '../../../../use-cases/status/read-status.ts';
import type { StatusDesk } from './desk.ts';

export type StatusDeskPorts = Parameters<typeof readStatus>[0];

/** The state of the product for the bot, made of a use case: nothing is decided here. */
export const openStatusDesk = (ports: StatusDeskPorts): StatusDesk => ({ status: (who) => readStatus(ports, who) });
