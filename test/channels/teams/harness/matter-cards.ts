import { changesCard } from '../../../../src/channels/teams/rooms/recovery/cards/edits/changes.ts';
import { editForm } from '../../../../src/channels/teams/rooms/recovery/cards/edits/edit-form.ts';
import { fileForm } from '../../../../src/channels/teams/rooms/recovery/cards/file-form.ts';
import { filesCard } from '../../../../src/channels/teams/rooms/recovery/cards/files.ts';
import { matterForm, publicationForm } from '../../../../src/channels/teams/rooms/recovery/cards/matter-form.ts';
import { mattersCard } from '../../../../src/channels/teams/rooms/recovery/cards/matters.ts';
import { sageFilesCard } from '../../../../src/channels/teams/rooms/recovery/cards/sage-files.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { USUAL_MOTIFS, USUAL_SCENARIO } from '../../../../src/domain/company/default-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { EDITED_FIELDS, type EditedField } from '../../../../src/domain/recovery/edits.ts';
import type { Matter, MatterOf } from '../../../../src/domain/recovery/matters/matter.ts';
import { partsOf } from '../../../../src/domain/recovery/promises/promise.ts';
import type { SageFile } from '../../../../src/domain/recovery/sage-file.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { SOPHIE } from './fake-desk.ts';
import { HOSTILE, LONG } from './hostile.ts';
import { aTask } from './recovery-cards.ts';

const aProposal = () =>
  aTask({ about: { kind: 'handover', id: 'EUR 90 Avocat', tiers: 'CARAT', name: HOSTILE }, text: LONG });

const TODAY = day('2026-03-02');

const itemOf = (ecNo: number, piece: string) => ({
  ...{ ecNo, piece, due: day('2026-01-31'), amount: cents(1_000_00), left: cents(1_000_00) },
});

const common = (name: string, count = 1) => ({
  ...{ id: 'm1', company: 'BIJOU', tiers: 'CARAT', name, version: 1, since: TODAY, by: { id: 'x', name } },
  ...{ items: Array.from({ length: count }, (_, at) => itemOf(at + 1, `FA${at + 1}`)), end: null },
  madeAt: '2026-03-02T09:00:00.000Z',
});

export const aPromise = (name = SOPHIE.name, times = 1, count = 1): MatterOf<'promise'> => ({
  ...common(name, count),
  kind: 'promise',
  facts: {
    ...{ currency: 'EUR', parts: partsOf(cents(1_000_00), day('2026-03-31'), times), unallocated: cents(0) },
    note: name === SOPHIE.name ? '' : name.repeat(3).slice(0, 300),
  },
});

const aDispute = (name = SOPHIE.name): MatterOf<'dispute'> => ({
  ...common(name),
  kind: 'dispute',
  facts: { motif: name, note: name, owner: { id: 'x', name }, expected: day('2026-03-20') },
});

const proceedings = (declared: string | null): MatterOf<'proceedings'> => ({
  ...common(SOPHIE.name, 0),
  kind: 'proceedings',
  facts: {
    ...{ procedure: 'redressement', judgment: day('2026-02-10'), published: null, abroad: false, note: '' },
    declared: declared === null ? null : day(declared),
  },
});

const aFile = (name = SOPHIE.name, paid = false): MatterOf<'file'> => ({
  ...common(name),
  kind: 'file',
  facts: {
    ...{
      number: 'D2026-0001',
      motif: name,
      owner: { id: 'x', name },
      contact: name,
      scenario: name,
      paid,
      result: null,
    },
    ...{ steps: USUAL_SCENARIO.steps, priority: 'high', expectedLoss: 30, provision: cents(500_00), currency: 'EUR' },
    thirdParties: [{ role: 'commissaire', name, reach: name }],
    interventions: USUAL_SCENARIO.steps.map((_, step) => ({
      ...{ step, state: step === 3 && !paid ? 'todo' : 'done', day: TODAY, promised: TODAY, alert: TODAY },
      ...{ document: name, outcome: name, by: SOPHIE },
    })),
  },
});

const aSageFile = (text: string): SageFile => ({
  ...{ number: text, opened: TODAY, closed: TODAY, status: 2, priority: 1, result: 0, motif: text, resolution: text },
  ...{
    summary: text,
    comment: text,
    owner: text,
    contact: text,
    probableLoss: cents(30_50),
    provision: cents(1_500_00),
  },
  pieces: Array.from({ length: 9 }, (_, at) => `FA${at}`),
  interventions: Array.from({ length: 9 }, () => ({
    ...{ day: TODAY, status: 1, type: 3, means: 0, step: text, scenario: text, user: text, reason: text },
    ...{ document: text, promised: TODAY, alert: TODAY },
  })),
});

const changed = (name: string): MatterOf<'file'> => {
  const file = aFile(name);
  const by = { by: { id: 'x', name }, at: '2026-03-02T09:00:00.000Z', version: 2 };
  const kept: Partial<Record<EditedField, string>> = {
    priority: 'high',
    expectedLoss: '30',
    provision: '50000',
    expected: TODAY,
  };
  const changes = [...EDITED_FIELDS, ...EDITED_FIELDS].map((field) => ({
    field,
    from: kept[field] ?? name,
    to: kept[field] ?? name,
    ...by,
  }));
  return { ...file, facts: { ...file.facts, changes } };
};

