import { splitTopLevel } from '../odata/query.ts';
import type { Contract } from './contract.ts';

export interface CheckedRequest {
  readonly method: string;
  readonly template: string;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
  readonly json: unknown;
}

export interface CheckedAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: unknown;
}

/** What a request does against the contract: undeclared parameters, wrong values, a missing or malformed body. */
export function requestProblems(contract: Contract, request: CheckedRequest): string[] {
  if (contract.operation(request.method, request.template) === undefined) return ['is not in the contract'];
  return [...queryProblems(contract, request), ...bodyProblems(contract, request)];
}

function queryProblems(contract: Contract, request: CheckedRequest): string[] {
  const declared = contract.operation(request.method, request.template)?.parameters ?? [];
  return [...request.query].flatMap(([name, text]) => {
    const at = declared.findIndex((one) => one.in === 'query' && one.name === name);
    const schema = declared[at]?.schema;
    if (schema === undefined) return [`the query parameter ${name} is not declared`];
    const pointer = [...operationPointer(request), 'parameters', String(at), 'schema'];
    return contract.problems(pointer, coerce(text, schema.type)).map((why) => `${name}: ${why}`);
  });
}

function coerce(text: string, type: unknown): unknown {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return type === 'array' ? splitTopLevel(text) : text;
}

function bodyProblems(contract: Contract, request: CheckedRequest): string[] {
  const body = contract.operation(request.method, request.template)?.requestBody;
  if (body === undefined) return isEmptyBody(request) ? [] : ['a body came where none is taken'];
  if (request.bytes.length === 0) {
    const takesBytes = body.content['*/*'] !== undefined;
    return body.required === true && !takesBytes ? ['the body is missing'] : [];
  }
  const type = request.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const declared = body.content[type] === undefined ? '*/*' : type;
  if (body.content[declared] === undefined) return [`the content type ${type || '(none)'} is not taken`];
  if (declared !== 'application/json') return [];
  const pointer = [...operationPointer(request), 'requestBody', 'content', declared, 'schema'];
  return contract.problems(pointer, request.json);
}

/** Microsoft's own client writes `{}` or `null` where a call takes no body, and the service lets it. */
function isEmptyBody(request: CheckedRequest): boolean {
  return ['', '{}', 'null'].includes(request.bytes.toString('utf8', 0, 8).trim());
}

function operationPointer(request: { method: string; template: string }): string[] {
  return ['paths', request.template, request.method.toLowerCase()];
}

/** What the body of an error does against the contract. */
export function errorProblems(contract: Contract, body: unknown): string[] {
  return contract.problems(['components', 'responses', 'error', 'content', 'application/json', 'schema'], body);
}

/** What an answer does against the contract: an undocumented success code, a body of another shape, a body too many. */
export function answerProblems(
  contract: Contract,
  request: { method: string; template: string },
  answer: CheckedAnswer,
): string[] {
  if (answer.status >= 400) return errorProblems(contract, answer.json);
  const responses = contract.operation(request.method, request.template)?.responses ?? {};
  const declared = responses[String(answer.status)];
  if (declared === undefined) return [`the status ${answer.status} is not documented`];
  const empty = answer.json === undefined && answer.bytes === undefined;
  if (declared.content === undefined) return empty ? [] : ['a body was given where none is documented'];
  if (declared.content['application/json'] === undefined) return [];
  const pointer = [...operationPointer(request), 'responses', String(answer.status)];
  return contract.problems([...pointer, 'content', 'application/json', 'schema'], answer.json);
}
