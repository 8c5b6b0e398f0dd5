import { afterAll, describe, expect, test } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { previewLetters, readPreviewedLetter } from '../../../src/use-cases/relance/preview-letters.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { aTiers } from '../../builders/tiers.ts';
import { hasPoppler, pdfText, withoutPoppler } from '../../channels/letters/pdf-tools.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow } from '../bench/desk.ts';
import { READER, SOPHIE } from '../bench/people.ts';

const renderer = createLetterRenderer();
afterAll(() => renderer.close());
/** Digits of an amount whatever its spaces: `1 164,56` → `1164,56`. */
const squeeze = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

describe('previewing what would leave', () => {
  test(`G9: draft, mail and letter ask for the same total, the sum of what they show${withoutPoppler}`, async () => {
    const desk = openDesk({
      entries: [
        anInvoice({ ecNo: 1, amount: 1_234_56 }),
        anInvoice({ ecNo: 2, amount: 230_01 }),
        aReceipt({ ecNo: 3, amount: 300_01, date: '2026-02-27' }),
      ],
    });
    desk.ports.renderer = renderer;
    const { prepared, letters } = await previewNow(desk, await openCaratDraft(desk));
    const facts = rappelOf(prepared.letters[0]);
    expect(facts.total).toBe(1_164_56);
    expect(facts.lines.reduce((sum, line) => sum + line.left, 0) - facts.deducted).toBe(facts.total);
    expect(prepared.decision?.letters[0]?.total).toBe(facts.total);
    expect(squeeze(letters[0]?.mail.html.replace(/&nbsp;/g, '') ?? '')).toContain('1164,56');
    expect(squeeze(letters[0]?.mail.text ?? '')).toContain('1164,56');
    if (hasPoppler) expect(squeeze(pdfText(await renderer.renderPdf(facts)))).toContain('1164,56');
  });

  test('the digest is the same as long as nothing changes, and another with any change', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    const digestOf = async () => (await previewNow(desk, draft)).prepared.digest;
    const first = await digestOf();
    expect(await digestOf()).toBe(first);
    const seen = new Set([first]);
    const change = async (patch: object) => {
      const now = await desk.store.readDraft(draft.id);
      if (!now) throw new Error('A draft');
      await desk.store.saveChoices(draft.id, now.version, { ...now.choices, ...patch }, SOPHIE, desk.clock.now());
      seen.add(await digestOf());
    };
    await change({ personalSentence: 'Merci.' });
    await change({ cc: ['chef@bijou.example'] });
    await change({ language: 'en' });
    await change({ recipient: { kind: 'email', address: 'dg@carat.example', name: 'DG', source: 'chosen' } });
    desk.books.entries = [anInvoice({ amount: 999_99 })];
    seen.add(await digestOf());
    expect(seen.size).toBe(6);
  });

  test('signs that the letter cannot write are named, and sent only once somebody said yes', async () => {
    const desk = openDesk({ entries: [anInvoice({ piece: 'FA東' })] });
    desk.books.tiers = [aTiers({ name: '株式会社 Carat', addressLines: ['1 rue 東', '75001 PARIS'] })];
    const draft = await openCaratDraft(desk);
    const preview = await previewNow(desk, draft);
    const warning = {
      code: 'unwritable',
      texts: [
        { what: 'name', text: '株式会社 Carat', signs: ['株', '式', '会', '社'] },
        { what: 'address', text: '1 rue 東', signs: ['東'] },
        { what: 'piece', text: 'FA東', signs: ['東'] },
      ],
    };
    expect(preview.prepared.confirmations).toEqual([warning]);
    expect(await approvePreview(desk, preview, { confirmed: [] })).toEqual({ kind: 'confirm', warnings: [warning] });
    expect((await approvePreview(desk, preview)).kind).toBe('approved');
  });

  test('a preview changes nothing', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    const before = structuredClone({ drafts: desk.state.drafts, history: desk.state.history });
    await previewNow(desk, draft, READER);
    expect({ drafts: desk.state.drafts, history: desk.state.history }).toEqual(before);
  });

  test('A10: an older version of the draft is not shown as if it were the last', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { id: draftId } = await openCaratDraft(desk);
    expect((await previewLetters(desk.ports, SOPHIE, { draftId, version: 0 })).kind).toBe('stale');
  });

  test('nothing to send any more: the decision says why', async () => {
    const desk = openDesk({ entries: [anInvoice(), aReceipt({ ecNo: 2 })] });
    const { id: draftId, version } = await openCaratDraft(desk);
    expect(await previewLetters(desk.ports, SOPHIE, { draftId, version })).toMatchObject({
      kind: 'no-proposal',
      decision: { reason: { code: 'receipt-to-allocate' } },
    });
    desk.books.entries = [];
    expect(await previewLetters(desk.ports, SOPHIE, { draftId, version })).toMatchObject({
      refusal: { code: 'nothing-to-send' },
    });
  });

  test('E3: nobody to write to is refused, until a person gives an address', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    desk.books.contacts.clear();
    desk.books.tiers = [aTiers({ email: '', addressLines: [] })];
    const draft = await openCaratDraft(desk);
    const preview = () => previewLetters(desk.ports, SOPHIE, { draftId: draft.id, version: draft.version });
    expect(await preview()).toMatchObject({ refusal: { code: 'no-recipient' } });
    const recipient = { kind: 'email', address: 'dg@carat.example', name: 'DG', source: 'chosen' } as const;
    await desk.store.saveChoices(draft.id, 1, { ...draft.choices, recipient }, SOPHIE, desk.clock.now());
    expect((await previewNow(desk, draft)).prepared.addressed[0]?.recipient).toEqual(recipient);
  });

  test('unknown drafts and customers are said to be', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const request = { draftId: 'gone', version: 1 };
    expect(await previewLetters(desk.ports, SOPHIE, request)).toMatchObject({ refusal: { code: 'unknown-draft' } });
    const { id: draftId, version } = await openCaratDraft(desk);
    desk.books.tiers = [];
    expect(await previewLetters(desk.ports, SOPHIE, { draftId, version })).toMatchObject({
      refusal: { code: 'unknown-tiers' },
    });
  });
});

