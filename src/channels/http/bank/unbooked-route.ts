import { listUnbookedFor, type ShowUnbookedPorts } from '../../../use-cases/bank/show-unbooked.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import { unbookedDocument } from '../../bank/unbooked-document.ts';
import type { WriteFile } from '../../files/write-file.ts';
import { filePagesAt } from '../file-pages.ts';
import type { Page } from '../page.ts';
import { openUnbooked, type UnbookedLink } from './unbooked-link.ts';

export interface UnbookedPagesPorts extends ShowUnbookedPorts {
  readonly clock: Clock;
  readonly linkSecret: string;
  readonly writeFile: WriteFile;
}

/** `/encaissements/<token>`: payments to book as files, each read as it is downloaded; the person's rights are checked again, now. */
export const unbookedPages = (ports: UnbookedPagesPorts): readonly Page[] =>
  filePagesAt<UnbookedLink>({
    ...{ clock: ports.clock, writeFile: ports.writeFile, path: '/encaissements', age: 'read' },
    open: (token, now) => openUnbooked(token, ports.linkSecret, now),
    async document({ who, language }) {
      const list = await listUnbookedFor(ports, who);
      if (list.kind === 'refused') return null;
      return unbookedDocument(language, list.companies.join(', '), ports.clock.today(), list.rows);
    },
  });
