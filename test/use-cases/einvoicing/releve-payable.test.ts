import { afterEach, describe, expect, test } from 'vitest';
import { readStatusFile } from '../../../src/channels/einvoicing/read-status-file.ts';
import { day } from '../../../src/domain/day.ts';
import { importStatusFile } from '../../../src/use-cases/einvoicing/import-status-file.ts';
import { judgeStatuses } from '../../../src/use-cases/einvoicing/judge-statuses.ts';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { openReleve } from '../../../src/use-cases/relance/kinds/open-letter-draft.ts';
import { previewLetters } from '../../../src/use-cases/relance/preview-letters.ts';
import { anInvoice } from '../../builders/entry.ts';
import { SOPHIE } from '../../builders/memory.ts';
import { oneStatus } from '../../channels/einvoicing/status-texts.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';
import { type Office, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { USUAL_PEOPLE } from '../bench/people.ts';

const PERIOD = { of: 'open-items', from: null, until: day('2026-03-02') } as const;

describe('a relevé that lists an invoice which is to be paid to somebody else', () => {
  const openOffice = useOffices();
  let office: Office;
  let einvoices = openFakeEInvoices();
  afterEach(() => {
    einvoices = openFakeEInvoices();
  });
  const open = async () => {
    office = await openOffice([anInvoice(), anInvoice({ ecNo: 2, amount: 400_00 })]);
  };
  const holders = () => [einvoices];
  const desk = () => ({ ...office.ports, drafts: office.store, directory: USUAL_PEOPLE, holders });
  const cede = async (invoice: string) => {
    const { company, ports } = office;
    const siren = company.identity.siret.slice(0, 9);
    const told = { invoice, code: '225', siren, issued: '20260101' };
    const bytes = new TextEncoder().encode(oneStatus('20260302091500', told));
    await importStatusFile({ ...ports, einvoices, readStatuses: readStatusFile }, company, { name: 'x.xml', bytes });
    await judgeStatuses({ ...ports, einvoices }, company);
  };
  async function approve() {
    const opened = await openReleve(desk(), SOPHIE, { company: office.company.code, code: 'CARAT', period: PERIOD });
    if (opened.kind === 'refused') throw new Error(opened.refusal.code);
    const draft = { draftId: opened.draft.id, version: opened.draft.version };
    const shown = await previewLetters(desk(), SOPHIE, draft);
    if (shown.kind !== 'preview') throw new Error(JSON.stringify(shown));
    const result = await approveLetters(desk(), SOPHIE, { ...draft, digest: shown.prepared.digest, confirmed: [] });
    const [dispatch] = result.kind === 'approved' ? result.dispatches : [];
    if (dispatch?.facts.kind !== 'releve') throw new Error(JSON.stringify(result));
    return { dispatch, facts: dispatch.facts };
  }

  test('F10: it stays in the balance, and its row says that it is not for our account', async () => {
    await open();
    await cede('FA0002');
    const { dispatch, facts } = await approve();
    expect(facts.accounts.map(({ closing }) => closing)).toEqual([1_400_00]);
    const rows = facts.accounts.flatMap((account) => account.rows);
    expect(rows.map(({ piece, payableTo }) => [piece, payableTo !== undefined])).toEqual([
      ['FA0001', false],
      ['FA0002', true],
    ]);
    expect(await runToRest(office, dispatch, { holders })).toMatchObject({ state: 'done' });
  });

  test('F10: one that is ceded once the relevé was approved stops it: another is shown first', async () => {
    await open();
    const { dispatch } = await approve();
    await cede('FA0002');
    expect(await runToRest(office, dispatch, { holders })).toMatchObject({
      state: 'stopped',
      lastError: { code: 'changed', detail: 'figures-changed' },
    });
    expect(office.m365.sentMessages()).toEqual([]);
  });
});
