import { AzureOpenAI, OpenAI } from 'openai';
import { z } from 'zod';
import type { PlannableAct, PlannedAct, Planner } from '../../use-cases/ports/planner.ts';

/** Where the model is, and the key that opens it. */
export interface PlannerConnection {
  readonly kind: 'openai' | 'azure';
  /** Of the model; of Azure the name of its deployment. */
  readonly model: string;
  /** Null: OpenAI's own. */
  readonly endpoint: string | null;
  readonly key: string;
  /** Given to an answer; later, there is none. */
  readonly withinMs?: number;
}

interface PlannerLogger {
  warn(facts: object, message: string): void;
}

const WITHIN_MS = 2_000;
const MOST_TOKENS = 300;
const AZURE_VERSION = '2024-10-21';

/** What the model answers; what it fills is a text each. */
const answered = z.object({
  key: z.string().max(60).nullable(),
  filled: z.record(z.string().max(60), z.string().max(700)).default({}),
});

/**
 * A model of OpenAI, or of Azure OpenAI, as planner. It is sent the sentence and the acts that there are: no name of the person, no
 * customer, no figure. One request, never tried again; a fault, an answer that is late or of another shape is no answer.
 */
export function openOpenAiPlanner(connection: PlannerConnection, logger: PlannerLogger): Planner {
  const client = openClient(connection);
  const { model, withinMs = WITHIN_MS } = connection;
  return {
    async choose(sentence, acts) {
      try {
        const { choices } = await client.chat.completions.create(
          {
            ...{ model, temperature: 0, max_tokens: MOST_TOKENS, response_format: { type: 'json_object' } },
            messages: [
              { role: 'system', content: instructionsOf(acts) },
              { role: 'user', content: sentence },
            ],
          },
          { timeout: withinMs, maxRetries: 0, signal: AbortSignal.timeout(withinMs) },
        );
        return readAnswer(choices[0]?.message.content ?? '');
      } catch (error) {
        logger.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'The planner gave no answer');
        return null;
      }
    },
  };
}

function openClient({ kind, model, endpoint, key }: PlannerConnection): OpenAI {
  return kind === 'azure'
    ? new AzureOpenAI({ apiKey: key, endpoint: endpoint ?? '', deployment: model, apiVersion: AZURE_VERSION })
    : new OpenAI({ apiKey: key, ...(endpoint === null ? {} : { baseURL: endpoint }) });
}

function readAnswer(content: string): PlannedAct | null {
  const parsed = answered.safeParse(JSON.parse(content));
  if (!parsed.success || parsed.data.key === null) return null;
  return { key: parsed.data.key, filled: parsed.data.filled };
}

const instructionsOf = (acts: readonly PlannableAct[]): string =>
  [
    'You sort what people write to a receivables desk, in French or English. Choose the one act below that the message asks for.',
    'Answer JSON only: {"key": <key of the act>, "filled": {<name>: <text>}}, or {"key": null} where none fits, where the message',
    'says not to do something, or where you are not sure. Copy names and texts as they are written. Days are YYYY-MM-DD.',
    ...acts.map(({ key, takes, examples }) => JSON.stringify({ key, takes, examples })),
  ].join('\n');
