import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReportRefresher } from '../../../../src/channels/figures/powerbi/report-refresher.ts';
import { describeReportRefresher } from '../../../contracts/figures/report-refresher.ts';
import { openFakeReport } from '../../../fakes/figures/report-refresher.ts';
import { PowerBiStandIn } from './stand-in.ts';

const PUBLISHED = {
  workspaceId: '11111111-1111-1111-1111-111111111111',
  datasetId: '22222222-2222-2222-2222-222222222222',
};
const PATH = `/v1.0/myorg/groups/${PUBLISHED.workspaceId}/datasets/${PUBLISHED.datasetId}/refreshes`;

let standIn: PowerBiStandIn;
let scopes: (string | string[])[];
beforeEach(async () => {
  standIn = await PowerBiStandIn.open();
  scopes = [];
});
afterEach(() => standIn.close());

const credential = {
  getToken: async (scope: string | string[]) => {
    scopes.push(scope);
    return { token: 'secret-token', expiresOnTimestamp: 0 };
  },
};
const open = (over: Partial<Parameters<typeof openReportRefresher>[0]> = {}) =>
  openReportRefresher({ ...PUBLISHED, baseUrl: standIn.baseUrl, credential, ...over });

describeReportRefresher('in memory', async () => openFakeReport());

describeReportRefresher('through the REST API', async () => ({
  refresher: open(),
  setUnderWay: (is) => {
    standIn.underWay = is;
  },
  begun: () => standIn.begun,
  failNext: (kind) => {
    standIn.refusal = {
      refused: { status: 403, code: 'PowerBINotAuthorizedException' },
      busy: { status: 429 },
      unknown: { status: 502, begins: true },
    }[kind];
  },
}));

describe('requests to the Power BI service', () => {
  test('look first, then ask, with a token of its scope and without a body', async () => {
    await open().askRefresh();
    expect(scopes).toEqual(Array(2).fill('https://analysis.windows.net/powerbi/api/.default'));
    const authorization = 'Bearer secret-token';
    expect(standIn.requests).toEqual([
      { method: 'GET', url: `${PATH}?$top=1`, authorization, body: '' },
      { method: 'POST', url: PATH, authorization, body: '' },
    ]);
  });

  test('a refresh that began between the look and the request is under way, not a fault', async () => {
    standIn.refusal = { status: 400, code: 'InvalidRequest', overtaken: true };
    expect(await open().askRefresh()).toBe('under-way');
  });

  test.each([
    [{ status: 400, code: 'InvalidRequest' }, 'refused', 'powerbi-400-InvalidRequest', null],
    [{ status: 404 }, 'refused', 'powerbi-404', null],
    [{ status: 401 }, 'busy', 'powerbi-401', null],
    [{ status: 429, retryAfter: '120' }, 'busy', 'powerbi-429', 120_000],
    [{ status: 408 }, 'unknown', 'powerbi-408', null],
    [{ status: 500, code: 'Internal' }, 'unknown', 'powerbi-500-Internal', null],
    [{ status: 0, hangsUp: true }, 'unknown', 'powerbi-no-answer', null],
  ] as const)('%j is %s', async (refusal, kind, code, retryAfterMs) => {
    standIn.refusal = refusal;
    await expect(open().askRefresh()).rejects.toMatchObject({ kind, code, retryAfterMs });
    expect(standIn.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('without an answer to the look nothing was asked: try later', async () => {
    standIn.history = '{"value": "?"}';
    await expect(open().askRefresh()).rejects.toMatchObject({ kind: 'busy', code: 'powerbi-unreadable' });
    await expect(open({ baseUrl: 'http://127.0.0.1:9/' }).askRefresh()).rejects.toMatchObject({ kind: 'busy' });
    expect(standIn.begun).toBe(0);
  });

  test('without a token nothing is sent, and no fault holds the secret', async () => {
    const failing = { getToken: () => Promise.reject(new Error('AADSTS7000215')) };
    const none = { getToken: async () => null };
    for (const one of [failing, none]) {
      await expect(open({ credential: one }).askRefresh()).rejects.toMatchObject({ code: 'powerbi-no-token' });
    }
    expect(standIn.requests).toEqual([]);
    standIn.refusal = { status: 403 };
    const fault = await open()
      .askRefresh()
      .catch((error: unknown) => error);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('secret-token');
  });
});
