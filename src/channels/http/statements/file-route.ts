import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import type { Stated } from '../../../use-cases/statements/show-stated.ts';
import type { WriteFile } from '../../files/write-file.ts';
import { documentOf } from '../../statements/document-of.ts';
import { filePagesAt } from '../file-pages.ts';
import type { Page } from '../page.ts';
import { openStated, type StatedLink } from './stated-link.ts';

export interface StatedPagesPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly linkSecret: string;
  readonly writeFile: WriteFile;
  /** The person's rights are checked again, now. */
  readonly show: (link: StatedLink) => Promise<Stated | Refused>;
}

/** The files of an état or a relevé, each read as it is downloaded. */
export const statedPages = ({ clock, linkSecret, show, writeFile }: StatedPagesPorts): readonly Page[] =>
  filePagesAt<StatedLink>({
    ...{ clock, writeFile, path: '/etats', age: 'read' },
    open: (token, now) => openStated(token, linkSecret, now),
    async document(link) {
      const shown = await show(link);
      return shown.kind === 'refused' ? null : documentOf(link.language, shown.view);
    },
  });
