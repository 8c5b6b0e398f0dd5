import type { RequestHandler, Response } from 'express';
import type { Clock } from '../../use-cases/ports/clock.ts';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';
import type { ListDocument } from '../files/list-document.ts';
import { FILE_KINDS, type WriteFile } from '../files/write-file.ts';
import { type FileAge, filePages } from '../words/file-pages.ts';
import { keepPrivate } from './keep-private.ts';
import type { Page } from './page.ts';
import { sendFile } from './send-file.ts';

export interface FilePagesPorts<Link> {
  readonly clock: Pick<Clock, 'now'>;
  readonly writeFile: WriteFile;
  /** Where the pages stand: `/etats`. */
  readonly path: string;
  readonly age: FileAge;
  /** What a token opens: null when it was not signed by us, 'expired' when it was, too long ago. */
  readonly open: (token: string, now: Date) => Link | 'expired' | null;
  /** The rights of the one to whom the link was given are checked again, now; null: they lack them. */
  readonly document: (link: Link) => Promise<ListDocument | null>;
}

/** Our page draws and links; nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** `<path>/<token>`: a page with the files of a list, for minutes; `<path>/<token>/<csv | xlsx | pdf>`: one of them. */
export const filePagesAt = <Link>(ports: FilePagesPorts<Link>): readonly Page[] => [
  { path: `${ports.path}/:token`, answer: linksRoute(ports) },
  { path: `${ports.path}/:token/:kind`, answer: fileRoute(ports) },
];

function linksRoute<Link>(ports: FilePagesPorts<Link>): RequestHandler {
  return async (request, response) => {
    const token = String(request.params.token ?? '');
    const document = await openDocument(ports, token, response);
    if (!document) return;
    const links = FILE_KINDS.map((kind) => ({ kind, url: `${ports.path}/${token}/${kind}` }));
    response.set('Content-Security-Policy', PAGE_POLICY);
    response.type('html').send(filePages.files(document, links, ports.age));
  };
}

function fileRoute<Link>(ports: FilePagesPorts<Link>): RequestHandler {
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
  ports: FilePagesPorts<Link>,
  token: string,
  response: Response,
): Promise<ListDocument | null> {
  keepPrivate(response);
  const refuse = (status: number, page: string): null => {
    response.status(status).type('html').send(page);
    return null;
  };
  const link = ports.open(token, ports.clock.now());
  if (link === null) return refuse(404, filePages.unknown);
  if (link === 'expired') return refuse(410, filePages.expired);
  try {
    return (await ports.document(link)) ?? refuse(403, filePages.refused);
  } catch (fault) {
    if (fault instanceof OutsideFault) return refuse(503, filePages.unreachable);
    throw fault;
  }
}
