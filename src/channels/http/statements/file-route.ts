import type { RequestHandler } from 'express';
import type { Refused } from '../../../use-cases/refusal.ts';
import type { Stated } from '../../../use-cases/statements/show-stated.ts';
import { documentOf } from '../../statements/document-of.ts';
import { type ListFilesPorts, listFileRoute, listPageRoute } from '../list-files.ts';
import { openStated, type StatedLink } from './stated-link.ts';

export interface FileRoutePorts extends Pick<ListFilesPorts<StatedLink>, 'clock' | 'linkSecret' | 'writeFile'> {
  /** The person's rights are checked again, now. */
  readonly show: (link: StatedLink) => Promise<Stated | Refused>;
}

/** `GET /etats/<token>`: a page with the three files, for minutes. */
export const filesPageRoute = (ports: FileRoutePorts): RequestHandler => listPageRoute('etats', statedFiles(ports));

/** `GET /etats/<token>/<csv | xlsx | pdf>`: the file, read now. */
export const fileRoute = (ports: FileRoutePorts): RequestHandler => listFileRoute(statedFiles(ports));

const statedFiles = ({ show, ...ports }: FileRoutePorts): ListFilesPorts<StatedLink> => ({
  ...ports,
  openLink: openStated,
  async read(link) {
    const shown = await show(link);
    return shown.kind === 'refused' ? shown : documentOf(link.language, shown.view);
  },
});
