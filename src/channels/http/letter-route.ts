import type { RequestHandler, Response } from 'express';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { LetterRenderer } from '../../use-cases/ports/relance/letter-renderer.ts';
import { pages } from '../words/pages.ts';
import { keepPrivate } from './keep-private.ts';

export interface LetterRoutePorts<Link extends object> {
  readonly clock: Clock;
  readonly linkSecret: string;
  readonly renderer: Pick<LetterRenderer, 'renderPdf' | 'renderMail' | 'fileName'>;
  /** What a token opens: null when it was not signed by us for this page; 'expired' when it was, too long ago. */
  readonly openLink: (token: string, secret: string, now: Date) => Link | 'expired' | null;
  /** The facts of a previewed letter, null when what it is of has moved on. */
  readonly readLetter: (link: Link) => Promise<LetterFacts | null>;
}

/** `GET /lettres/<token>` and the like: the exact PDF of a preview, for minutes; never cached, never indexed. */
export function letterRoute<Link extends object>(ports: LetterRoutePorts<Link>): RequestHandler {
  return async (request, response) => {
    const facts = await openLetter(ports, String(request.params.token ?? ''), response);
    if (!facts) return;
    const pdf = await ports.renderer.renderPdf(facts);
    const name = encodeURIComponent(ports.renderer.fileName(facts));
    response.set('Content-Disposition', `inline; filename*=UTF-8''${name}`);
    response.type('application/pdf').send(Buffer.from(pdf));
  };
}

/** A mail is ours, but what is in it came from Sage and from people: it may draw, and nothing else. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

/** `GET /lettres/<token>/mail`: the exact mail of a preview, as HTML. */
export function mailRoute<Link extends object>(ports: LetterRoutePorts<Link>): RequestHandler {
  return async (request, response) => {
    const facts = await openLetter(ports, String(request.params.token ?? ''), response);
    if (!facts) return;
    response.set('Content-Security-Policy', MAIL_POLICY);
    response.type('html').send(ports.renderer.renderMail(facts).html);
  };
}

/** The facts that a token opens; otherwise answers with a page that says why not. */
async function openLetter<Link extends object>(
  ports: LetterRoutePorts<Link>,
  token: string,
  response: Response,
): Promise<LetterFacts | null> {
  keepPrivate(response);
  const refuse = (status: number, page: string): null => {
    response.status(status).type('html').send(page);
    return null;
  };
  const link = ports.openLink(token, ports.linkSecret, ports.clock.now());
  if (link === null) return refuse(404, pages.linkUnknown);
  if (link === 'expired') return refuse(410, pages.linkExpired);
  return (await ports.readLetter(link)) ?? refuse(410, pages.linkOutdated);
}
