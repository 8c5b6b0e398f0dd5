import { z } from 'zod';
import type { Day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { EInvoicesOf } from '../../../use-cases/einvoicing/show-einvoices.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import { einvoiceDocument } from '../../einvoicing/einvoice-document.ts';
import { type ListFilesPorts, listFileRoute, listPageRoute } from '../list-files.ts';
import type { Page } from '../page.ts';
import { openToken, signToken } from '../signed-token.ts';

/** What a link opens: the electronic invoices that count, for the person to whom it was given. */
export interface EInvoicesLink {
  readonly who: Person;
  readonly language: Language;
}

const linkSchema = z.object({
  kind: z.literal('einvoices'),
  who: z.object({ id: z.string(), name: z.string() }),
  language: z.enum(['fr', 'en']),
});

const PLACE = 'efactures';

/** Where that person finds the list as files, until then. */
export const einvoicesUrl = (base: string, link: EInvoicesLink, secret: string, expires: Date): string =>
  `${base}/${PLACE}/${signToken({ kind: 'einvoices', ...link }, secret, expires)}`;

export interface EInvoiceFilesPorts extends Pick<ListFilesPorts<EInvoicesLink>, 'linkSecret' | 'writeFile'> {
  readonly clock: Clock;
  readonly list: (who: Person) => Promise<EInvoicesOf | Refused>;
}

/** `GET /efactures/<token>` and `/efactures/<token>/<csv | xlsx | pdf>`. */
export function einvoicePages({ list, ...ports }: EInvoiceFilesPorts): readonly Page[] {
  const files: ListFilesPorts<EInvoicesLink> = {
    ...ports,
    openLink: (token, secret, now) => openToken(token, secret, now, linkSchema),
    async read({ who, language }) {
      const listed = await list(who);
      const today: Day = ports.clock.today();
      return listed.kind === 'refused' ? listed : einvoiceDocument(language, today, listed);
    },
  };
  return [
    { path: `/${PLACE}/:token`, answer: listPageRoute(PLACE, files) },
    { path: `/${PLACE}/:token/:kind`, answer: listFileRoute(files) },
  ];
}
