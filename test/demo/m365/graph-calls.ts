import type { M365 } from '../../../src/demo/m365/server.ts';

export const MAILBOX = 'comptabilite@demo.example';
export const USER = '3f0c1f57-8a0a-4d0c-9a43-1f7bb0c7e001';
export const GROUP = '7d2b6a31-52c4-4a6e-8a57-90d1d2a4f101';
export const KEY_ID = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name RelanceKey';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape the contract checks
  readonly json: any;
}

/** Bare HTTP on the stand-in: a path below `/v1.0`, or a whole address; objects go as JSON. */
export async function call(
  m365: M365,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const isGraph = path.startsWith('/');
  const isJson = body !== undefined && typeof body === 'object' && !Buffer.isBuffer(body);
  const response = await fetch(isGraph ? `${m365.url}/v1.0${path}` : path, {
    method,
    redirect: 'manual',
    headers: {
      ...(isGraph ? { Authorization: 'Bearer test' } : {}),
      ...(isJson ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

/** A draft as the product makes it: its own message id, its key as an extended property. */
export async function draft(m365: M365, key: string, more: object = {}): Promise<Reply['json']> {
  const reply = await call(m365, 'POST', `/users/${MAILBOX}/messages`, {
    subject: 'Relance de la facture FA001',
    body: { contentType: 'html', content: '<p>Bonjour, sauf erreur, la facture reste due.</p>' },
    toRecipients: [{ emailAddress: { address: 'compta@durand.example', name: 'Société Durand' } }],
    internetMessageId: `<${key}@relance.example>`,
    singleValueExtendedProperties: [{ id: KEY_ID, value: key }],
    ...more,
  });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.json;
}

export function messagePath(id: string, rest = ''): string {
  return `/users/${MAILBOX}/messages/${encodeURIComponent(id)}${rest}`;
}

export function sentPath(filter: string): string {
  return `/users/${MAILBOX}/mailFolders/sentitems/messages?$filter=${encodeURIComponent(filter)}`;
}

export async function driveId(m365: M365): Promise<string> {
  return (await call(m365, 'GET', '/sites/demo.sharepoint.example:/sites/recouvrement:/drive')).json.id;
}

/** Ids of the default site and of its library. */
export async function library(m365: M365): Promise<{ site: string; list: string; drive: string }> {
  const site = (await call(m365, 'GET', '/sites/demo.sharepoint.example:/sites/recouvrement')).json.id;
  const list = (await call(m365, 'GET', `/sites/${site}/lists`)).json.value[0].id;
  return { site, list, drive: await driveId(m365) };
}

export async function put(m365: M365, drive: string, path: string, content: string, query = ''): Promise<Reply> {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const type = { 'Content-Type': 'application/pdf' };
  return call(m365, 'PUT', `/drives/${drive}/root:/${encoded}:/content${query}`, Buffer.from(content), type);
}
