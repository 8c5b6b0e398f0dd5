import type { RequestHandler, Response } from 'express';
import type { Clock } from '../../use-cases/ports/clock.ts';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';
import type { Refused } from '../../use-cases/refusal.ts';
import type { ListDocument } from '../files/list-document.ts';
import { FILE_KINDS, type WriteFile } from '../files/write-file.ts';
import { filePages } from '../words/file-pages.ts';
import { keepPrivate } from './keep-private.ts';
import { sendFile } from './send-file.ts';

export interface ListFilesPorts<Link> {
  readonly clock: Pick<Clock, 'now'>;
  readonly linkSecret: string;
  readonly writeFile: WriteFile;
  /** Null when it was not signed by us; 'expired' when it was, too long ago. */
  readonly openLink: (token: string, secret: string, now: Date) => Link | 'expired' | null;
  /** The list, read now. The person's rights are checked again. */
  readonly read: (link: Link) => Promise<ListDocument | Refused>;
}

/** Our page draws and links; nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** `GET /<place>/<token>`: a page with the three files of a list, for minutes. */
export function listPageRoute<Link>(place: string, ports: ListFilesPorts<Link>): RequestHandler {
  return async (request, response) => {
    const token = String(request.params.token ?? '');
    const document = await openDocument(ports, token, response);
    if (!document) return;
    const links = FILE_KINDS.map((kind) => ({ kind, url: `/${place}/${token}/${kind}` }));
    response.set('Content-Security-Policy', PAGE_POLICY);
    response.type('html').send(filePages.files(document, links));
  };
}

/** `GET /<place>/<token>/<csv | xlsx | pdf>`: the file, read now. */
export function listFileRoute<Link>(ports: ListFilesPorts<Link>): RequestHandler {
  return async (request, response) => {
    const kind = FILE_KINDS.find((one) => one === request.params.kind);
    if (!kind) return void response.status(404).type('html').send(filePages.unknown);
    const document = await openDocument(ports, String(request.params.token ?? ''), response);
    if (!document) return;
    await sendFile(response, kind, document, ports.writeFile);
  };
}

/** The document that a token opens for the one to whom it was given; otherwise answers with a page that says why not. */
async function openDocument<Link>(
  { openLink, linkSecret, clock, read }: ListFilesPorts<Link>,
  token: string,
  response: Response,
): Promise<ListDocument | null> {
  keepPrivate(response);
  const refuse = (status: number, page: string): null => {
    response.status(status).type('html').send(page);
    return null;
  };
  const link = openLink(token, linkSecret, clock.now());
  if (link === null) return refuse(404, filePages.unknown);
  if (link === 'expired') return refuse(410, filePages.expired);
  try {
    const shown = await read(link);
    return 'kind' in shown ? refuse(403, filePages.refused) : shown;
  } catch (fault) {
    if (fault instanceof OutsideFault) return refuse(503, filePages.unreachable);
    throw fault;
  }
}
