import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signPostLink } from '../../../../src/channels/http/dispatch/post-link.ts';
import { postRoute } from '../../../../src/channels/http/dispatch/post-route.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Person } from '../../../../src/domain/person.ts';
import { someFacts } from '../../../builders/line-facts.ts';
import { letterFacts, line, newDispatch } from '../../../store/samples.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';
import { SOPHIE, STRANGER } from '../../../use-cases/bench/people.ts';

const SECRET = 'a secret of thirty-two characters';
let desk: TestDesk;
let server: Server;
let base: string;

beforeEach(async () => {
  desk = openDesk();
  const { ports, store, clock } = desk;
  // The references, in the order in which they lie in the file.
  const printPost = async ({ letters }: { readonly letters: readonly { readonly name: string }[] }) =>
    new TextEncoder().encode(`%PDF ${letters.map(({ name }) => name).join()}`);
  const app = express();
  app.get('/courriers/:token', postRoute({ ...ports, postings: store, printPost, clock, linkSecret: SECRET }));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

/** A run of two letters by post that are in their dossiers. */
async function aRun(): Promise<void> {
  const { store, clock, company } = desk;
  const at = clock.now().toISOString();
  const lines = [];
  for (const [index, town] of ['75001 PARIS', '18000 BOURGES'].entries()) {
    const draft = await store.openDraft(company.code, `C${index}`, 'EUR', SOPHIE, clock.now());
    const tiers = { code: `C${index}`, name: town, attention: '', addressLines: ['1 rue Haute', town] };
    const recipient = { kind: 'post', addressLines: tiers.addressLines } as const;
    const one = newDispatch(draft, letterFacts([line(index + 1)], { tiers }), { recipient });
    await store.approve({
      draftId: draft.id,
      draftVersion: draft.version,
      dispatches: [one],
      by: SOPHIE,
      now: clock.now(),
    });
    await store.saveLetter(one.id, Uint8Array.from([index]));
    await store.decide(one.id, 'approved', 'done', {}, SOPHIE, clock.now());
    const shown = {
      draftId: draft.id,
      draftVersion: 1,
      digest: 'a',
      letters: 1,
      level: 1,
      items: 1,
      total: 1 as never,
    } as const;
    lines.push({
      tiers: `C${index}`,
      name: town,
      currency: 'EUR',
      state: 'selected',
      shown,
      why: null,
      facts: someFacts(),
      by: null,
    } as const);
  }
  const run = {
    id: 'r1',
    company: company.code,
    day: day('2026-03-02'),
    kind: 'rappel',
    state: 'prepared',
    preparedBy: SOPHIE,
  } as const;
  await store.insertRun(
    { ...run, preparedAt: at, approvedBy: null, approvedAt: null, changedAt: at, version: 0, sandbox: null },
    lines,
  );
}

const tokenOf = (who: Person, runId = 'r1', ms = 60_000) =>
  signPostLink(
    { who, company: desk.company.code, runId, language: 'fr' },
    SECRET,
    new Date(desk.clock.now().getTime() + ms),
  );
const open = async (token: string) => {
  const answer = await fetch(`${base}/courriers/${token}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('the letters by post of a run', () => {
  test('open as one PDF, in the order of envelopes, kept by nobody on the way', async () => {
    await aRun();
    const { status, text, headers } = await open(tokenOf(SOPHIE));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(text).toBe('%PDF 18000 BOURGES,75001 PARIS');
    expect(headers.get('content-disposition')).toContain('Courriers%20BIJOU%20');
    expect(headers.get('cache-control')).toContain('no-store');
  });

  test('open for nobody who has no right, though the link was signed', async () => {
    await aRun();
    expect(await open(tokenOf(STRANGER))).toMatchObject({ status: 403, text: expect.stringContaining('Accès refusé') });
  });

  test('open no more when the link is old, forged, or of a run without any', async () => {
    await aRun();
    expect((await open(tokenOf(SOPHIE, 'r1', -1))).status).toBe(410);
    expect((await open(`${tokenOf(SOPHIE).slice(0, -2)}AA`)).status).toBe(404);
    expect((await open(tokenOf(SOPHIE, 'another'))).status).toBe(404);
  });
});
