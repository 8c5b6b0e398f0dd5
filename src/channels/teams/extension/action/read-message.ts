import { z } from 'zod';
import { readMessageText } from '../../transport/text.ts';
import type { ActedMessage } from './extension-action.ts';

const MAX_NAME = 200;
const MAX_URL = 600;

/** As Teams sends the message of an action; only what is read of it. */
const payloadSchema = z.object({
  id: z.string().max(200).catch(''),
  linkToMessage: z.string().max(MAX_URL).catch(''),
  body: z
    .object({ contentType: z.string().catch('html'), content: z.string().catch('') })
    .catch({ contentType: 'text', content: '' }),
  from: z
    .object({ user: z.object({ displayName: z.string().catch('') }).nullish() })
    .nullish()
    .catch(null),
});

/** The message in what Teams sends of an action; null where there is none. */
export function readMessage(value: unknown): ActedMessage | null {
  const given = typeof value === 'object' && value !== null && 'messagePayload' in value ? value.messagePayload : null;
  const payload = payloadSchema.safeParse(given);
  if (!payload.success) return null;
  const { id, linkToMessage, body, from } = payload.data;
  return {
    id,
    text: readMessageText(body.content, body.contentType),
    author: (from?.user?.displayName ?? '').slice(0, MAX_NAME),
    url: linkToMessage,
  };
}
