import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, driveId, MAILBOX, messagePath, put } from './graph-calls.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'm365-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('mails, files, columns and half-written uploads survive a restart', async () => {
  const before = await startStandIn({ folder });
  const made = await draft(before, 'k1');
  await call(before, 'POST', messagePath(made.id, '/send'));
  const kept = await draft(before, 'k2');
  const drive = await driveId(before);
  await put(before, drive, 'DEMO/a.pdf', 'bonjour');
  const { uploadUrl } = (await call(before, 'POST', `/drives/${drive}/root:/b.pdf:/createUploadSession`)).json;
  await call(before, 'PUT', uploadUrl, Buffer.alloc(327_680), { 'Content-Range': 'bytes 0-327679/655360' });
  await before.close();

  const after = await startStandIn({ folder, contentPort: Number(new URL(uploadUrl).port) });
  expect(after.sentMessages().map((one) => one.internetMessageId)).toEqual(['<k1@relance.example>']);
  expect((await call(after, 'GET', messagePath(kept.id))).json.isDraft).toBe(true);
  expect(after.files().map((one) => [one.path, one.content.toString()])).toEqual([['DEMO/a.pdf', 'bonjour']]);
  expect(await driveId(after)).toBe(drive);
  expect((await call(after, 'GET', uploadUrl)).json.nextExpectedRanges).toEqual(['327680-']);
  await after.close();
});

/** Starts the command and reads the one line that it prints. */
async function startProcess(): Promise<{ child: ChildProcess; m365: M365 }> {
  const child = spawn(
    process.execPath,
    ['src/demo/m365/run.ts', '--port', '0', '--folder', folder, '--sent-items-delay', '0'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, m365: JSON.parse(String(line)) as M365 };
}

test('a process killed without warning has kept what it answered', async () => {
  const first = await startProcess();
  const made = await draft(first.m365, 'k1');
  await call(first.m365, 'POST', messagePath(made.id, '/send'));
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await startProcess();
  const sent = await call(second.m365, 'GET', `/users/${MAILBOX}/mailFolders/sentitems/messages`);
  expect(sent.json.value).toHaveLength(1);
  expect(await (await fetch(`${second.m365.url}/_sent`)).json()).toMatchObject([
    { internetMessageId: '<k1@relance.example>' },
  ]);
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
});
