import { describe, expect, test } from 'vitest';
import type { DraftChoices } from '../../../src/use-cases/ports/relance/draft-store.ts';
import { changeDraft } from '../../../src/use-cases/relance/change-draft.ts';
import { anInvoice } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow } from '../bench/desk.ts';
import { MARC, SOPHIE } from '../bench/people.ts';

const level = (reason: string): DraftChoices['level'] => ({ rank: 1, reason, by: SOPHIE.name });
const email = (address: string): DraftChoices['recipient'] => ({ kind: 'email', address, name: 'X', source: 'chosen' });

describe('changing a draft', () => {
  test('a choice is kept, beside those made before, with who made it', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const first = await openCaratDraft(desk);
    const change = (version: number, patch: Partial<DraftChoices>) =>
      changeDraft(desk.ports, MARC, { draftId: first.id, version, patch });
    await change(1, { personalSentence: 'Merci de votre appel.' });
    expect(await change(2, { cc: ['chef@bijou.example'] })).toMatchObject({
      kind: 'changed',
      draft: {
        version: 3,
        updatedBy: MARC,
        choices: { personalSentence: 'Merci de votre appel.', cc: ['chef@bijou.example'] },
      },
    });
  });

  test('A10: a card that is no longer the last changes nothing and gets the draft as it is', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { id: draftId } = await openCaratDraft(desk);
    const change = (who: typeof SOPHIE, personalSentence: string) =>
      changeDraft(desk.ports, who, { draftId, version: 1, patch: { personalSentence } });
    const results = await Promise.all([change(SOPHIE, 'Sophie'), change(MARC, 'Marc')]);
    expect(results.map((result) => result.kind).sort()).toEqual(['changed', 'stale']);
    const stale = results.find((result) => result.kind === 'stale');
    expect(stale).toMatchObject({ draft: { version: 2, updatedBy: SOPHIE, choices: { personalSentence: 'Sophie' } } });
  });

  test('N3: a sentence of one’s own that is an insult, or of health, goes into no letter', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { id: draftId } = await openCaratDraft(desk);
    const write = (personalSentence: string) =>
      changeDraft(desk.ports, SOPHIE, { draftId, version: 1, patch: { personalSentence } });
    expect(await write('Votre comptable est une abrutie.')).toMatchObject({
      refusal: { code: 'unfit-text', about: 'insult' },
    });
    expect(await write('Nous savons que vous êtes malade.')).toMatchObject({
      refusal: { code: 'unfit-text', about: 'health' },
    });
    expect(await write('Comme convenu à votre retour.')).toMatchObject({ kind: 'changed' });
  });

  test('a draft that was sent is over', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    await approvePreview(desk, await previewNow(desk, draft));
    const { version = 0 } = (await desk.store.readDraft(draft.id)) ?? {};
    expect(await changeDraft(desk.ports, SOPHIE, { draftId: draft.id, version, patch: {} })).toMatchObject({
      kind: 'stale',
      draft: { state: 'sent' },
    });
  });

  test.each<[string, Partial<DraftChoices>, object]>([
    ['D5: a level by hand without a reason', { level: level('  ') }, { code: 'reason-needed' }],
    ['an address that is none', { recipient: email('compta.carat') }, { code: 'bad-address', given: 'compta.carat' }],
    ['an address with a header in it', { recipient: email('a@b.fr\nBcc: c@d.fr') }, { code: 'bad-address' }],
    ['a copy to an address that is none', { cc: ['chef@bijou.example', 'x'] }, { code: 'bad-address', given: 'x' }],
    ['too many copies', { cc: [1, 2, 3, 4, 5, 6].map((n) => `c${n}@b.fr`) }, { code: 'too-long', field: 'cc', max: 5 }],
    ['N3: a sentence that is too long', { personalSentence: 'x'.repeat(601) }, { code: 'too-long', max: 600 }],
  ])('%s is refused and nothing changes', async (_, patch, refusal) => {
    const desk = openDesk({ entries: [anInvoice()] });
    const { id: draftId, version } = await openCaratDraft(desk);
    expect(await changeDraft(desk.ports, SOPHIE, { draftId, version, patch })).toMatchObject({
      kind: 'refused',
      refusal,
    });
    expect((await desk.store.readDraft(draftId))?.version).toBe(version);
  });

  test('D5: a level by hand is respected, and the history says who and why', async () => {
    const desk = openDesk({ entries: [anInvoice({ sageLevel: 2, sageReminded: '2026-01-15' })] });
    const { id: draftId, version } = await openCaratDraft(desk);
    await changeDraft(desk.ports, SOPHIE, { draftId, version, patch: { level: level('Accord du directeur') } });
    expect(rappelOf((await previewNow(desk, { id: draftId } as never)).prepared.letters[0]).level).toBe(1);
    expect(desk.state.history.at(-1)).toMatchObject({
      by: SOPHIE,
      act: 'draft-changed',
      facts: { choices: { level: { rank: 1, reason: 'Accord du directeur' } } },
    });
  });

  test('a draft that does not exist is said to be unknown', async () => {
    expect(await changeDraft(openDesk().ports, SOPHIE, { draftId: 'gone', version: 1, patch: {} })).toMatchObject({
      refusal: { code: 'unknown-draft' },
    });
  });
});