describe('the letter behind a link', () => {
  async function link(desk: ReturnType<typeof openDesk>) {
    const preview = await previewNow(desk, await openCaratDraft(desk));
    const { draft, prepared } = preview;
    return { preview, given: { draftId: draft.id, version: draft.version, digest: prepared.digest, index: 0 } };
  }

  test('is exactly the one previewed', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { preview, given } = await link(desk);
    expect(await readPreviewedLetter(desk.ports, given)).toEqual(preview.prepared.letters[0]);
  });

  test.each<[string, (desk: ReturnType<typeof openDesk>, draftId: string) => unknown]>([
    ['the draft changed', ({ store, clock }, id) => store.touchDraft(id, SOPHIE, clock.now())],
    ['Sage changed', (desk) => Object.assign(desk.books, { entries: [anInvoice({ amount: 5_00 })] })],
    ['the customer is gone', (desk) => Object.assign(desk.books, { tiers: [] })],
    ['all was paid', (desk) => Object.assign(desk.books, { entries: [] })],
  ])('is none once %s', async (_, change) => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { given } = await link(desk);
    await change(desk, given.draftId);
    expect(await readPreviewedLetter(desk.ports, given)).toBeNull();
  });

  test('is none for another draft, another letter, or once it was sent', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { preview, given } = await link(desk);
    expect(await readPreviewedLetter(desk.ports, { ...given, draftId: 'gone' })).toBeNull();
    expect(await readPreviewedLetter(desk.ports, { ...given, index: 1 })).toBeNull();
    await approvePreview(desk, preview);
    expect(await readPreviewedLetter(desk.ports, given)).toBeNull();
  });
});
