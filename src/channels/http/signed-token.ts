import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const seal = (body: string, secret: string): Buffer => createHmac('sha256', secret).update(body).digest();

/** A token that opens `payload` until `expires`: whoever holds it may open it, so it lives minutes. */
export function signToken(payload: object, secret: string, expires: Date): string {
  const body = Buffer.from(JSON.stringify({ ...payload, expires: expires.getTime() })).toString('base64url');
  return `${body}.${seal(body, secret).toString('base64url')}`;
}

const expirySchema = z.object({ expires: z.number().int() });

/** What a token opens: null when it was not signed by us, or for something else; 'expired' when it was, too long ago. */
export function openToken<Payload extends z.ZodTypeAny>(
  token: string,
  secret: string,
  now: Date,
  payload: Payload,
): z.output<Payload> | 'expired' | null {
  const [body = '', signature = '', ...rest] = token.split('.');
  // As it is written, not as it is read: base64 leaves bits unread, and skips what it does not know.
  const [expected, given] = [Buffer.from(seal(body, secret).toString('base64url')), Buffer.from(signature)];
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const content: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  const [read, expiry] = [payload.safeParse(content), expirySchema.safeParse(content)];
  if (!read.success || !expiry.success) return null;
  return expiry.data.expires > now.getTime() ? read.data : 'expired';
}
