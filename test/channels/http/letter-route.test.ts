import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letterRoute, mailRoute } from '../../../src/channels/http/letter-route.ts';
import { buildHttpApp, type Listening, listen } from '../../../src/channels/http/server.ts';
import { openLink, signLink } from '../../../src/channels/http/signed-link.ts';
import { readPreviewedLetter } from '../../../src/use-cases/relance/preview-letters.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openCaratDraft, openDesk, previewNow } from '../../use-cases/bench/desk.ts';
import { SOPHIE } from '../../use-cases/bench/people.ts';
import { factsOf } from '../../use-cases/bench/plain-renderer.ts';

const SECRET = 'a secret of thirty-two characters';

describe('the letter and the mail of a preview over HTTP', () => {
  let desk = openDesk({ entries: [anInvoice()] });
  let http: Listening;
  let token = '';
  const failures: unknown[] = [];
  beforeAll(async () => {
    const ports = {
      clock: { now: () => desk.clock.now(), today: () => desk.clock.today() },
      linkSecret: SECRET,
      renderer: desk.ports.renderer,
      openLink,
      readLetter: (link: Parameters<typeof readPreviewedLetter>[1]) => readPreviewedLetter(desk.ports, link),
    };
    const app = buildHttpApp({
      messages: (_request, response) => void response.status(404).end(),
      pages: [
        { path: '/lettres/:token', answer: letterRoute(ports) },
        { path: '/lettres/:token/mail', answer: mailRoute(ports) },
      ],
      notReady: async () => [],
      onError: (error) => failures.push(error),
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(async () => {
    desk = openDesk({ entries: [anInvoice()] });
    const { draft, prepared } = await previewNow(desk, await openCaratDraft(desk));
    const link = { draftId: draft.id, version: draft.version, digest: prepared.digest, index: 0 };
    token = signLink(link, SECRET, new Date(desk.clock.now().getTime() + 15 * 60_000));
    failures.length = 0;
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${http.port}/lettres/${path}`);

  test('the letter is the PDF of exactly what was previewed, kept and indexed by nobody', async () => {
    const answer = await get(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(factsOf(new Uint8Array(await answer.arrayBuffer())).total).toBe(1_000_00);
  });

  test('the mail may run no script and load nothing', async () => {
    const answer = await get(`${token}/mail`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(await answer.text()).toContain('100000');
  });

  test.each(['', '/mail'])('a forged link opens nothing (%s)', async (what) => {
    for (const forged of [`${token}x`, token.replace('.', ''), 'x', `${token.split('.')[0]}.AAAA`]) {
      const answer = await get(`${forged}${what}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('Carat');
    }
    expect(failures).toEqual([]);
  });

  test.each(['', '/mail'])('an expired link says so and shows nothing (%s)', async (what) => {
    desk.clock.pass(16 * 60_000);
    const answer = await get(`${token}${what}`);
    expect(answer.status).toBe(410);
    expect(await answer.text()).not.toContain('Carat');
  });

  test.each(['', '/mail'])('A10: a link to a draft that has moved on shows nothing else instead (%s)', async (what) => {
    const [draft] = [...desk.state.drafts.values()];
    await desk.store.touchDraft(draft?.id ?? '', SOPHIE, desk.clock.now());
    expect((await get(`${token}${what}`)).status).toBe(410);
  });
});
