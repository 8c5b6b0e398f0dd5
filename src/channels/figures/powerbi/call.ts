import { z } from 'zod';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { PowerBi } from './power-bi.ts';

const SCOPE = 'https://analysis.windows.net/powerbi/api/.default';
const TIMEOUT_MS = 30_000;
const MAX_DETAIL = 300;
/** Refusals that pass: no token taken, asked too often. None had an effect. */
const PASSING = new Set([401, 429]);
const REQUEST_TIMEOUT = 408;

/** `read` has no effect; `once` must not be repeated blindly. */
export type CallKind = 'read' | 'once';

export interface Answered {
  readonly status: number;
  /** Parsed JSON; null where there is none. */
  readonly body: unknown;
  readonly retryAfterMs: number | null;
}

/** One request, never tried again. Throws an OutsideFault where there is no answer. */
export async function callPowerBi(
  { baseUrl, credential, timeoutMs = TIMEOUT_MS }: PowerBi,
  method: 'GET' | 'POST',
  path: string,
): Promise<Answered> {
  const token = await readToken(credential);
  try {
    const answer = await fetch(new URL(path, baseUrl), {
      method,
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    return { status: answer.status, body: parse(await answer.text()), retryAfterMs: retryAfterOf(answer.headers) };
  } catch (error) {
    const kind = method === 'GET' || isNotSent(error) ? 'busy' : 'unknown';
    throw new OutsideFault(kind, 'powerbi-no-answer', 'The Power BI service did not answer', null, error);
  }
}

async function readToken(credential: PowerBi['credential']): Promise<string> {
  try {
    const token = await credential.getToken(SCOPE);
    if (token) return token.token;
  } catch (error) {
    throw new OutsideFault('busy', 'powerbi-no-token', 'Entra gave no token for Power BI', null, error);
  }
  throw new OutsideFault('busy', 'powerbi-no-token', 'Entra gave no token for Power BI');
}

const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function isNotSent(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string' && NOT_SENT.has(one.code)) return true;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function retryAfterOf(headers: Headers): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

const errorShape = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }).passthrough() });

/** What an answer that is not the one expected means: 5xx may have had its effect, unless the call had none to have. */
export function faultOf({ status, body, retryAfterMs }: Answered, call: CallKind): OutsideFault {
  const said = errorShape.safeParse(body);
  const code = said.success ? `powerbi-${status}-${said.data.error.code}` : `powerbi-${status}`;
  const detail = (said.success ? said.data.error.message : null) ?? `The Power BI service answered ${status}`;
  return new OutsideFault(kindOf(status, call), code, detail.slice(0, MAX_DETAIL), retryAfterMs);
}

function kindOf(status: number, call: CallKind): OutsideFault['kind'] {
  if (PASSING.has(status)) return 'busy';
  if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT) return 'refused';
  return call === 'once' ? 'unknown' : 'busy';
}

export const unreadable = (call: CallKind): OutsideFault =>
  new OutsideFault(
    call === 'once' ? 'unknown' : 'busy',
    'powerbi-unreadable',
    'Unexpected answer of the Power BI service',
  );
