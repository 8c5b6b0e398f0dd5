import { type ShowStatedPorts, showStated } from '../../../../use-cases/statements/show-stated.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { StatementsDesk } from './desk.ts';

/** États and relevés for the bot, made of use cases: nothing is decided here. */
export const openStatementsDesk = (ports: ShowStatedPorts, fileUrl: StatementsDesk['fileUrl']): StatementsDesk => ({
  ...openTiersFinder(ports),
  today: () => ports.clock.today(),
  show: (who, asked) => showStated(ports, who, asked),
  fileUrl,
});
