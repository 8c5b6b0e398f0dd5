import { formCard } from '../../../../src/channels/teams/rooms/litigation/cards/form.ts';
import { outcomeCard } from '../../../../src/channels/teams/rooms/litigation/cards/outcome.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Comment } from '../../../../src/domain/comments/comment.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { ExportForm } from '../../../../src/use-cases/litigation/ask-export.ts';
import type { LitigationExport } from '../../../../src/use-cases/ports/litigation/litigation-store.ts';
import { aCompany } from '../../../builders/company.ts';
import { SOPHIE } from './fake-desk.ts';
import { HOSTILE, LONG } from './hostile.ts';

const MADE = {
  digest: '0123456789abcdef'.repeat(4),
  name: 'Dossier contentieux CARAT 2026-03-02 0123456789ab.zip',
  bytes: 1_234_567,
};

const anExport = (over: Partial<LitigationExport> = {}): LitigationExport => ({
  ...{ id: 'e1', company: 'BIJOU', tiers: 'CARAT', onDay: day('2026-03-02'), language: 'fr', fileNumber: null },
  ...{ comments: [], by: SOPHIE, at: '2026-03-02T09:00:00.000Z', state: 'filed', made: MADE, problem: null },
  document: { name: MADE.name, webUrl: 'https://demo.sharepoint.example/a.zip', driveItemId: '01A' },
  ...over,
});

const aComment = (id: string, text: string, name = SOPHIE.name): Comment => ({
  ...{ id, company: 'BIJOU', version: 1, kind: 'call', text, by: { id: 'x', name }, at: '2026-03-02T09:00:00.000Z' },
  ...{ pinned: false, source: null, cause: id, edited: null, deleted: null },
  about: { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' },
});

const aForm = (over: Partial<ExportForm> = {}): ExportForm & { readonly key: string } => ({
  ...{ kind: 'form', company: aCompany(), tiers: { code: 'CARAT', name: 'Carat Distribution SARL' }, key: 'k1' },
  ...{ comments: [], files: [], before: [] },
  ...over,
});

/** The file for a court, asked for and made. */
export const litigationCards = (language: Language): Record<string, Card> => ({
  litigationForm: formCard(language, aForm(), undefined),
  litigationFormFull: formCard(
    language,
    aForm({
      comments: [aComment('c1', 'Promesse de virement vendredi'), aComment('c2', 'Litige sur le prix')],
      files: ['D2026-0002', 'D2026-0001'].map((number) => ({ id: number, number })),
      before: [anExport(), anExport({ state: 'refused', made: null, document: null, problem: 'too-large' })],
    }),
    'D2026-0001',
  ),
  litigationFormMost: formCard(
    language,
    aForm({
      tiers: { code: 'CARAT', name: LONG },
      comments: Array.from({ length: 25 }, (_, at) => aComment(`c${at}`, LONG.repeat(3), LONG)),
      files: Array.from({ length: 20 }, (_, at) => ({ id: `f${at}`, number: `D2026-00${10 + at}` })),
      before: Array.from({ length: 3 }, () => anExport({ by: { id: 'x', name: LONG } })),
    }),
    undefined,
  ),
  litigationFormHostile: formCard(
    language,
    aForm({
      tiers: { code: 'CARAT', name: HOSTILE },
      comments: [aComment('c1', HOSTILE, HOSTILE)],
      files: [{ id: 'f1', number: HOSTILE }],
    }),
    'f1',
  ),
  litigationFiled: outcomeCard(language, anExport({ comments: ['c1'] })),
  litigationAsked: outcomeCard(language, anExport({ state: 'asked', made: null, document: null })),
  litigationRefused: outcomeCard(language, anExport({ state: 'refused', document: null, problem: 'too-many' })),
});
