import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, driveId, library, messagePath, put } from './graph-calls.ts';

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

async function page(address: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(address.startsWith('/') ? m365.url + address : address);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function send(
  more: object,
  attachment?: { name: string; contentType: string; content: string },
): Promise<string> {
  const { id } = await draft(m365, 'k1', more);
  if (attachment !== undefined) {
    const { name, contentType, content } = attachment;
    const contentBytes = Buffer.from(content).toString('base64');
    const body = { '@odata.type': '#microsoft.graph.fileAttachment', name, contentType, contentBytes };
    await call(m365, 'POST', messagePath(id, '/attachments'), body);
  }
  await call(m365, 'POST', messagePath(id, '/send'));
  return m365.sentMessages()[0]?.key ?? '';
}

describe('the mails', () => {
  test('the list and the home page are empty at first, then show what was sent', async () => {
    expect((await page('/messages')).text).toContain('Aucun message');
    const key = await send({ subject: 'Première relance' });
    const list = await page('/messages');
    expect(list.text).toContain(`href="/messages/${key}"`);
    expect(list.text).toContain('Première relance');
    expect((await page('/')).text).toContain('<div class="big">1</div>');
  });

  test('what people wrote is escaped everywhere', async () => {
    const evil = '"><script>alert(1)</script>';
    const key = await send(
      { subject: evil, toRecipients: [{ emailAddress: { address: 'a@b.example', name: evil } }] },
      { name: `${evil}.pdf`, contentType: 'application/pdf', content: 'x' },
    );
    for (const address of ['/messages', `/messages/${key}`]) {
      const { text } = await page(address);
      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;alert(1)');
    }
  });

  test('the body is a document that can run and fetch nothing', async () => {
    const key = await send({ body: { contentType: 'html', content: '<p>Bonjour</p><script>alert(1)</script>' } });
    expect((await page(`/messages/${key}`)).text).toMatch(/<iframe[^>]+sandbox="allow-popups [^"]*"/);
    const body = await page(`/messages/${key}/corps`);
    const policy = body.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-popups/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script|allow-same-origin/);
    expect(body.text).toContain('<p>Bonjour</p>');
  });

  test('a text body is escaped too', async () => {
    const key = await send({ body: { contentType: 'text', content: '<b>Bonjour</b>' } });
    expect((await page(`/messages/${key}/corps`)).text).toContain('&lt;b&gt;Bonjour');
  });

  test('headers, attachments and source are there', async () => {
    const key = await send(
      {
        replyTo: [{ emailAddress: { address: 'reponse@demo.example' } }],
        ccRecipients: [{ emailAddress: { address: 'copie@demo.example' } }],
      },
      { name: 'Lettre é.pdf', contentType: 'application/pdf', content: '%PDF' },
    );
    const { text } = await page(`/messages/${key}`);
    for (const words of ['reponse@demo.example', 'copie@demo.example', 'comptabilite@demo.example', 'Lettre é.pdf']) {
      expect(text).toContain(words);
    }
    const href = /href="(\/messages\/[^"]+\/pieces\/[^"?]+)"/.exec(text)?.[1] ?? '';
    const inline = await page(href);
    expect([inline.text, inline.headers.get('content-type')]).toEqual(['%PDF', 'application/pdf']);
    expect(inline.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''Lettre%20%C3%A9\.pdf$/);
    expect((await page(`${href}?telecharger=1`)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await page(`/messages/${key}/source.eml`)).text).toContain('Message-ID: <k1@relance.example>');
  });

  test('an attached web page is never shown in place', async () => {
    const key = await send({}, { name: 'a.html', contentType: 'text/html', content: '<script>alert(1)</script>' });
    const href = /href="(\/messages\/[^"]+\/pieces\/[^"?]+)"/.exec((await page(`/messages/${key}`)).text)?.[1] ?? '';
    const served = await page(href);
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(served.headers.get('content-type')).toBe('application/octet-stream');
  });

  test.each([
    [
      'a header that names who it was for',
      { internetMessageHeaders: [{ name: 'x-relance-redirected-from', value: 'vrai@durand.example' }] },
      'vrai@durand.example',
    ],
    ['the mark in the subject', { subject: '[TEST] Relance' }, 'redirigé'],
  ])('a redirected mail says so: %s', async (_name, more, words) => {
    const { text } = await page(`/messages/${await send(more)}`);
    expect(text).toContain('Message redirigé vers une adresse de test');
    expect(text).toContain(words);
  });

  test('a lost mail says so', async () => {
    m365.faults.add({ fault: { kind: 'lose-message' } });
    expect((await page(`/messages/${await send({})}`)).text).toContain('Perdu');
  });
});

describe('the dossiers', () => {
  test('the web addresses that the API gives open the folder, with column values and a way up', async () => {
    const { site, list, drive } = await library(m365);
    await call(m365, 'POST', `/sites/${site}/lists/${list}/columns`, {
      name: 'Tiers',
      displayName: 'Client',
      text: {},
    });
    const file = (
      await put(m365, drive, 'DEMO/DURAND - Durand & Fils/2026/Relance <1>.pdf'.replace(/[<>]/g, ''), '%PDF')
    ).json;
    await call(m365, 'PATCH', `/drives/${drive}/items/${file.id}/listItem/fields`, { Tiers: '<DURAND>' });
    const folder = (await call(m365, 'GET', `/drives/${drive}/items/${file.parentReference.id}`)).json;
    const shown = await page(folder.webUrl);
    expect(shown.status).toBe(200);
    for (const words of [
      'Relance 1.pdf',
      'Client',
      '&lt;DURAND&gt;',
      'DURAND - Durand &amp; Fils',
      'href="/dossiers"',
    ]) {
      expect(shown.text).toContain(words);
    }
    const opened = await page(file.webUrl);
    expect([opened.text, opened.headers.get('content-type')]).toEqual(['%PDF', 'application/pdf']);
    expect(opened.headers.get('content-disposition')).toMatch(/^inline/);
  });

  test('sites, libraries and empty folders have their pages', async () => {
    const drive = await driveId(m365);
    await call(m365, 'POST', `/drives/${drive}/root/children`, { name: 'Vide', folder: {} });
    expect((await page('/dossiers')).text).toContain('/dossiers/demo.sharepoint.example/sites/recouvrement');
    const base = '/dossiers/demo.sharepoint.example/sites/recouvrement';
    expect((await page(base)).text).toContain('Documents%20partages');
    expect((await page(`${base}/Documents%20partages/Vide`)).text).toContain('Ce dossier est vide');
  });

  test.each([
    '/messages/rien',
    '/dossiers/rien',
    '/dossiers/partage/rien',
    '/rien',
    '/dossiers/demo.sharepoint.example/sites/recouvrement/Documents%20partages/rien',
  ])('%s is not found, politely', async (address) => {
    const { status, text } = await page(address);
    expect([status, text]).toEqual([404, expect.stringContaining('Il n’y a rien à cette adresse')]);
  });
});
