import type { RequestHandler } from 'express';
import type { LetterFacts } from '../../domain/letter.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { LetterRenderer } from '../../use-cases/ports/letter-renderer.ts';
import { pages } from '../words/pages.ts';
import { type LetterLink, openLink } from './signed-link.ts';

export interface LetterRoutePorts {
  readonly clock: Clock;
  readonly linkSecret: string;
  readonly renderer: LetterRenderer;
  /** The facts of a previewed letter, null when the draft has moved on. */
  readonly readLetter: (link: LetterLink) => Promise<LetterFacts | null>;
}

/** `GET /lettres/<token>`: the exact PDF of a preview, for minutes; never cached, never indexed. */
export function letterRoute(ports: LetterRoutePorts): RequestHandler {
  return async (request, response) => {
    response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' });
    const token = String(request.params.token ?? '');
    const link = openLink(token, ports.linkSecret, ports.clock.now());
    if (link === null) return void response.status(404).type('html').send(pages.linkUnknown);
    if (link === 'expired') return void response.status(410).type('html').send(pages.linkExpired);
    const facts = await ports.readLetter(link);
    if (!facts) return void response.status(410).type('html').send(pages.linkOutdated);
    const pdf = await ports.renderer.renderPdf(facts);
    response.set(
      'Content-Disposition',
      `inline; filename*=UTF-8''${encodeURIComponent(ports.renderer.fileName(facts))}`,
    );
    response.type('application/pdf').send(Buffer.from(pdf));
  };
}
