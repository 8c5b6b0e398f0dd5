import type { Day } from '../../../domain/day.ts';
import type { EInvoiceStatus } from '../../../domain/einvoicing/einvoice-status.ts';
import { isKnownStatus } from '../../../domain/einvoicing/status-rules.ts';
import type { Language } from '../../../domain/language.ts';
import type { Finding } from '../../../use-cases/ports/einvoicing/einvoice-store.ts';
import { formatDay } from '../format.ts';
import { einvoicingWords } from './einvoicing-words.ts';

type Said = Pick<EInvoiceStatus, 'code' | 'label' | 'on' | 'reason' | 'payee'>;

/** What a code is called; of one that nobody knows, what the file called it. */
export function nameStatus({ code, label }: Pick<EInvoiceStatus, 'code' | 'label'>, language: Language): string {
  const words = einvoicingWords(language);
  return isKnownStatus(code) ? words.statuses[code] : words.unknown(code, label);
}

/** Why no letter asks for the invoice, after « FA0001 : ». */
export function sayHolding(status: Said, until: Day | null, language: Language): string {
  const { holds } = einvoicingWords(language);
  const on = formatDay(status.on, language);
  if (status.code === '211' && until !== null) return holds.paymentSent(on, formatDay(until, language));
  if (status.code === '225') return holds.factored(on, status.payee);
  if (status.code === '227') return holds.payeeChanged(on);
  return holds.plain(nameStatus(status, language), on, status.reason);
}

/** What is to be looked at before a letter asks for it. */
export function sayToCheck(status: Said, language: Language): string {
  const { checks } = einvoicingWords(language);
  const on = formatDay(status.on, language);
  if (status.code === '211') return checks.paymentSent(on);
  if (status.code === '212') return checks.received(on);
  if (status.code === '226') return checks.confidential(on);
  const name = nameStatus(status, language);
  return isKnownStatus(status.code) ? checks.plain(name, on, status.reason) : checks.unknown(name, on);
}

/** A status that counts, with why it is about no invoice where it is about none. */
export function sayFinding(
  { status, effect, until, found }: Finding & { readonly status: Said },
  language: Language,
): string {
  const said = effect === 'check' ? sayToCheck(status, language) : sayHolding(status, until, language);
  const words = einvoicingWords(language).found;
  switch (found.kind) {
    case 'open':
      return said;
    case 'not-open':
      return `${said} · ${words.notOpen}`;
    case 'other-day':
      return `${said} · ${words.otherDay(formatDay(found.issued, language))}`;
    case 'several':
      return `${said} · ${words.several(found.tiers.length)}`;
  }
}
