import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in answers to a POST instead of 202, once. `begins`: it began a refresh all the same. */
export interface Refusal {
  readonly status: number;
  readonly code?: string;
  readonly begins?: boolean;
  readonly retryAfter?: string;
  /** Another refresh began in between. */
  readonly overtaken?: boolean;
  /** No answer at all. */
  readonly hangsUp?: boolean;
}

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
}

/** The two requests of the Power BI REST API that the product makes, on 127.0.0.1. */
export class PowerBiStandIn {
  readonly requests: SeenRequest[] = [];
  underWay = false;
  begun = 0;
  refusal: Refusal | null = null;
  /** What a GET answers instead. */
  history: string | null = null;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#read(request).then((seen) => {
        const { status, text, headers, hangsUp } = this.#answer(seen);
        if (hangsUp) request.socket.destroy();
        else response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text);
      });
    });
  }

  static async open(): Promise<PowerBiStandIn> {
    const standIn = new PowerBiStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close = (): Promise<unknown> => new Promise((resolve) => this.#server.close(resolve));

  async #read(request: IncomingMessage): Promise<SeenRequest> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const seen = { method, url, authorization: headers.authorization ?? '', body };
    this.requests.push(seen);
    return seen;
  }

  #answer({ method }: SeenRequest): {
    readonly status: number;
    readonly text: string;
    readonly headers?: Record<string, string>;
    readonly hangsUp?: boolean;
  } {
    if (method === 'GET') {
      const value = [{ refreshType: 'ViaApi', status: this.underWay ? 'Unknown' : 'Completed' }];
      return { status: 200, text: this.history ?? JSON.stringify({ value }) };
    }
    const refusal = this.refusal;
    this.refusal = null;
    if (refusal === null || refusal.begins) this.begun += 1;
    if (refusal === null) return { status: 202, text: '' };
    if (refusal.overtaken) this.underWay = true;
    const text = refusal.code ? JSON.stringify({ error: { code: refusal.code, message: 'no' } }) : '';
    const headers = refusal.retryAfter ? { 'Retry-After': refusal.retryAfter } : {};
    return { status: refusal.status, text, headers, hangsUp: refusal.hangsUp ?? false };
  }
}
