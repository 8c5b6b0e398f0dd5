import type { RequestHandler } from 'express';
import { listUnbookedFor, type ShowUnbookedPorts } from '../../../use-cases/bank/show-unbooked.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { unbookedDocument } from '../../bank/unbooked-document.ts';
import { FILE_KINDS, type WriteFile } from '../../files/write-file.ts';
import { unbookedPages } from '../../words/bank/unbooked-pages.ts';
import { keepPrivate } from '../keep-private.ts';
import { sendFile } from '../send-file.ts';
import { openUnbooked } from './unbooked-link.ts';

export interface UnbookedRoutePorts extends ShowUnbookedPorts {
  readonly clock: Clock;
  readonly linkSecret: string;
  readonly writeFile: WriteFile;
}

/** `GET /encaissements/<token>/<csv | xlsx | pdf>`: payments to book as a file, read now; the person's rights are checked again, now. */
export function unbookedRoute(ports: UnbookedRoutePorts): RequestHandler {
  return async (request, response) => {
    keepPrivate(response);
    const refuse = (status: number, page: string) => void response.status(status).type('html').send(page);
    const kind = FILE_KINDS.find((one) => one === request.params.kind);
    const link = openUnbooked(String(request.params.token ?? ''), ports.linkSecret, ports.clock.now());
    if (link === null || !kind) return refuse(404, unbookedPages.unknown);
    if (link === 'expired') return refuse(410, unbookedPages.expired);
    try {
      const list = await listUnbookedFor(ports, link.who);
      if (list.kind === 'refused') return refuse(403, unbookedPages.refused);
      const document = unbookedDocument(link.language, list.companies.join(', '), ports.clock.today(), list.rows);
      await sendFile(response, kind, document, ports.writeFile);
    } catch (fault) {
      if (!(fault instanceof OutsideFault)) throw fault;
      refuse(503, unbookedPages.unreachable);
    }
  };
}
