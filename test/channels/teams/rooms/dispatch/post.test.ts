import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../../../src/domain/day.ts';
import { anInvoice } from '../../../../builders/entry.ts';
import { someFacts } from '../../../../builders/line-facts.ts';
import { approvePreview, openCaratDraft, previewNow } from '../../../../use-cases/bench/desk.ts';
import { directoryOf, READER, SOPHIE } from '../../../../use-cases/bench/people.ts';
import { cardIn, dataOf, hasButton, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };
const PEOPLE = directoryOf({ [SOPHIE.id]: ['collector'], [READER.id]: ['reader'] });
const FILES = [{ name: 'Avis signé.pdf', webUrl: 'https://bijou.example/avis.pdf', driveItemId: '01P' }];
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a letter by post, followed from Teams', () => {
  let desk: RealDesk;
  beforeEach(async () => {
    desk = await startRealDesk({ entries: [anInvoice()], directory: PEOPLE, files: FILES });
    desk.office.books.contacts.clear();
    const [carat] = desk.office.books.tiers;
    if (carat)
      desk.office.books.tiers = [{ ...carat, email: '', addressLines: ['12 rue Haute', '69002 LYON'], country: '' }];
  });
  afterEach(() => desk.stage.close());

  /** Approved, and taken for filed and recorded. */
  async function send(): Promise<string> {
    const { office } = desk;
    const sent = await approvePreview(office, await previewNow(office, await openCaratDraft(office)));
    const dispatch = sent.kind === 'approved' ? sent.dispatches[0] : undefined;
    if (dispatch?.recipient.kind !== 'post') throw new Error(`Not by post: ${JSON.stringify(sent)}`);
    await office.store.decide(dispatch.id, 'approved', 'done', {}, SOPHIE, office.clock.now());
    return dispatch.id;
  }

  /** A run that sent this letter. */
  async function runOf(id: string): Promise<string> {
    const { store, clock } = desk.office;
    const { draftId = '' } = (await store.readDispatch(id)) ?? {};
    const at = clock.now().toISOString();
    const run = {
      id: 'r1',
      company: 'BIJOU',
      day: day('2026-03-02'),
      kind: 'rappel',
      state: 'prepared',
      preparedBy: SOPHIE,
    } as const;
    const shown = { draftId, draftVersion: 1, digest: 'a', letters: 1, level: 1, items: 1, total: 1 as never } as const;
    const line = {
      tiers: 'CARAT',
      name: 'Carat',
      currency: 'EUR',
      state: 'selected',
      shown,
      why: null,
      facts: someFacts(),
      by: null,
    } as const;
    await store.insertRun(
      { ...run, preparedAt: at, approvedBy: null, approvedAt: null, changedAt: at, version: 0, sandbox: null },
      [line],
    );
    return run.id;
  }

  it('is said on « Historique des lettres » to be posted, and the form notes all of it at once', async () => {
    const { stage } = desk;
    const id = await send();
    const list = await stage.press('letters.list', HERE);
    expect(plain(cardIn(list).text)).toContain('lettre simple · à poster');
    const form = await stage.press('post.form', dataOf(list, 'post.form'));
    expect(plain(cardIn(form).text)).toContain('12 rue Haute');
    expect(form).toContain('Avis signé.pdf');
    const data = {
      ...dataOf(form, 'post.save'),
      registered: 'false',
      posted: 'true',
      number: '1A 123 456 7890 1',
      proof: '01P',
    };
    const saved = await stage.press('post.save', data);
    expect(plain(cardIn(saved).text)).toMatch(
      /lettre recommandée · postée par Sophie Lambert le 02\/03\/2026.* · suivi 1A12345678901 · preuve : Avis signé\.pdf/u,
    );
    expect(saved).toContain('"url":"https://bijou.example/avis.pdf"');
    const acts = (await desk.office.store.readHistory('BIJOU', 'CARAT', 5)).map(({ act, subject }) => [act, subject]);
    expect(acts.slice(0, 2)).toEqual([
      ['letter-posted', id],
      ['letter-post-noted', id],
    ]);
  });

  it('that was annulled still tells its post, and is followed no more', async () => {
    const id = await send();
    const data = { ...HERE, id, registered: 'true', posted: 'true', number: '1A 123 456 7890 1' };
    await desk.stage.press('post.save', data);
    await desk.office.store.annulDispatch(id, SOPHIE, 'Mauvaise adresse', desk.office.clock.now());
    const list = await desk.stage.press('letters.list', HERE);
    expect(plain(cardIn(list).text)).toContain('suivi 1A12345678901');
    expect(hasButton(list, 'post.form')).toBe(false);
    const again = await desk.stage.press('post.save', { ...data, number: '' });
    expect(plain(cardIn(again).text)).toContain('Ce courrier n’est plus à suivre');
  });

  it('asks again for a number that cannot be one, with what was typed, and notes nothing', async () => {
    const id = await send();
    const answer = await desk.stage.press('post.save', { ...HERE, id, posted: 'true', number: '12' });
    expect(plain(cardIn(answer).text)).toContain('« 12 » n’est pas un numéro de suivi');
    expect(answer).toContain('"value":"12"');
    expect((await desk.office.store.listPostal({ company: 'BIJOU' }))[0]?.posting).toBeNull();
  });

  it('takes no proof that is not in the dossier of its customer', async () => {
    const id = await send();
    const answer = await desk.stage.press('post.save', { ...HERE, id, proof: 'elsewhere' });
    expect(plain(cardIn(answer).text)).toContain('Ce fichier n’est plus dans le dossier');
  });

  it('is shown to a reader, who is refused whatever they press', async () => {
    const id = await send();
    const list = await desk.stage.press('letters.list', HERE, { who: READER });
    expect(plain(cardIn(list).text)).toContain('à poster');
    expect(hasButton(list, 'post.form')).toBe(false);
    for (const verb of ['post.form', 'post.save']) {
      const answer = await desk.stage.press(verb, { ...HERE, id, posted: 'true' }, { who: READER });
      expect(plain(cardIn(answer).text)).toContain('Il faut le droit');
    }
    expect((await desk.office.store.listPostal({ company: 'BIJOU' }))[0]?.posting).toBeNull();
  });

  it('lies with those of its run, in one PDF; « Tout est posté » notes them all, once', async () => {
    const { stage } = desk;
    const asked = { company: 'BIJOU', id: await runOf(await send()) };
    const list = await stage.press('post.list', asked);
    expect(plain(cardIn(list).text)).toContain('1 courrier postal');
    expect(plain(cardIn(list).text)).toContain('BIJOU · 1 à poster');
    expect(list).toContain('"url":"https://relance.example/courriers/token"');
    const done = await stage.press('post.all', dataOf(list, 'post.all'));
    expect(plain(cardIn(done).text)).toContain('1 courrier noté comme posté.');
    expect(hasButton(done, 'post.all')).toBe(false);
    expect(plain(cardIn(await stage.press('post.all', asked)).text)).toContain('déjà postés');
    const english = await stage.press('post.list', asked, { locale: 'en-GB' });
    expect(cardIn(english).text).toContain('1 letter by post');
  });

  it('is filed in the site of the company with those of its run, where that is asked', async () => {
    const { stage, office } = desk;
    const id = await send();
    await office.store.saveLetter(id, Uint8Array.from([1]));
    const list = await stage.press('post.list', { company: 'BIJOU', id: await runOf(id) });
    const filed = await stage.press('post.file', dataOf(list, 'post.file'));
    expect(plain(cardIn(filed).text)).toContain('Archivé dans le site de la société : Courriers 2026-03-02 r1.pdf');
    expect(filed).toContain('"url":"https://bijou.example/Courriers/2026/Courriers 2026-03-02 r1.pdf"');
    const refused = await stage.press('post.file', dataOf(list, 'post.file'), { who: READER });
    expect(plain(cardIn(refused).text)).toContain('Il faut le droit');
  });

  it('of a run that has none, says so', async () => {
    const answer = await desk.stage.press('post.list', { company: 'BIJOU', id: 'nowhere' });
    expect(plain(cardIn(answer).text)).toContain('Aucun courrier postal');
  });
});
