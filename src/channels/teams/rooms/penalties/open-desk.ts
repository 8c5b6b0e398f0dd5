import { type ShowPenaltiesPorts, showPenalties } from '../../../../use-cases/penalties/show-penalties.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { PenaltiesDesk } from './desk.ts';

export interface PenaltiesDeskPorts extends ShowPenaltiesPorts {
  readonly directory: Directory;
}

/** Penalties for the bot, made of use cases: nothing is decided here. */
export const openPenaltiesDesk = (ports: PenaltiesDeskPorts): PenaltiesDesk => ({
  ...openTiersFinder(ports),
  penalties: (who, { company, code }) => showPenalties(ports, who, company, code),
});
