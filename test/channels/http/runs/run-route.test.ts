import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { letterRoute } from '../../../../src/channels/http/letter-route.ts';
import { signRunLink } from '../../../../src/channels/http/runs/run-link.ts';
import { runReportRoute, runRoute } from '../../../../src/channels/http/runs/run-route.ts';
import { type LetterLink, openLink, signLink } from '../../../../src/channels/http/signed-link.ts';
import { readPreviewedLetter } from '../../../../src/use-cases/relance/preview-letters.ts';
import { prepareRun } from '../../../../src/use-cases/runs/prepare-run.ts';
import { viewRun } from '../../../../src/use-cases/runs/show-run.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';
import { SOPHIE } from '../../../use-cases/bench/people.ts';
import { factsOf } from '../../../use-cases/bench/plain-renderer.ts';

const SECRET = 'a secret of thirty-two characters';
const HOSTILE = 'Maison <script>alert(1)</script> & "Fils"';
let desk: TestDesk;
let server: Server;
let base: string;
let runId: string;

beforeEach(async () => {
  desk = openDesk({ entries: [anInvoice(), anInvoice({ ecNo: 2, tiers: 'PERLE', amount: 70_00 })] });
  desk.books.tiers = [aTiers({ name: HOSTILE }), aTiers({ code: 'PERLE', name: 'Perle' })];
  const { ports, store, clock } = desk;
  const prepared = await prepareRun({ ...ports, runs: store }, SOPHIE, 'BIJOU');
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
  runId = prepared.run.id;
  const expiry = () => new Date(clock.now().getTime() + 60_000);
  const app = express();
  const common = { clock, linkSecret: SECRET };
  const letterUrl = (link: LetterLink) => `${base}/lettres/${signLink(link, SECRET, expiry())}`;
  const readRun = async (id: string) => {
    const run = await store.readRun(id);
    return run && viewRun(store, run, false);
  };
  app.get('/campagnes/:token', runRoute({ ...common, readRun, letterUrl }));
  app.get('/campagnes/:token/:kind', runReportRoute({ ...common, ...NO_HOLDS, readRun, writeFile: openFileWriter() }));
  const readLetter = (link: LetterLink) => readPreviewedLetter(ports, link);
  app.get('/lettres/:token', letterRoute({ ...common, openLink, renderer: ports.renderer, readLetter }));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

const tokenOf = (id: string, ms = 60_000) =>
  signRunLink({ runId: id, language: 'fr' }, SECRET, new Date(desk.clock.now().getTime() + ms));
const open = async (token: string) => {
  const answer = await fetch(`${base}/campagnes/${token}`);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const lettersIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]+)"/gu)]
    .map(([, url = '']) => url)
    .filter((url) => url.includes('/lettres/') && !url.endsWith('/mail'));

describe('the page of a run', () => {
  test('opens every letter exactly as it was shown', async () => {
    const { status, html, headers } = await open(tokenOf(runId));
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const letters = lettersIn(html);
    expect(letters).toHaveLength(2);
    const totals = await Promise.all(
      letters.map(async (url) => factsOf(new Uint8Array(await (await fetch(url)).arrayBuffer())).total),
    );
    expect(totals).toEqual([1_000_00, 70_00]);
  });

  test('gives the report as files, under the same link', async () => {
    const { html } = await open(tokenOf(runId));
    const files = [...html.matchAll(/href="([^"]+)"/gu)]
      .map(([, url = '']) => url)
      .filter((url) => !url.includes('/lettres/'));
    expect(files).toHaveLength(3);
    const answers = await Promise.all(files.slice(0, 2).map((url) => fetch(`${base}${url}`)));
    expect(answers.map(({ status, headers }) => [status, headers.get('content-disposition')])).toEqual([
      [200, expect.stringMatching(/Compte-rendu-de-campagne_BIJOU_.+\.csv$/u)],
      [200, expect.stringMatching(/\.xlsx$/u)],
    ]);
    expect(await answers[0]?.text()).toContain('PERLE');
    expect((await open(`${tokenOf(runId)}/exe`)).status).toBe(404);
    expect((await open(`${tokenOf(runId, -1)}/csv`)).status).toBe(410);
  });

  test('names of Sage are text, and nothing runs', async () => {
    const { html, headers } = await open(tokenOf(runId));
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a letter of an account that has changed since no longer opens', async () => {
    const letters = lettersIn((await open(tokenOf(runId))).html);
    desk.books.entries = [anInvoice({ amount: 1_200_00 }), anInvoice({ ecNo: 2, tiers: 'PERLE', amount: 70_00 })];
    expect(await Promise.all(letters.map(async (url) => (await fetch(url)).status))).toEqual([410, 200]);
  });

  test('is for minutes, and for whoever holds a link of ours: not that of a letter, nor another’s', async () => {
    expect((await open(tokenOf(runId, -1))).status).toBe(410);
    expect((await open(tokenOf('nobody'))).status).toBe(404);
    const letter = { draftId: runId, version: 1, digest: 'x', index: 0 };
    const soon = new Date(desk.clock.now().getTime() + 60_000);
    expect((await open(signLink(letter, SECRET, soon))).status).toBe(404);
    expect((await open(signRunLink({ runId, language: 'fr' }, `${SECRET}!`, soon))).status).toBe(404);
    expect((await open('x.y')).status).toBe(404);
  });
});
