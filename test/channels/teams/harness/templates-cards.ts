import { differences } from '../../../../src/channels/letters/templates/differences.ts';
import { previewForm } from '../../../../src/channels/teams/rooms/templates/cards/preview-form.ts';
import { refuseForm } from '../../../../src/channels/teams/rooms/templates/cards/refuse-form.ts';
import { templatesCard } from '../../../../src/channels/teams/rooms/templates/cards/templates.ts';
import { versionCard } from '../../../../src/channels/teams/rooms/templates/cards/version.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { readFileName } from '../../../../src/domain/templates/template-key.ts';
import type { TemplateVersion } from '../../../../src/domain/templates/version.ts';
import type { VersionView } from '../../../../src/use-cases/templates/list-templates.ts';
import type { JudgedVersion } from '../../../../src/use-cases/templates/views.ts';
import { aCompany } from '../../../builders/company.ts';
import { textWith } from '../../../use-cases/templates/templates-bench.ts';
import { ADELE, SOPHIE } from './fake-desk.ts';
import { HOSTILE, LONG } from './hostile.ts';

const aVersion = (over: Partial<TemplateVersion> = {}): TemplateVersion => ({
  company: 'BIJOU',
  fileName: 'rappel-1.fr.md',
  digest: '0123456789ab'.padEnd(64, '0'),
  text: textWith('Chère cliente, cher client,'),
  source: 'sharepoint',
  tag: '"1"',
  seenAt: '2026-03-02T08:15:00.000Z',
  author: SOPHIE,
  state: 'to-approve',
  decision: null,
  ...over,
});

const judged = (over: Partial<TemplateVersion> = {}, problems: JudgedVersion['problems'] = []): JudgedVersion => {
  const version = aVersion(over);
  return { version, key: readFileName(version.fileName), problems };
};

function aView(shown: JudgedVersion, over: Partial<VersionView> = {}): VersionView {
  return { kind: 'version', shown, used: null, usedText: textWith('Madame, Monsieur,'), mayDecide: true, ...over };
}

const shownIn = (language: Language, view: VersionView, said = ''): Card =>
  versionCard(language, view, differences(view.usedText, view.shown.version.text), said);

const APPROVED = { by: ADELE, at: '2026-03-02T09:00:00.000Z', reason: '' };
const ASKED = { company: 'BIJOU', id: 'rappel-1.fr.md@0123456789ab' };

const fileOf = (now: JudgedVersion) => ({ fileName: now.version.fileName, now, used: null });

/** The texts of letters. */
export const templatesCards = (language: Language): Record<string, Card> => ({
  templates: templatesCard(language, [
    {
      company: aCompany(),
      from: 'sharepoint',
      mayDecide: true,
      files: [
        fileOf(judged()),
        fileOf(judged({ fileName: 'rappel-4.en.export.md', state: 'approved', decision: APPROVED })),
        fileOf(judged({ fileName: 'releve.fr.md', state: 'refused', decision: { ...APPROVED, reason: 'Trop sec' } })),
        fileOf(judged({ fileName: 'rappel-9.fr.md', state: 'invalid', author: null })),
      ],
    },
  ]),
  templatesNone: templatesCard(language, [{ company: aCompany(), from: 'delivered', mayDecide: false, files: [] }]),
  templatesMost: templatesCard(language, [
    {
      company: aCompany({ code: LONG.slice(0, 40) }),
      from: 'folder',
      mayDecide: false,
      files: Array.from({ length: 40 }, () =>
        fileOf(judged({ fileName: `${LONG.slice(0, 96)}.md`, author: { id: 'x', name: LONG } })),
      ),
    },
  ]),
  templatesHostile: templatesCard(language, [
    {
      company: aCompany(),
      from: 'folder',
      mayDecide: false,
      files: [fileOf(judged({ fileName: HOSTILE, author: { id: 'x', name: HOSTILE } }))],
    },
  ]),
  templateVersion: shownIn(language, aView(judged())),
  templateApproved: shownIn(
    language,
    aView(judged({ state: 'approved', decision: APPROVED }), { used: aVersion({ state: 'approved' }) }),
    'Approuvé.',
  ),
  templateInvalid: shownIn(
    language,
    aView(
      judged({ state: 'invalid', text: `${HOSTILE}\n${HOSTILE}` }, [
        { code: 'no-head', line: 1 },
        { code: 'unknown-field', line: 2, name: HOSTILE, nearest: 'reference' },
        { code: 'may-be-empty', line: 2, field: 'lastReminder', condition: 'reminded' },
      ]),
      { used: aVersion({ digest: 'f'.repeat(64) }), mayDecide: false },
    ),
  ),
  templateMost: shownIn(
    language,
    aView(
      judged({
        text: Array.from({ length: 60 }, (_, at) => `${at} ${'été '.repeat(15)}`)
          .join('\n')
          .slice(0, 3_600),
        state: 'refused',
        author: { id: 'x', name: LONG },
        decision: { by: { id: 'y', name: LONG }, at: APPROVED.at, reason: LONG.repeat(3) },
      }),
      { mayDecide: false },
    ),
  ),
  templatePreview: previewForm(language, ASKED),
  templatePreviewAgain: previewForm(language, ASKED, { problem: `« ${HOSTILE} »`, typed: LONG.repeat(3) }),
  templateRefuse: refuseForm(language, ASKED),
});
