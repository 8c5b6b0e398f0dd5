import {
  type Activity,
  ActivityTypes,
  type InvokeResponse,
  type MessagingExtensionResult,
  type TurnContext,
} from 'botbuilder';
import type { Language } from '../../../domain/language.ts';
import { type LanguageFor, wordsFor } from '../../words/words.ts';
import type { RoutingApp } from '../transport/app.ts';
import { askedIn } from '../transport/asked.ts';
import type { Asked } from '../turn.ts';
import { ACTION_INVOKES, isAction, lateActionAnswer } from './action/action-routes.ts';
import { answerLink, answerQuery, type Extension } from './answer.ts';
import { messageResult } from './results.ts';

const ANSWERS: Readonly<
  Record<string, (extension: Extension, asked: Asked, value: unknown) => Promise<MessagingExtensionResult | undefined>>
> = {
  'composeExtension/query': answerQuery,
  'composeExtension/queryLink': answerLink,
};

/** The names of what is answered here. */
export const EXTENSION_INVOKES: readonly string[] = [...Object.keys(ANSWERS), ...ACTION_INVOKES];

/** What a search, an action or a link is answered whose turn goes on: to try again, or nothing of a link, for it would be pasted into the message. */
export const lateExtensionAnswer = (activity: Activity, language: Language): InvokeResponse => {
  if (isAction(activity)) return lateActionAnswer(language);
  const isQuery = activity.name === 'composeExtension/query';
  return responseOf(isQuery ? messageResult(wordsFor(language).extension.tooLong) : undefined);
};

/** Searches and unfurled links. They come from any conversation, those too where the bot is not. */
export function routeExtension(app: RoutingApp, extension: Extension, languageFor: LanguageFor): void {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    const isAsked = async ({ activity }: TurnContext) =>
      activity.type === ActivityTypes.Invoke && activity.name === name;
    // The value is read here: the library fails on one that a client made otherwise.
    const respond = async (context: TurnContext) => {
      const { activity } = context;
      const composeExtension = await answer(extension, askedIn(activity, languageFor), activity.value);
      await context.sendActivity(invokeResponse(composeExtension));
    };
    app.addRoute(isAsked, respond, true);
  }
}

const responseOf = (composeExtension: MessagingExtensionResult | undefined): InvokeResponse => ({
  status: 200,
  body: composeExtension ? { composeExtension } : {},
});

const invokeResponse = (composeExtension: MessagingExtensionResult | undefined): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: responseOf(composeExtension),
});
