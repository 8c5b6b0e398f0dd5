import { type Activity, ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { type LanguageFor, wordsFor } from '../../../words/words.ts';
import { withCustomerLink } from '../../about.ts';
import type { Links } from '../../deep-link.ts';
import type { Card } from '../../turn.ts';
import { forOldClients } from './old-clients.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

interface CardAnswer {
  readonly status: number;
  readonly body?: { readonly type?: string; readonly value?: unknown };
}

/**
 * What every card gets as it leaves, as a message, over one or as the answer to a button: the link to the customer whom it is
 * about, and something to press on clients that know no Action.Execute.
 */
export function completeCards(links: Pick<Links, 'customerLink'>, languageFor: LanguageFor): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { oldClient } = wordsFor(languageFor(context.activity.locale)).talk;
      const completed = (card: unknown): Card => {
        const linked = withCustomerLink(card as Card, ({ company, code }) => links.customerLink(company, code));
        return forOldClients(linked, oldClient);
      };
      const complete = (activity: Partial<Activity>): void => {
        for (const attachment of activity.attachments ?? []) {
          if (attachment.contentType === ADAPTIVE) attachment.content = completed(attachment.content);
        }
        const answer = activity.value as CardAnswer | undefined;
        if (activity.type !== ActivityTypes.InvokeResponse || answer?.body?.type !== ADAPTIVE) return;
        activity.value = { ...answer, body: { ...answer.body, value: completed(answer.body.value) } };
      };
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
