import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';
import { signLink } from '../../../../src/channels/http/signed-link.ts';
import { type StatedPagesPorts, statedPages } from '../../../../src/channels/http/statements/file-route.ts';
import { signStated } from '../../../../src/channels/http/statements/stated-link.ts';
import type { Role } from '../../../../src/domain/company/role.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { showStated } from '../../../../src/use-cases/statements/show-stated.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf, READER } from '../../../use-cases/bench/people.ts';

const SECRET = 'a secret of thirty-two characters';
const ASKED = { act: 'aging', company: 'BIJOU', code: null, from: null, until: null } as const;

describe('the files of an état over HTTP', () => {
  let http: Listening;
  let clock: HandClock;
  let roles: Readonly<Record<string, readonly Role[]>>;
  let fault: Error | null;
  const failures: unknown[] = [];
  const books = someBooks({ tiers: [aTiers()], entries: [anInvoice({ amount: 1_234_56 })] });

  beforeAll(async () => {
    const ports = {
      clock: { now: () => clock.now() },
      linkSecret: SECRET,
      writeFile: openFileWriter(),
      show: async ({ who, asked }: Parameters<StatedPagesPorts['show']>[0]) => {
        if (fault) throw fault;
        return showStated(
          { companies: registryOf([aCompany(), books]), clock, directory: directoryOf(roles) },
          who,
          asked,
        );
      },
    };
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages: statedPages(ports),
      notReady: async () => [],
      onError: (error) => failures.push(error),
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(() => {
    clock = new HandClock('2026-03-02T09:20:00Z');
    roles = { [READER.id]: ['reader'] };
    fault = null;
  });

  const get = (path: string) => fetch(`http://127.0.0.1:${http.port}/etats/${path}`);
  const token = (minutes = 15) =>
    signStated(
      { who: READER, language: 'fr', asked: ASKED },
      SECRET,
      new Date(clock.now().getTime() + minutes * 60_000),
    );

  test('a page leads to the three of them, is kept by nobody, and runs no script', async () => {
    const answer = await get(token());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain('Balance âgée au 02/03/2026');
    for (const kind of ['csv', 'xlsx', 'pdf']) expect(page).toMatch(new RegExp(`href="/etats/[^"]+/${kind}"`));
  });

  test.each([
    ['csv', 'text/csv; charset=utf-8', /^\uFEFF?Code;Client/],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /^PK/],
    ['pdf', 'application/pdf', /^%PDF/],
  ])(
    '%s is downloaded under a name that says what it is',
    async (kind, type, begins) => {
      const answer = await get(`${token()}/${kind}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''Balance-agee_BIJOU_2026-03-02.${kind}`,
      );
      expect(await answer.text()).toMatch(begins);
    },
    60_000,
  );

  test.each(['', '/csv'])('I9: who lost the right since reads nothing (%s)', async (what) => {
    const link = token();
    roles = {};
    const answer = await get(`${link}${what}`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Carat');
  });

  test.each(['', '/csv'])('an expired link says so (%s)', async (what) => {
    const link = token();
    clock.pass(15 * 60_000);
    const answer = await get(`${link}${what}`);
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('Lien expiré')]);
  });

  test('a forged one, one to a letter, and a file of another kind open nothing', async () => {
    const soon = new Date(clock.now().getTime() + 60_000);
    const letter = signLink({ draftId: 'd', version: 1, digest: 'x', index: 0 }, SECRET, soon);
    const forged = signStated({ who: READER, language: 'fr', asked: ASKED }, 'another secret', soon);
    for (const path of [`${token()}x`, forged, `${forged}/csv`, letter, `${letter}/pdf`, `${token()}/exe`, 'x']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain('Carat');
    }
    expect(failures).toEqual([]);
  });

  test('a base that does not answer is said', async () => {
    fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    expect((await get(`${token()}/csv`)).status).toBe(503);
  });
});
