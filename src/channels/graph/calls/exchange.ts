import http from 'node:http';
import https from 'node:https';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/** A request and its answer, of which all has come. Rejects as `fetch` does: nothing came, or the deadline passed. */
export type Exchange = (url: string, sent: RequestInit) => Promise<Response>;

const UTF8 = new TextDecoder();

/**
 * An answer whose bytes are here already. Nothing of it is a stream: those of `fetch` cost more of the processor than all else that a
 * small call does.
 */
function wholeAnswer(
  url: string,
  { statusCode, rawHeaders }: http.IncomingMessage,
  bytes: Buffer<ArrayBuffer>,
): Response {
  const answer = new Response(null, { status: statusCode ?? 0, headers: pairsOf(rawHeaders) });
  const text = (): string => UTF8.decode(bytes);
  const read: Pick<Response, 'text' | 'json' | 'bytes' | 'arrayBuffer'> = {
    text: async () => text(),
    json: async () => JSON.parse(text()),
    bytes: async () => bytes,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  };
  return Object.defineProperty(Object.assign(answer, read), 'url', { value: url });
}

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));

/** Over the connections that Node keeps for its process, closed after some idle seconds; through its proxy where it is told one. */
export const exchangeOverHttp: Exchange = (url, { method = 'GET', headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(signal?.aborted ? signal.reason : error);
    const written = bytesOf(body);
    const by = url.startsWith('https:') ? https : http;
    const named = headers as http.OutgoingHttpHeaders | undefined;
    const request = by.request(url, { method, ...(named && { headers: named }), ...(signal && { signal }) });
    request.once('error', fail);
    request.once('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', fail);
      answer.once('end', () => resolve(wholeAnswer(url, answer, Buffer.concat(parts))));
    });
    request.end(written);
  });

/** The official client makes text of what it sends, and leaves a Buffer as it is. */
function bytesOf(body: RequestInit['body']): string | Buffer | undefined {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  if (body === undefined || body === null) return undefined;
  throw new TypeError('A call of Graph sends text or a Buffer');
}

/** The last of a chain: makes the call. */
export class Exchanger implements Middleware {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  async execute(context: Context): Promise<void> {
    if (typeof context.request !== 'string') throw new TypeError('A call of Graph goes to an address');
    context.response = await this.#exchange(context.request, context.options ?? {});
  }
}
