import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { EInvoicesOf } from '../../../use-cases/einvoicing/show-einvoices.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import { einvoiceDocument } from '../../einvoicing/einvoice-document.ts';
import type { WriteFile } from '../../files/write-file.ts';
import { filePagesAt } from '../file-pages.ts';
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

export interface EInvoiceFilesPorts {
  readonly clock: Clock;
  readonly linkSecret: string;
  readonly writeFile: WriteFile;
  readonly list: (who: Person) => Promise<EInvoicesOf | Refused>;
}

/** `GET /efactures/<token>` and `/efactures/<token>/<csv | xlsx | pdf>`. */
export const einvoicePages = ({ clock, linkSecret, writeFile, list }: EInvoiceFilesPorts): readonly Page[] =>
  filePagesAt<EInvoicesLink>({
    ...{ clock, writeFile, path: `/${PLACE}`, age: 'read' },
    open: (token, now) => openToken(token, linkSecret, now, linkSchema),
    async document({ who, language }) {
      const listed = await list(who);
      return listed.kind === 'refused' ? null : einvoiceDocument(language, clock.today(), listed);
    },
  });
