import { ActivityTypes, type TurnContext } from 'botbuilder';
import { apologiseLate } from './apologise-late.ts';
import { keepReceipt, type Receipt } from './transport/answers/receipt.ts';
import type { RoutingApp } from './transport/app.ts';
import type { NoteAsked } from './transport/background.ts';
import type { Delivery } from './transport/deliver.ts';
import type { OpenRequest } from './transport/door/open-request.ts';
import { type Hall, welcome } from './transport/receive.ts';

interface TurnParts {
  readonly hall: Hall;
  readonly app: RoutingApp;
  readonly delivery: Delivery;
  readonly noteAsked: NoteAsked;
}

/**
 * One activity, from its reception to its answer. What breaks off before an answer is given back, so that the next delivery gets it;
 * where Teams delivers nothing again, it is apologised for. Rejects with what broke it off.
 */
export async function takeTurn(
  context: TurnContext,
  request: OpenRequest,
  { hall, app, delivery, noteAsked }: TurnParts,
): Promise<void> {
  // Read now: the activity goes with its context when the turn has ended.
  const { activity } = context;
  let receipt: Receipt | null = null;
  const answered = noteAsked();
  try {
    receipt = await welcome(context, hall, request);
    if (!receipt) return;
    keepReceipt(context, receipt);
    await app.run(context);
    await receipt.close();
  } catch (fault) {
    await receipt?.breakOff();
    const isOwed = receipt !== null && activity.type === ActivityTypes.Message && Boolean(activity.id);
    if (request.isOver && !isOwed) await apologiseLate(delivery, activity, fault, hall.languageFor);
    throw fault;
  } finally {
    answered();
  }
}
