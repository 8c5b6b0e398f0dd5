import type { TemplateSourceName, TemplateVersion, VersionState } from '../../domain/templates/version.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type { SeenTemplate, TemplateDecision } from '../../use-cases/ports/templates/template-store.ts';
import { readInstant } from '../columns.ts';

export interface TemplateRow {
  readonly Company: string;
  readonly FileName: string;
  readonly Digest: string;
  readonly Body: string;
  readonly Source: TemplateSourceName;
  readonly Tag: string;
  readonly SeenAt: Date;
  readonly AuthorId: string | null;
  readonly AuthorName: string | null;
  readonly State: VersionState;
  readonly DecidedById: string | null;
  readonly DecidedByName: string | null;
  readonly DecidedAt: Date | null;
  readonly Reason: string | null;
}

export const toVersion = (row: TemplateRow): TemplateVersion => ({
  company: row.Company,
  fileName: row.FileName,
  digest: row.Digest,
  text: row.Body,
  source: row.Source,
  tag: row.Tag,
  seenAt: readInstant(row.SeenAt),
  author: row.AuthorId === null ? null : { id: row.AuthorId, name: row.AuthorName ?? '' },
  state: row.State,
  decision:
    row.DecidedById === null || row.DecidedAt === null
      ? null
      : {
          by: { id: row.DecidedById, name: row.DecidedByName ?? '' },
          at: readInstant(row.DecidedAt),
          reason: row.Reason ?? '',
        },
});

const NOBODY = { id: '', name: '' };

/** `template-found`: a text that is new, by whom where the place tells, and whether it may be approved. */
export const foundLine = ({ company, fileName, digest, author, seenAt, isValid }: SeenTemplate): HistoryLine => ({
  at: seenAt,
  by: author ?? NOBODY,
  company,
  tiers: null,
  act: 'template-found',
  subject: fileName,
  facts: { digest, isValid },
});

/** `template-approved`, `template-refused`: who decided of which text. */
export const decidedLine = (
  { company, fileName, digest }: Pick<TemplateVersion, 'company' | 'fileName' | 'digest'>,
  { state, by, reason }: TemplateDecision,
  now: Date,
): HistoryLine => ({
  at: now.toISOString(),
  by,
  company,
  tiers: null,
  act: `template-${state}`,
  subject: fileName,
  facts: { digest, reason },
});
