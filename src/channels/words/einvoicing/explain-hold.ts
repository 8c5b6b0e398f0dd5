import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import { sayHolding } from './say-status.ts';

const facts = z.object({ label: z.string(), reason: z.string(), payee: z.string() });

/** « e-facture « Refusée » le 27/11/2026 : TX_TVA_ERR ». */
export function explainEInvoiceHold(language: Language, { reason, since, until }: HeldByRoom): string {
  const told = facts.safeParse(reason.facts);
  const { label, reason: why, payee } = told.success ? told.data : { label: '', reason: '', payee: '' };
  return sayHolding({ code: reason.code, label, on: since, reason: why, payee }, until, language);
}
