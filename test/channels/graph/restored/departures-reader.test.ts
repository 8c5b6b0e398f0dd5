import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDossierArchive } from '../../../../src/channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from '../../../../src/channels/graph/dossier/dossier-setup.ts';
import { openMailer } from '../../../../src/channels/graph/mail/mailer.ts';
import { openDeparturesReader } from '../../../../src/channels/graph/restored/departures-reader.ts';
import type { M365 } from '../../../../src/demo/m365/server.ts';
import { day, parisDay } from '../../../../src/domain/day.ts';
import { ALPHA } from '../../../contracts/dispatch/dossier-archive.ts';
import { expectNoViolations, startStandIn } from '../../../contracts/m365-stand-in.ts';
import { productClient } from '../graph-client.ts';

const MAILBOX = 'comptabilite@demo.example';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

describe('what left, as Microsoft 365 shows it', () => {
  let m365: M365;
  beforeEach(async () => {
    m365 = await startStandIn();
  });
  afterEach(async () => {
    await m365.close();
    expectNoViolations(m365);
  });

  const reader = () => openDeparturesReader(productClient(m365));
  const mails = (folder: 'sent' | 'drafts', since = LONG_AGO, most?: number) =>
    reader().listMails({ mailbox: MAILBOX, folder, since, ...(most === undefined ? {} : { most }) });
  async function draft(key: string, subject: string, attached: string | null = null): Promise<() => Promise<void>> {
    const mailer = openMailer(productClient(m365), { draftRetryMs: 1 });
    const { graphId } = await mailer.createDraft(MAILBOX, {
      ...{ key, subject, html: '<p>Bonjour</p>', to: [{ address: 'a@client.example', name: 'A' }], cc: [] },
      ...{ replyTo: MAILBOX, intendedFor: null },
    });
    const bytes = Uint8Array.from([1]);
    const files = attached === null ? [] : [{ name: attached, contentType: 'application/pdf', bytes }];
    await mailer.attach(MAILBOX, graphId ?? '', files);
    return () => mailer.send(MAILBOX, graphId ?? '');
  }

  test('a mail has its key, and its reference by its subject, else by the letter attached; a mention has none', async () => {
    await (await draft('one~2', 'Relance n° 1 [REL-2026-000042]'))();
    await (await draft('two', 'Votre compte', 'REL-2026-000043 - Relance 1 - DUPONT.pdf'))();
    await (await draft('three', 'Nadia vous mentionne'))();
    await draft('four', 'Relance n° 1 [REL-2026-000044]');
    const seen = (await mails('sent')).toSorted((a, b) => a.key.localeCompare(b.key));
    expect(seen).toMatchObject([
      { key: 'one~2', reference: 'REL-2026-000042', mailbox: MAILBOX, subject: 'Relance n° 1 [REL-2026-000042]' },
      { key: 'three', reference: null },
      { key: 'two', reference: 'REL-2026-000043' },
    ]);
    expect(await mails('drafts')).toMatchObject([{ key: 'four', reference: 'REL-2026-000044' }]);
    expect(await mails('sent', new Date(Date.now() + 60_000))).toEqual([]);
  });

  test('what people write from the mailbox is passed over, and counts among those looked at', async () => {
    await (await draft('old', 'Relance [REL-2026-000001]'))();
    const client = productClient(m365);
    const path = `/users/${MAILBOX}/messages`;
    const toRecipients = [{ emailAddress: { address: 'a@client.example' } }];
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { id } = await client.api(path).post({ subject: 'Bonjour [REL-2026-000009]', toRecipients });
    await client.api(`${path}/${encodeURIComponent(id)}/send`).post(undefined);
    expect((await mails('sent')).map(({ key }) => key)).toEqual(['old']);
    expect(await mails('sent', LONG_AGO, 1)).toEqual([]);
  });

  test('more than a page is read page after page', async () => {
    for (let count = 1; count <= 101; count += 1)
      await (await draft(`k${count}`, `Relance [REL-2026-${900_000 + count}]`))();
    expect(new Set((await mails('sent')).map(({ key }) => key)).size).toBe(101);
  });

  test('documents of letters are those of the company, filed since, with whose they are', async () => {
    const client = productClient(m365);
    const beta = { ...ALPHA, code: 'BETA/2' };
    for (const company of [ALPHA, beta]) await openDossierSetup(client).setup(company);
    const archive = openDossierArchive(client, { fieldRetryMs: 1 });
    const file = (company: typeof ALPHA, code: string, name: string, date = day('2026-03-16')) =>
      archive.file(
        { company, tiers: { code, name: 'Élan' }, year: '2026' },
        [{ name, contentType: 'application/pdf', bytes: Uint8Array.from([1]) }],
        {
          ...{ tiers: code, level: 1, pieces: 'FA1', amount: '10.00', currency: 'EUR', sentBy: 'Claire' },
          date,
        },
      );
    await file(ALPHA, 'ÉLAN', 'REL-2026-000042 - Relance 1 - Élan.pdf');
    await file(ALPHA, 'ÉLAN', 'Note.pdf');
    await file(beta, 'MARTIN', 'REL-2026-000043 - Relance 1 - Martin.pdf');
    const since = new Date(Date.UTC(2026, 2, 20));
    expect(await reader().listFiles(ALPHA, since, day('2026-03-17'))).toMatchObject([
      { reference: 'REL-2026-000042', tiers: 'ÉLAN', name: 'REL-2026-000042 - Relance 1 - Élan.pdf' },
    ]);
    expect(await reader().listFiles(beta, since, day('2026-03-16'))).toMatchObject([
      { reference: 'REL-2026-000043', tiers: 'MARTIN' },
    ]);
    expect(await reader().listFiles(ALPHA, since, day('2026-03-15'))).toEqual([]);
    const today = parisDay(new Date());
    await file(ALPHA, 'ÉLAN', 'REL-2026-000044 - Relance 1 - Élan.pdf', today);
    const filedSince = async (ms: number) =>
      (await reader().listFiles(ALPHA, new Date(Date.now() + ms), today)).map(({ reference }) => reference);
    expect(await filedSince(-60_000)).toEqual(['REL-2026-000044']);
    expect(await filedSince(60_000)).toEqual([]);
  });
});
