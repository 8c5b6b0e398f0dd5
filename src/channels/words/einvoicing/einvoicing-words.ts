import { einvoicing as en } from '../en/einvoicing/einvoicing.ts';
import { einvoicing as fr } from '../fr/einvoicing/einvoicing.ts';
import { roomWords } from '../words.ts';

/** The sentences of what platforms say of invoices. */
export const einvoicingWords = roomWords({ fr, en });
