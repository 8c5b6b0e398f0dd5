import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planFormat } from '../../../../src/assemble/plan-format.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { signRehearsal } from '../../../../src/channels/http/plans/rehearsal-link.ts';
import { rehearsalPages } from '../../../../src/channels/http/plans/rehearsal-route.ts';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';
import type { Role } from '../../../../src/domain/company/role.ts';
import { keepRehearsals } from '../../../../src/use-cases/plans/kept-rehearsals.ts';
import { openPlansInForce } from '../../../../src/use-cases/plans/open-plans-in-force.ts';
import { showRehearsal } from '../../../../src/use-cases/plans/show-rehearsal.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { openDesk } from '../../../use-cases/bench/desk.ts';
import { directoryOf, READER } from '../../../use-cases/bench/people.ts';

const SECRET = 'a secret of thirty-two characters';

describe('the letters of a rehearsal over HTTP', () => {
  let http: Listening;
  let roles: Readonly<Record<string, readonly Role[]>>;
  const desk = openDesk({ entries: [anInvoice({ date: '2025-10-01', due: '2025-11-10', amount: 1_234_56 })] });
  const { companies, clock } = desk.ports;

  beforeAll(async () => {
    const plans = openPlansInForce({ companies, plans: desk.store, format: planFormat });
    const play = keepRehearsals({ companies, clock, plans, isHoliday: () => false });
    const pages = rehearsalPages({
      ...{ clock, linkSecret: SECRET, writeFile: openFileWriter() },
      show: ({ who, asked }) => {
        const directory = directoryOf(roles);
        return showRehearsal(
          { companies, clock, directory, applied: desk.store, format: planFormat, play },
          who,
          asked,
        );
      },
    });
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages,
      notReady: async () => [],
      onError: () => undefined,
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(() => {
    roles = { [READER.id]: ['reader'] };
  });

  const get = (path: string) => fetch(`http://127.0.0.1:${http.port}/repetitions/${path}`);
  const link = (language: 'fr' | 'en', minutes = 15): string => {
    const asked = { company: desk.company.code, months: 12, version: null };
    return signRehearsal({ who: READER, language, asked }, SECRET, new Date(clock.now().getTime() + minutes * 60_000));
  };

  test('are a page with three files, and a CSV with a line a letter', async () => {
    const page = await get(link('fr'));
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const html = await page.text();
    expect(html).toContain('Répétition de plan du 01/03/2025 au 28/02/2026');
    expect(html).toContain('Les fichiers reprennent ce que montre la carte.');
    const csv = await (await get(`${link('fr')}/csv`)).text();
    expect(csv.replace(/[\u00a0\u202f]/gu, ' ')).toMatch(/20\/11\/2025;CARAT;niveau 1;1;1234,56;0;EUR/u);
    expect(await (await get(`${link('en')}/csv`)).text()).toContain('Instalments already paid');
  });

  test('are a workbook too', async () => {
    const file = await get(`${link('fr')}/xlsx`);
    expect(file.headers.get('content-disposition')).toContain('.xlsx');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('are refused to who may no longer read, to a link of yesterday, and to one that nobody gave', async () => {
    roles = {};
    expect((await get(link('fr'))).status).toBe(403);
    expect((await get(link('fr', -1))).status).toBe(410);
    expect((await get('abc.def')).status).toBe(404);
    expect((await get(`${link('fr')}/exe`)).status).toBe(404);
  });
});
