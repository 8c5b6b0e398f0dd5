import { type Activity, ActivityTypes, CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../../../../domain/language.ts';
import { type LanguageFor, wordsFor } from '../../../words/words.ts';
import { fromTheClient } from '../../cards/reserved-names.ts';
import type { Links } from '../../deep-link.ts';
import { orApology } from '../../transport/apology.ts';
import type { RoutingApp } from '../../transport/app.ts';
import { askedIn } from '../../transport/asked.ts';
import { inTime } from '../../transport/in-time.ts';
import type { BotLogger } from '../../transport/logger.ts';
import type { Asked } from '../../turn.ts';
import { linkResult } from '../results.ts';
import type { ActionAnswer, ExtensionAction } from './extension-action.ts';
import { readMessage } from './read-message.ts';

/** An action is opened, then its form comes back. */
export const ACTION_INVOKES: readonly string[] = ['composeExtension/fetchTask', 'composeExtension/submitAction'];

export interface Actions {
  readonly actions: () => readonly ExtensionAction[];
  readonly links: Pick<Links, 'customerLink'>;
  readonly logger: BotLogger;
  /** Teams gives an action up after five seconds. */
  readonly answerWithinMs: number;
}

const valueSchema = z.object({ commandId: z.string(), data: z.unknown() });

/** Actions of the message extension, from any conversation: the answer goes to the person alone. */
export function routeActions(app: RoutingApp, actions: Actions, languageFor: LanguageFor): void {
  for (const name of ACTION_INVOKES) {
    const isAsked = async ({ activity }: TurnContext) =>
      activity.type === ActivityTypes.Invoke && activity.name === name;
    const respond = async (context: TurnContext) => {
      const { activity } = context;
      const asked = askedIn(activity, languageFor);
      const value = await answerAction(actions, asked, activity.value, name === 'composeExtension/submitAction');
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
    };
    app.addRoute(isAsked, respond, true);
  }
}

export const isAction = ({ name }: Activity): boolean => ACTION_INVOKES.includes(name ?? '');

/** What an action is answered whose turn goes on. */
export const lateActionAnswer = (language: Language): InvokeResponse =>
  saidResponse(wordsFor(language).extension.actionTooLong);

async function answerAction(
  { actions, links, logger, answerWithinMs }: Actions,
  { who, language, conversation }: Asked,
  value: unknown,
  isSubmitted: boolean,
): Promise<InvokeResponse> {
  const words = wordsFor(language);
  const read = valueSchema.safeParse(value);
  const action = read.success && actions().find(({ commandId }) => commandId === read.data.commandId);
  if (!read.success || !action) return saidResponse(words.extension.unknownCommand);
  if (!who) return saidResponse(words.talk.unknownPerson);
  const given: { answer?: ActionAnswer } = {};
  const asked = {
    who,
    language,
    message: readMessage(value),
    data: isSubmitted ? fromTheClient(read.data.data ?? {}) : undefined,
  };
  const work = async () => {
    given.answer = await action.answer(asked);
    return null;
  };
  const facts = { conversation: conversation.id, action: action.commandId };
  const done = await inTime(orApology(work, language, logger, facts), answerWithinMs);
  if (!done) return saidResponse(words.extension.actionTooLong);
  const { answer } = given;
  return answer ? responseOf(language, answer, links) : saidResponse(done.value?.text ?? '');
}

function responseOf(language: Language, answer: ActionAnswer, links: Actions['links']): InvokeResponse {
  switch (answer.kind) {
    case 'said':
      return saidResponse(answer.text);
    case 'form': {
      const card = CardFactory.adaptiveCard(answer.card);
      return response({
        task: { type: 'continue', value: { title: answer.title, card, height: 'medium', width: 'medium' } },
      });
    }
    case 'dropped': {
      const url = links.customerLink(answer.names.company, answer.names.code);
      return response({ composeExtension: linkResult(language, { ...answer.names, url }) });
    }
  }
}

const saidResponse = (text: string): InvokeResponse => response({ task: { type: 'message', value: text } });
const response = (body: object): InvokeResponse => ({ status: 200, body });
