import { itemOfDownload } from '../drive/content.ts';
import { commitDriveUpload, dropUpload, putDriveRange, showProgress } from '../drive/upload-session.ts';
import { GraphError } from '../graph-error.ts';
import { putAttachmentRange } from '../mail/attachment-session.ts';
import type { Answer } from '../odata/call.ts';
import type { StoredUpload } from '../store/stored-upload.ts';
import { answerError, dropped, type GraphRequest, type Outcome, type Pipeline } from './pipeline.ts';

const HOLD_MS = 50;

/** Uploads and downloads: pre-authenticated addresses of another origin, where a token has no business. */
export function runContent(pipeline: Pipeline, request: GraphRequest): Outcome {
  const path = request.url.split('?')[0] ?? '';
  const { transport } = pipeline.faults.take(request.method, [path]);
  try {
    if (request.headers.authorization !== undefined) {
      throw new GraphError(401, 'unauthenticated', 'An Authorization header must not be sent to this address.');
    }
    if (transport?.kind === 'status') {
      const retryAfter = transport.retryAfter === undefined ? {} : { 'Retry-After': String(transport.retryAfter) };
      throw new GraphError(transport.status, transport.code ?? 'generalException', 'A planned fault.', retryAfter);
    }
    if (transport?.kind === 'drop-before') return { answer: { status: 503 }, dropAfterMs: transport.holdMs ?? HOLD_MS };
    return dropped(checkItem(pipeline, perform(pipeline, request, path)), transport);
  } catch (error) {
    return dropped(answerError(pipeline, request, error), transport);
  }
}

function perform(pipeline: Pipeline, request: GraphRequest, path: string): Answer {
  const [, area, token = ''] = path.split('/');
  if (area === '_download' && request.method === 'GET') return download(pipeline, request, token);
  if (area === '_upload') return upload(pipeline, request, findUpload(pipeline, token));
  throw new GraphError(404, 'itemNotFound', 'There is nothing at this address.');
}

/** The contract knows no upload address, but the item that ends an upload has a shape all the same. */
function checkItem(pipeline: Pipeline, answer: Answer): Answer {
  const isItem = typeof answer.json === 'object' && answer.json !== null && 'id' in answer.json;
  if (pipeline.contract === undefined || !isItem) return answer;
  const problems = pipeline.contract.problems(['components', 'schemas', 'microsoft.graph.driveItem'], answer.json);
  if (problems.length === 0) return answer;
  pipeline.violations.push(`answer to an upload: ${problems.join('; ')}`);
  throw new GraphError(500, 'generalException', `The stand-in breaks the contract: ${problems.join('; ')}`);
}

function download(pipeline: Pipeline, request: GraphRequest, token: string): Answer {
  const item = itemOfDownload(pipeline.world, token);
  const content = pipeline.world.blobs.get(item.key);
  const type = item.mimeType ?? 'application/octet-stream';
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (range === null) return { status: 200, bytes: { type, content } };
  const from = Number(range[1]);
  const to = Math.min(range[2] === '' ? content.length - 1 : Number(range[2]), content.length - 1);
  if (from > to) throw new GraphError(416, 'invalidRange', 'The range is outside the file.');
  const headers = { 'Content-Range': `bytes ${from}-${to}/${content.length}` };
  return { status: 206, headers, bytes: { type, content: content.subarray(from, to + 1) } };
}

function findUpload(pipeline: Pipeline, token: string): StoredUpload {
  const upload = pipeline.world.uploads.get(token);
  if (upload !== undefined && Date.parse(upload.expiresAt) > pipeline.world.now().getTime()) return upload;
  throw new GraphError(404, 'itemNotFound', 'The upload session was not found.');
}

function upload(pipeline: Pipeline, request: GraphRequest, session: StoredUpload): Answer {
  const { world } = pipeline;
  const { purpose } = session;
  const contentRange = request.headers['content-range'];
  if (request.method === 'GET') return showProgress(session);
  if (request.method === 'DELETE') {
    dropUpload(world, session.key);
    return { status: 204 };
  }
  if (request.method === 'PUT') {
    return purpose.kind === 'drive'
      ? putDriveRange(world, session, purpose, contentRange, request.bytes)
      : putAttachmentRange(world, session, purpose, contentRange, request.bytes);
  }
  if (request.method === 'POST' && purpose.kind === 'drive') return commitDriveUpload(world, session, purpose);
  throw new GraphError(405, 'notAllowed', `${request.method} is not allowed here.`);
}
