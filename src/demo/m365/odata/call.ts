import type { IncomingHttpHeaders } from 'node:http';
import type { SendEffect } from '../faults/fault.ts';
import type { PathTarget } from '../store/path-target.ts';
import type { World } from '../store/world.ts';

/** A Graph request once its address is resolved to the id form. */
export interface Call {
  readonly method: string;
  /** The operation's path as the OpenAPI writes it, e.g. `/users/{user-id}/messages`. */
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The path and query as asked, for `@odata.nextLink`. */
  readonly url: string;
  readonly bytes: Buffer;
  /** The parsed JSON body; undefined when there is none. */
  readonly json: unknown;
  /** Set when the item is addressed by a path where nothing exists yet. */
  readonly target: PathTarget | undefined;
  /** What a planned fault does to a mail that this call sends. */
  readonly sendEffects: readonly SendEffect[];
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: { readonly type: string; readonly content: Buffer };
}

export type Handler = (call: Call, world: World) => Answer;

/** Handlers by `METHOD /template`. */
export type Operations = Readonly<Record<string, Handler>>;

/** A path parameter that the template guarantees. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.template} has no parameter ${name}`);
  return value;
}

/** The JSON body as an object; an absent body is an empty one. */
export function bodyOf(call: Call): Record<string, unknown> {
  return typeof call.json === 'object' && call.json !== null ? (call.json as Record<string, unknown>) : {};
}

export function header(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