const view = (matters: readonly Matter[], name: string, count = 1) => {
  const items = Array.from({ length: count }, (_, at) => anInvoice({ ecNo: at + 1, piece: name.slice(0, 13) }));
  const accounts = [{ currency: 'EUR', items: items.map((item) => ({ ...item, left: item.amount })) }];
  return {
    ...({
      kind: 'matters',
      company: aCompany(),
      matters,
      proposed: [],
      sageFiles: null,
      mayAct: true,
      key: '5f0c',
    } as const),
    ...{ motifs: USUAL_MOTIFS, scenarios: [USUAL_SCENARIO.name] },
    situation: { today: TODAY, tiers: { code: 'CARAT', name }, accounts } as never,
  };
};

const typedAs = (text: string) => ({
  problem: text,
  typed: {
    note: text,
    amount: text,
    day: text,
    times: '2',
    schedule: text,
    colleague: text,
    contact: text,
    thirdName: text,
    expected: text,
  },
});
const listed = (matters: readonly Matter[], pages = 1) => ({
  ...({ kind: 'list', matters, proposed: [], cut: pages > 1, page: 1, pages, total: matters.length } as const),
});

/** Promises, disputes, proceedings and files. */
export const matterCards = (language: Language): Record<string, Card> => {
  const all = [aPromise(), aDispute(), proceedings(null), aFile()];
  const carat = { company: 'BIJOU', code: 'CARAT', name: HOSTILE };
  const notice = { id: 'm1', version: 1, judgment: day('2026-02-10') };
  return {
    matters: mattersCard(language, view(all, 'Carat Distribution SARL')),
    mattersEmpty: mattersCard(language, { ...view([], 'Carat Distribution SARL'), mayAct: false }),
    mattersHostile: mattersCard(
      language,
      view([aPromise(HOSTILE, 36, 30), aDispute(HOSTILE), aFile(HOSTILE)], HOSTILE),
      {
        said: 'C’est noté.',
      },
    ),
    mattersLong: mattersCard(language, view(Array(9).fill(aFile(LONG, true)), LONG)),
    mattersDeclared: mattersCard(language, view([proceedings('2026-03-01')], 'Carat Distribution SARL')),
    promiseForm: matterForm(language, 'promise', view([], 'Carat', 40)),
    promiseFormMended: matterForm(language, 'promise', view([], HOSTILE, 40), typedAs(HOSTILE)),
    disputeForm: matterForm(language, 'dispute', view([], 'Carat')),
    disputeFormLong: matterForm(language, 'dispute', view([], LONG, 60), typedAs(LONG)),
    proceedingsForm: matterForm(language, 'proceedings', view([], 'Carat', 0)),
    fileFormOpen: matterForm(language, 'file', view([], 'Carat')),
    fileFormMended: matterForm(language, 'file', view([], HOSTILE, 40), typedAs(HOSTILE)),
    formOfNothing: matterForm(language, 'promise', view([], 'Carat', 0)),
    publicationForm: publicationForm(language, notice, carat, TODAY),
    publicationFormMended: publicationForm(language, notice, carat, TODAY, {
      ...{ problem: LONG, typed: { published: HOSTILE } },
    }),
    interventionForm: fileForm(language, 'settle', aFile(HOSTILE), TODAY, {
      problem: HOSTILE,
      typed: { promised: LONG },
    }),
    closingForm: fileForm(language, 'close', aFile(LONG), TODAY),
    filesEmpty: filesCard(language, listed([])),
    fileEdit: editForm(language, view([], 'Carat', 3), aFile(SOPHIE.name)),
    fileEditMended: editForm(language, view([], HOSTILE, 60), aFile(HOSTILE), {
      ...typedAs(HOSTILE),
      moved: { out: [1], into: [3] },
    }),
    disputeEditLong: editForm(language, view([], LONG), aDispute(LONG), { ...typedAs(LONG), moved: undefined }),
    changes: changesCard(language, changed(HOSTILE)),
    changesLong: changesCard(language, changed(LONG)),
    mattersOfSage: mattersCard(language, { ...view([], HOSTILE), sageFiles: Array(5).fill(aSageFile(HOSTILE)) }),
    sageFiles: sageFilesCard(language, { ...view([], 'Carat'), sageFiles: [aSageFile('Prix')] }),
    sageFilesLong: sageFilesCard(language, { ...view([], LONG), sageFiles: Array(6).fill(aSageFile(LONG)) }),
    sageFilesUnread: sageFilesCard(language, view([], HOSTILE)),
    filesProposed: filesCard(language, { ...listed([aFile(SOPHIE.name)]), proposed: [aProposal(), aProposal()] }),
    mattersProposed: mattersCard(language, { ...view([], HOSTILE), proposed: [aProposal()] }),
    files: filesCard(language, listed(Array(8).fill(aFile(HOSTILE)), 3)),
  };
};
