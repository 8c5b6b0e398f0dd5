import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { einvoicePages, einvoicesUrl } from '../../../../src/channels/http/einvoicing/einvoice-files.ts';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';
import { signLink } from '../../../../src/channels/http/signed-link.ts';
import type { Role } from '../../../../src/domain/company/role.ts';
import { listEInvoicesOf } from '../../../../src/use-cases/einvoicing/show-einvoices.ts';
import { aCompany } from '../../../builders/company.ts';
import { aStatus } from '../../../builders/einvoice-status.ts';
import { openFakeEInvoices } from '../../../fakes/einvoicing/fake-einvoices.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf, READER } from '../../../use-cases/bench/people.ts';

const SECRET = 'a secret of thirty-two characters';

describe('electronic invoices as files over HTTP', () => {
  let http: Listening;
  let clock: HandClock;
  let roles: Readonly<Record<string, readonly Role[]>>;
  const einvoices = openFakeEInvoices();

  beforeAll(async () => {
    const file = { company: 'BIJOU', hash: 'h', name: 'f', format: 'csv' as const, faults: [], readAt: '2026-03-02' };
    await einvoices.keepEInvoiceFile(file, [aStatus({ key: 'a', reason: '=1+1' })]);
    await einvoices.saveEInvoiceFindings('BIJOU', [
      { key: 'a', invoice: 'FA0001', effect: 'hold', until: null, found: { kind: 'not-open' } },
    ]);
    const pages = einvoicePages({
      ...{ linkSecret: SECRET, writeFile: openFileWriter() },
      clock: { now: () => clock.now(), today: () => clock.today() },
      list: (who) =>
        listEInvoicesOf(
          { einvoices, companies: registryOf([aCompany(), someBooks({})]), directory: directoryOf(roles) },
          who,
        ),
    });
    const messages = (_request: unknown, response: { status(code: number): { end(): void } }) =>
      void response.status(404).end();
    const app = buildHttpApp({ messages, pages, notReady: async () => [], onError: () => undefined });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(() => {
    clock = new HandClock('2026-03-02T09:20:00Z');
    roles = { [READER.id]: ['reader'] };
  });

  const url = (secret = SECRET) =>
    einvoicesUrl(
      `http://127.0.0.1:${http.port}`,
      { who: READER, language: 'fr' },
      secret,
      new Date(clock.now().getTime() + 60_000),
    );

  test('a page leads to three files, and the CSV has what counts, in which no text is a formula', async () => {
    const page = await (await fetch(url())).text();
    for (const kind of ['csv', 'xlsx', 'pdf']) expect(page).toMatch(new RegExp(`href="/efactures/[^"]+/${kind}"`));
    const csv = await (await fetch(`${url()}/csv`)).text();
    expect(csv).toMatch(/BIJOU;.*;FA0001;210;Refusée;27\/02\/2026;retenue/u);
    expect(csv).not.toMatch(/(?:^|;)=1/mu);
  });

  test('I9: who lost the right since reads nothing; a forged link, an old one and one to a letter open nothing', async () => {
    const [given, forged] = [url(), url('another secret')];
    const letter = signLink({ draftId: 'd', version: 1, digest: 'x', index: 0 }, SECRET, new Date(2_000_000_000_000));
    const asked = async (address: string) => (await fetch(address)).status;
    expect(await asked(forged)).toBe(404);
    expect(await asked(given.replace(/[^/]+$/u, letter))).toBe(404);
    roles = {};
    expect(await asked(`${given}/csv`)).toBe(403);
    clock.pass(60_000);
    expect(await asked(given)).toBe(410);
  });
});
