import type { RequestHandler, Response } from 'express';
import type { Language } from '../../../domain/language.ts';
import type { RunLine } from '../../../domain/runs/run.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { RunView } from '../../../use-cases/runs/show-run.ts';
import { FILE_KINDS, type WriteFile } from '../../files/write-file.ts';
import { runReport } from '../../runs/run-report.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { messagePage, runHtml } from '../../words/runs/run-page.ts';
import { keepPrivate } from '../keep-private.ts';
import { sendFile } from '../send-file.ts';
import type { LetterLink } from '../signed-link.ts';
import { openRunLink } from './run-link.ts';

export interface RunRoutePorts {
  readonly clock: Clock;
  readonly linkSecret: string;
  /** Null: there is none. */
  readonly readRun: (id: string) => Promise<RunView | null>;
  /** Where the letter of a preview is read. */
  readonly letterUrl: (link: LetterLink) => string;
}

export interface RunReportPorts extends Pick<RunRoutePorts, 'clock' | 'linkSecret' | 'readRun'> {
  readonly writeFile: WriteFile;
  readonly sayHold: SayHold;
}

/** Ours, but names came from Sage: it may draw, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** `GET /campagnes/<token>`: every letter of a run, each a link to it as it was shown, for minutes; never cached, never indexed. */
export function runRoute(ports: RunRoutePorts): RequestHandler {
  return async (request, response) => {
    const token = String(request.params.token ?? '');
    const opened = await openRun(ports, token, response);
    if (!opened) return;
    const { view, language } = opened;
    const files = FILE_KINDS.map((kind) => ({ kind, url: `/campagnes/${token}/${kind}` }));
    response.send(runHtml(language, view, files, (line) => lettersOf(line, ports.letterUrl)));
  };
}

/** `GET /campagnes/<token>/<csv | xlsx | pdf>`: what became of a run, as a file, read now. */
export function runReportRoute(ports: RunReportPorts): RequestHandler {
  return async (request, response) => {
    const opened = await openRun(ports, String(request.params.token ?? ''), response);
    if (!opened) return;
    const { view, language } = opened;
    const kind = FILE_KINDS.find((one) => one === request.params.kind);
    if (!kind) return void response.status(404).send(messagePage(language, 'unknown'));
    await sendFile(response, kind, runReport(view, { language, sayHold: ports.sayHold }), ports.writeFile);
  };
}

/** The run of a token; otherwise answers with a page that says why not. */
async function openRun(
  { clock, linkSecret, readRun }: Pick<RunRoutePorts, 'clock' | 'linkSecret' | 'readRun'>,
  token: string,
  response: Response,
): Promise<{ readonly view: RunView; readonly language: Language } | null> {
  keepPrivate(response);
  response.set('Content-Security-Policy', POLICY).type('html');
  const link = openRunLink(token, linkSecret, clock.now());
  const view = link === null || link === 'expired' ? null : await readRun(link.runId);
  if (link !== null && link !== 'expired' && view !== null) return { view, language: link.language };
  if (link === 'expired') response.status(410).send(messagePage('fr', 'expired'));
  else response.status(404).send(messagePage('fr', 'unknown'));
  return null;
}

/** Of a line whose letters are still as they were shown. */
function lettersOf({ shown, state }: RunLine, letterUrl: RunRoutePorts['letterUrl']): readonly string[] {
  if (!shown || (state !== 'selected' && state !== 'left-out')) return [];
  const { draftId, draftVersion: version, digest, letters } = shown;
  return Array.from({ length: letters }, (_, index) => letterUrl({ draftId, version, digest, index }));
}
