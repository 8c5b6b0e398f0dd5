import type { RequestHandler } from 'express';
import type { RunLine } from '../../../domain/runs/run.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { RunView } from '../../../use-cases/runs/show-run.ts';
import { messagePage, runHtml } from '../../words/runs/run-page.ts';
import { keepPrivate } from '../keep-private.ts';
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

/** Ours, but names came from Sage: it may draw, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** `GET /campagnes/<token>`: every letter of a run, each a link to it as it was shown, for minutes; never cached, never indexed. */
export function runRoute({ clock, linkSecret, readRun, letterUrl }: RunRoutePorts): RequestHandler {
  return async (request, response) => {
    keepPrivate(response);
    response.set('Content-Security-Policy', POLICY).type('html');
    const link = openRunLink(String(request.params.token ?? ''), linkSecret, clock.now());
    const view = link === null || link === 'expired' ? null : await readRun(link.runId);
    if (link === 'expired') response.status(410).send(messagePage('fr', 'expired'));
    else if (link === null || view === null) response.status(404).send(messagePage('fr', 'unknown'));
    else response.send(runHtml(link.language, view, (line) => lettersOf(line, letterUrl)));
  };
}

/** Of a line whose letters are still as they were shown. */
function lettersOf({ shown, state }: RunLine, letterUrl: RunRoutePorts['letterUrl']): readonly string[] {
  if (!shown || (state !== 'selected' && state !== 'left-out')) return [];
  const { draftId, draftVersion: version, digest, letters } = shown;
  return Array.from({ length: letters }, (_, index) => letterUrl({ draftId, version, digest, index }));
}
