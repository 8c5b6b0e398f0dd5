import { randomBytes, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { z } from 'zod';
import { type Listening, listen } from '../../channels/http/server.ts';

/** A command line as one process hands it to the one that holds the base. */
export interface Handed {
  readonly command: 'cli' | 'load';
  readonly argv: readonly string[];
  /** Where relative paths start. */
  readonly cwd: string;
}

export interface Answer {
  readonly exitCode: number;
  readonly output: string;
}

const handedSchema = z.object({ command: z.enum(['cli', 'load']), argv: z.array(z.string()), cwd: z.string() });
const answerSchema = z.object({ exitCode: z.number(), output: z.string() });

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Answers command lines on a loopback port while this process holds the base. The token goes into the lock file, which only
 * the owner of the data folder can read.
 */
export async function serveHandover(
  run: (handed: Handed) => Promise<Answer>,
): Promise<Listening & { readonly endpoint: string; readonly token: string }> {
  const token = randomBytes(24).toString('base64url');
  const app = express();
  app.disable('x-powered-by');
  app.post('/command', express.json({ limit: '64kb' }), async (request, response) => {
    if (!sameText(request.get('authorization') ?? '', `Bearer ${token}`)) return void response.status(401).end();
    const handed = handedSchema.safeParse(request.body);
    if (!handed.success) return void response.status(400).end();
    response.json(await run(handed.data));
  });
  const listening = await listen(app, '127.0.0.1', 0);
  return { ...listening, endpoint: `http://127.0.0.1:${listening.port}/command`, token };
}

/** Hands a command to the holder; null when it does not answer, so that the person is told to stop it. */
export async function handOver(
  holder: Readonly<Record<string, string | number>>,
  handed: Handed,
): Promise<Answer | null> {
  const { endpoint, token } = holder;
  if (typeof endpoint !== 'string' || typeof token !== 'string') return null;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(handed),
    });
    return response.ok ? answerSchema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
