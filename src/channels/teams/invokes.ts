import type { Activity, InvokeResponse } from 'botbuilder';
import { type LanguageFor, wordsFor } from '../words/words.ts';
import { EXTENSION_INVOKES, lateExtensionAnswer } from './extension/routes.ts';
import { isPress, pressResponse } from './transport/outgoing/messages.ts';
import { isExtension } from './transport/receive.ts';

/** Whether an invoke is one that the bot answers: a button, or one of the message extension. */
export const knowsInvoke = (activity: Activity): boolean =>
  isPress(activity) || EXTENSION_INVOKES.includes(activity.name ?? '');

/** What an invoke is answered whose turn goes on. */
export function lateInvokeAnswer(activity: Activity, languageFor: LanguageFor): InvokeResponse {
  const language = languageFor(activity.locale);
  if (isExtension(activity)) return lateExtensionAnswer(activity, language);
  return pressResponse({ text: wordsFor(language).talk.searching });
}
