import { GraphError, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';

const problemSchema = z.object({ error: z.object({ code: z.string().nullish(), message: z.string().nullish() }) });

/** The client decodes text and, asked for bytes, hides the reason of a refusal: so the answer is read here. Throws a GraphError. */
export async function readBytes(request: GraphRequest): Promise<Uint8Array> {
  const response: Response = await request.responseType(ResponseType.RAW).get();
  if (response.ok) return response.bytes();
  const problem = problemSchema.safeParse(await response.json().catch(() => null)).data?.error;
  const error = new GraphError(response.status, problem?.message ?? '');
  error.code = problem?.code ?? null;
  error.headers = response.headers;
  error.requestId = response.headers.get('request-id');
  throw error;
}
