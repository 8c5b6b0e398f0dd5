import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { signUnbooked } from '../../../../src/channels/http/bank/unbooked-link.ts';
import { unbookedPages } from '../../../../src/channels/http/bank/unbooked-route.ts';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';
import { signLink } from '../../../../src/channels/http/signed-link.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { Role } from '../../../../src/domain/company/role.ts';
import { day } from '../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../../builders/company.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openFakeBank } from '../../../fakes/bank/fake-bank.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf, READER } from '../../../use-cases/bench/people.ts';

const SECRET = 'a secret of thirty-two characters';

describe('payments to book as a file over HTTP', () => {
  let http: Listening;
  let clock: HandClock;
  let roles: Readonly<Record<string, readonly Role[]>>;
  const bank = openFakeBank();
  const books = someBooks({ tiers: [aTiers()] });
  const failures: unknown[] = [];

  beforeAll(async () => {
    const entry = {
      ...{ key: 'k', account: 'FR1', line: 1, day: day('2026-02-27'), amount: cents(1_234_56), currency: 'EUR' },
      ...{ isReturn: false, returnReason: null, name: '=HYPERLINK("x")', iban: null, text: 'FA1', endToEndId: null },
    };
    const file = { company: 'BIJOU', hash: 'h', name: 'f', format: 'camt' as const, covered: [], faults: [] };
    await bank.keepBankFile({ ...file, readAt: '2026-03-02T09:00:00Z' }, [entry]);
    await bank.saveBankMatches('BIJOU', [{ key: 'k', match: { kind: 'unknown', tiers: ['CARAT'], near: [] } }], []);
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages: unbookedPages({
        ...{ bank, linkSecret: SECRET, writeFile: openFileWriter(), companies: registryOf([aCompany(), books]) },
        clock: { now: () => clock.now(), today: () => clock.today() },
        directory: { ...directoryOf({}), rolesOf: (...asked) => directoryOf(roles).rolesOf(...asked) },
      }),
      notReady: async () => [],
      onError: (error) => failures.push(error),
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(() => {
    clock = new HandClock('2026-03-02T09:20:00Z');
    roles = { [READER.id]: ['reader'] };
    books.fault = null;
  });

  const get = (token: string, kind = 'csv') => fetch(`http://127.0.0.1:${http.port}/encaissements/${token}/${kind}`);
  const expires = () => new Date(clock.now().getTime() + 15 * 60_000);
  const token = (language: 'fr' | 'en' = 'fr') => signUnbooked({ who: READER, language }, SECRET, expires());

  test('a CSV with whose, how much, and what is known of it; kept by nobody on the way; what a payer wrote is no formula', async () => {
    const answer = await get(token());
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''encaissements.csv");
    const [head, row, ...rest] = (await answer.text()).replace('\ufeff', '').trim().split(/\r?\n/u);
    expect(head).toBe('Société;Jour;Code;Client;Montant;Devise;Payeur;Libellé;Factures;Rapprochement;Pourquoi');
    expect(row).toMatch(/^BIJOU;27\/02\/2026;CARAT;Carat.*;1234,56;EUR;"?'=HYPERLINK.*;FA1;;sans facture reconnue;$/u);
    expect(rest).toEqual([]);
  });

  test('a workbook; and in English for who reads English', async () => {
    expect((await get(token(), 'xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    expect(await (await get(token('en'))).text()).toContain('Company;Day;Code;Customer');
  });

  test('a link that is old, forged, or of something else, and a file of another kind, are answered with a page', async () => {
    const old = token();
    clock.pass(15 * 60_000);
    expect((await get(old)).status).toBe(410);
    const letter = signLink({ draftId: 'd', version: 1, digest: 'x', index: 0 }, SECRET, expires());
    expect((await get(letter)).status).toBe(404);
    expect((await get(`${token()}x`)).status).toBe(404);
    expect((await get(token(), 'exe')).status).toBe(404);
  });

  test('rights are checked again when it is opened; where Sage is away it is said', async () => {
    const given = token();
    roles = {};
    expect((await get(given)).status).toBe(403);
    roles = { [READER.id]: ['reader'] };
    books.fault = new OutsideFault('busy', 'sage-silent', 'no answer');
    expect((await get(given)).status).toBe(503);
    expect(failures).toEqual([]);
  });
});
