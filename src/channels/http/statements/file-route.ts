import type { RequestHandler, Response } from 'express';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import type { Stated } from '../../../use-cases/statements/show-stated.ts';
import type { ListDocument } from '../../files/list-document.ts';
import { FILE_KINDS, type WriteFile } from '../../files/write-file.ts';
import { documentOf } from '../../statements/document-of.ts';
import { filePages } from '../../words/statements/file-pages.ts';
import { keepPrivate } from '../keep-private.ts';
import { sendFile } from '../send-file.ts';
import { openStated, type StatedLink } from './stated-link.ts';

export interface FileRoutePorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly linkSecret: string;
  /** The person's rights are checked again, now. */
  readonly show: (link: StatedLink) => Promise<Stated | Refused>;
  readonly writeFile: WriteFile;
}

/** Our page draws and links; nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** `GET /etats/<token>`: a page with the three files, for minutes. */
export function filesPageRoute(ports: FileRoutePorts): RequestHandler {
  return async (request, response) => {
    const token = String(request.params.token ?? '');
    const document = await openDocument(ports, token, response);
    if (!document) return;
    const links = FILE_KINDS.map((kind) => ({ kind, url: `/etats/${token}/${kind}` }));
    response.set('Content-Security-Policy', PAGE_POLICY);
    response.type('html').send(filePages.files(document, links));
  };
}

/** `GET /etats/<token>/<csv | xlsx | pdf>`: the file, read now. */
export function fileRoute(ports: FileRoutePorts): RequestHandler {
  return async (request, response) => {
    const kind = FILE_KINDS.find((one) => one === request.params.kind);
    if (!kind) return void response.status(404).type('html').send(filePages.unknown);
    const document = await openDocument(ports, String(request.params.token ?? ''), response);
    if (!document) return;
    await sendFile(response, kind, document, ports.writeFile);
  };
}

/** The document that a token opens for the one to whom it was given; otherwise answers with a page that says why not. */
async function openDocument(ports: FileRoutePorts, token: string, response: Response): Promise<ListDocument | null> {
  keepPrivate(response);
  const refuse = (status: number, page: string): null => {
    response.status(status).type('html').send(page);
    return null;
  };
  const link = openStated(token, ports.linkSecret, ports.clock.now());
  if (link === null) return refuse(404, filePages.unknown);
  if (link === 'expired') return refuse(410, filePages.expired);
  try {
    const shown = await ports.show(link);
    return shown.kind === 'refused' ? refuse(403, filePages.refused) : documentOf(link.language, shown.view);
  } catch (fault) {
    if (fault instanceof OutsideFault) return refuse(503, filePages.unreachable);
    throw fault;
  }
}
