import type { RequestHandler } from 'express';
import { gatherPost } from '../../../use-cases/dispatch/post/gather-post.ts';
import { type ShowPostPorts, showPost } from '../../../use-cases/dispatch/post/show-post.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { PrintPost } from '../../../use-cases/ports/dispatch/post-printer.ts';
import type { PostingReader } from '../../../use-cases/ports/dispatch/posting-store.ts';
import { postPages } from '../../words/dispatch/post-pages.ts';
import { keepPrivate } from '../keep-private.ts';
import { openPostLink } from './post-link.ts';

export interface PostRoutePorts extends ShowPostPorts {
  readonly postings: PostingReader;
  readonly printPost: PrintPost;
  readonly clock: Clock;
  readonly linkSecret: string;
}

/** `GET /courriers/<token>`: the letters by post of a run in one PDF, for minutes; the person's rights are checked again, now. */
export function postRoute(ports: PostRoutePorts): RequestHandler {
  return async (request, response) => {
    keepPrivate(response);
    const refuse = (status: number, page: string) => void response.status(status).type('html').send(page);
    const link = openPostLink(String(request.params.token ?? ''), ports.linkSecret, ports.clock.now());
    if (link === null) return refuse(404, postPages.unknown);
    if (link === 'expired') return refuse(410, postPages.expired);
    const view = await showPost(ports, link.who, link.company, link.runId);
    if (view.kind === 'refused') return refuse(403, postPages.refused);
    if (view.letters.length === 0) return refuse(404, postPages.none);
    const on = ports.clock.today();
    const asked = { on, language: link.language };
    const pdf = await ports.printPost(await gatherPost(ports.postings, view.company, view.letters, asked));
    const name = encodeURIComponent(postPages.fileName(link.language, link.company, on));
    response.set('Content-Disposition', `inline; filename*=UTF-8''${name}`);
    response.type('application/pdf').send(Buffer.from(pdf));
  };
}
