import { randomUUID } from 'node:crypto';

/** A refusal as Graph words it: a status, a code to branch on, a message to read. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The JSON body and headers of an error: `innerError` carries the ids that Microsoft's support asks for. */
export function shapeError(
  error: GraphError,
  now: Date,
  clientRequestId: string | undefined,
): { body: unknown; headers: Record<string, string> } {
  const requestId = randomUUID();
  const clientId = clientRequestId ?? requestId;
  const innerError = {
    date: now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientId,
  };
  return {
    body: { error: { code: error.code, message: error.message, innerError } },
    headers: { 'request-id': requestId, 'client-request-id': clientId, ...error.headers },
  };
}

export function itemNotFound(what = 'The resource could not be found.'): GraphError {
  return new GraphError(404, 'itemNotFound', what);
}

export function mailItemNotFound(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}
