import type { Hold } from '../../../../../src/use-cases/ports/credit/hold-store.ts';
import { LUC, NADIA, PAUL } from '../../harness/credit-office.ts';
import { ADELE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

export const GROUP = { group: true } as const;

/** What a card of a hold carries. */
export const seenOf = ({ id, version }: Pick<Hold, 'id' | 'version'>) => ({ id, version });

/** The watch found Carat's order; the approvers' group, Nadia and Luc were told of it. */
export async function openHeldOrder(stage = new Stage(), options: Parameters<Stage['start']>[0] = {}) {
  await stage.start(options);
  await stage.meet(NADIA, PAUL, LUC);
  await stage.say('enregistrer approbations', { ...GROUP, who: ADELE });
  await stage.office.pass(stage.creditAnnouncer);
  return { stage, hold: await stage.office.hold() };
}

/** Waits until every shared message is up to date; the bot goes on after. */
export const settled = (stage: Stage): Promise<void> => stage.bot.close();
