import { z } from 'zod';
import { type SageWriterSettings, STATUT_COLUMN } from '../domain/credit/sage-writer-settings.ts';
import { strict } from './strict.ts';
import { dayText, text } from './values.ts';

/** Sage keeps its texts in one byte a character. */
const sageText = text.max(69).regex(/^[\u0020-\u007e\u00a0-\u00ff]*$/, 'holds a character that Sage cannot');

const orderSchema = strict({ column: text.max(128), approved: sageText, refused: sageText })
  .refine(({ approved, refused }) => approved !== refused, 'marks both decisions alike')
  .refine(
    ({ column, approved, refused }) => !isStatutColumn(column) || [approved, refused].every(isStatut),
    `${STATUT_COLUMN} is 0, 1 or 2`,
  );

function isStatutColumn(column: string): boolean {
  return column.toUpperCase() === STATUT_COLUMN.toUpperCase();
}

function isStatut(value: string): boolean {
  return ['0', '1', '2'].includes(value);
}

/**
 * What a company lets be written into its Sage: nothing, unless its file says so; and nothing but a dry run, unless it says
 * that too.
 */
export const sageWriterSchema = strict({
  connectionVariable: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  from: dayText,
  dryRun: z.boolean().default(true),
  order: orderSchema.nullable().default(null),
  riskCode: strict({ onRefused: z.number().int().min(1).max(10) })
    .nullable()
    .default(null),
}).refine(({ order, riskCode }) => order !== null || riskCode !== null, 'writes nothing: give it order or riskCode');
export type SageWriterFile = z.infer<typeof sageWriterSchema>;

/** What the writer is told; its connection string is a secret, and goes another way. */
export function toSageWriterSettings({ connectionVariable: _, ...settings }: SageWriterFile): SageWriterSettings {
  return settings;
}
