import { type Activity, ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { withCustomerLink } from '../about.ts';
import type { Links } from '../deep-link.ts';
import type { Card } from '../turn.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

interface CardAnswer {
  readonly status: number;
  readonly body?: { readonly type?: string; readonly value?: unknown };
}

/** Every card that leaves, as a message, over one or as the answer to a button, gets the link to the customer whom it is about. */
export function customerLinksMiddleware(links: Pick<Links, 'customerLink'>): Middleware {
  const linked = (card: unknown): Card =>
    withCustomerLink(card as Card, ({ company, code }) => links.customerLink(company, code));
  const complete = (activity: Partial<Activity>): void => {
    for (const attachment of activity.attachments ?? []) {
      if (attachment.contentType === ADAPTIVE) attachment.content = linked(attachment.content);
    }
    const answer = activity.value as CardAnswer | undefined;
    if (activity.type !== ActivityTypes.InvokeResponse || answer?.body?.type !== ADAPTIVE) return;
    activity.value = { ...answer, body: { ...answer.body, value: linked(answer.body.value) } };
  };
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      context.onSendActivities(async (_context, activities, send) => {
        activities.forEach(complete);
        return send();
      });
      context.onUpdateActivity(async (_context, activity, send) => {
        complete(activity);
        return send();
      });
      await next();
    },
  };
}
