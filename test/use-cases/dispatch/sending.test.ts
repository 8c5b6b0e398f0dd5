import { describe, expect, test } from 'vitest';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

describe('sending a letter', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (...[entries, facts]: Parameters<typeof openOffice>) => {
    office = await openOffice(entries, facts);
  };
  const files = () => office.m365.files().map((file) => file.path);

  test('by mail: one mail from the shared mailbox, letter and mail in the dossier, levels recorded, nothing held', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office, { cc: ['chef@bijou.example'] });
    const done = await runToRest(office, approved);
    expect(done.state).toBe('done');
    const [mail, ...others] = office.m365.sentMessages();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      mailbox: 'relance@bijou.example',
      to: ['claire.morel@carat.example'],
      cc: ['chef@bijou.example'],
      replyTo: ['relance@bijou.example'],
      attachments: [{ name: `${done.facts.reference}.pdf` }],
    });
    const folder = `${office.company.code}/CARAT - Carat Distribution SARL/2026`;
    expect(files()).toEqual([`${folder}/${done.facts.reference}.eml`, `${folder}/${done.facts.reference}.pdf`]);
    expect(done.documents).toHaveLength(2);
    expect(factsOf(mail?.attachments[0]?.content ?? new Uint8Array())).toEqual(done.facts);
    expect(await remindedItems(office)).toEqual([1]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('by mail: people are told when it is sent and when it is filed; every state is in the history', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    await runToRest(office, approved);
    expect(office.told.map((dispatch) => dispatch.state)).toEqual(['confirmed', 'done']);
    const states = ['rendered', 'drafting', 'attached', 'sending', 'accepted', 'confirmed', 'filed'];
    const history = await office.store.readHistory(office.company.code, 'CARAT', 50);
    expect(history.map((line) => line.act).toReversed()).toEqual([
      'draft-changed',
      'dispatch-approved',
      ...[...states, 'recorded', 'done'].map((state) => `dispatch-${state}`),
    ]);
  });

  test('documents that are too large for a draft are attached to it: that state is in the history', async () => {
    await open([anInvoice()], { attachApart: true });
    await runToRest(office, await approveOne(office));
    const acts = (await office.store.readHistory(office.company.code, 'CARAT', 50)).map((line) => line.act);
    expect(acts).toContain('dispatch-drafted');
    expect(office.m365.sentMessages()[0]?.attachments).toHaveLength(1);
  });

  test('a letter takes nine calls of Microsoft 365 from its draft to its dossier, once the folder is there', async () => {
    await open([anInvoice()]);
    await runToRest(office, await approveOne(office));
    office.books.entries = [anInvoice(), anInvoice({ ecNo: 2 })];
    const before = office.calls.length;
    const next = await runToRest(office, await approveOne(office));
    expect(next.state).toBe('done');
    const seen = office.calls.slice(before);
    const CALLS = [/POST .*\/messages$/, /POST .*\/send$/, /GET .*\/sentitems\/messages$/, /GET .*\/\$value$/];
    const FILING = [
      /GET .*\/2026$/,
      /PUT .*pdf:\/content$/,
      /PATCH .*\/fields$/,
      /PUT .*eml:\/content$/,
      /PATCH .*\/fields$/,
    ];
    expect(seen).toEqual([...CALLS, ...FILING].map((pattern) => expect.stringMatching(pattern)));
  });

  test('by post: no mail, the letter in the dossier, levels recorded', async () => {
    await open([anInvoice()]);
    office.books.contacts.clear();
    office.books.tiers = [aTiers({ email: '' })];
    const done = await runToRest(office, await approveOne(office));
    expect(done).toMatchObject({ state: 'done', recipient: { kind: 'post' } });
    expect(office.m365.sentMessages()).toEqual([]);
    expect(files()).toHaveLength(1);
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('in the sandbox the mail goes to the test address alone, copies left out, and says for whom it was', async () => {
    await open([anInvoice()], { sending: { sandbox: true, redirectTo: 'essais@bijou.example' } });
    const done = await runToRest(office, await approveOne(office, { cc: ['chef@bijou.example'] }));
    expect(done.state).toBe('done');
    expect(done.facts.sandbox).toBe(true);
    const [mail] = office.m365.sentMessages();
    expect(mail).toMatchObject({ to: ['essais@bijou.example'], cc: [] });
    expect(mail?.headers.map((header) => header.value)).toContain('claire.morel@carat.example');
  });

  test('a letter approved in the sandbox never leaves for real once the sandbox is off', async () => {
    await open([anInvoice()], { sending: { sandbox: true, redirectTo: 'essais@bijou.example' } });
    const approved = await approveOne(office);
    const stopped = await runToRest(office, approved, { sending: { sandbox: false } });
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'changed', detail: 'sandbox-changed' } });
    expect(office.m365.sentMessages()).toEqual([]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('A1: two workers at once send one mail', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    await Promise.all([pass(office, {}, 'one'), pass(office, {}, 'two'), pass(office, {}, 'three')]);
    expect((await runToRest(office, approved)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(files()).toHaveLength(2);
  });

  test('A1: a worker that lost its claim in the middle changes nothing more: one mail', async () => {
    await open([anInvoice()], { attachApart: true });
    const approved = await approveOne(office);
    const { mailer } = office.ports;
    const slow = {
      ...mailer,
      attach: async (...args: Parameters<typeof mailer.attach>) => {
        office.clock.pass(10 * 60_000);
        await pass(office, {}, 'the other');
        await mailer.attach(...args);
      },
    };
    await pass(office, { mailer: slow }, 'the slow one');
    expect((await read(office, approved.id)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(office.m365.sentMessages()[0]?.attachments).toHaveLength(1);
  });

  test('A6: one letter that the store cannot move does not keep the others from leaving', async () => {
    await open([anInvoice()]);
    office.books.entries = [anInvoice(), anInvoice({ ecNo: 2, tiers: 'OPALE' })];
    const first = await approveOne(office);
    const dispatches: typeof office.ports.dispatches = {
      ...office.store,
      claim: async (...args) => {
        const claimed = await office.store.claim(...args);
        return claimed.flatMap((one) => [{ ...one, id: 'broken' }, one]);
      },
      advance: (dispatch, ...rest) =>
        dispatch.id === 'broken' ? Promise.reject(new Error('deadlock')) : office.store.advance(dispatch, ...rest),
    };
    await expect(pass(office, { dispatches })).rejects.toThrow('deadlock');
    expect((await read(office, first.id)).state).toBe('done');
  });

  test('copies that people asked for are attached beside the letter', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    const copy = { name: 'FA0001.pdf', contentType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) };
    const withCopies: typeof office.ports.dispatches = {
      ...office.store,
      claim: async (...args) =>
        (await office.store.claim(...args)).map((one) => ({ ...one, facts: { ...one.facts, copies: [copy.name] } })),
      advance: async (...args) => {
        const moved = await office.store.advance(...args);
        return moved && { ...moved, facts: { ...moved.facts, copies: [copy.name] } };
      },
    };
    const copies = { find: async () => [copy.name], read: async () => [copy] };
    await pass(office, { copies, dispatches: withCopies });
    expect((await read(office, approved.id)).state).toBe('done');
    expect(office.m365.sentMessages()[0]?.attachments.map((one) => one.name)).toEqual([
      `${approved.facts.reference}.pdf`,
      'FA0001.pdf',
    ]);
  });
});
