import type { ShownRehearsal } from '../../../use-cases/plans/show-rehearsal.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { WriteFile } from '../../files/write-file.ts';
import { rehearsalDocument } from '../../plans/rehearsal-document.ts';
import { filePagesAt } from '../file-pages.ts';
import type { Page } from '../page.ts';
import { openRehearsal, type RehearsalLink } from './rehearsal-link.ts';

export interface RehearsalPagesPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly linkSecret: string;
  /** The person's rights are checked again, now. */
  readonly show: (link: RehearsalLink) => Promise<ShownRehearsal>;
  readonly writeFile: WriteFile;
}

/** The letters of a rehearsal as files, of the rehearsal that the card shows. */
export const rehearsalPages = ({ clock, linkSecret, show, writeFile }: RehearsalPagesPorts): readonly Page[] =>
  filePagesAt<RehearsalLink>({
    ...{ clock, writeFile, path: '/repetitions', age: 'kept' },
    open: (token, now) => openRehearsal(token, linkSecret, now),
    async document(link) {
      const shown = await show(link);
      return shown.kind === 'rehearsal-view' ? rehearsalDocument(link.language, shown.company, shown.rehearsal) : null;
    },
  });
