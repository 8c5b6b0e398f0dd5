import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseHeld } from '../../src/platform/sql/fault.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';

let folder: string;
const lockFile = () => join(folder, 'lock.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relance-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written in a folder is there when it is opened again, with its spelling', async () => {
  const first = await openGateway({ kind: 'embedded', folder });
  await first.createDatabase('Bijou');
  const written = await first.database('Bijou');
  await written.execute('CREATE TABLE F_COMPTET (CT_Num varchar(17) NOT NULL)');
  await written.execute("INSERT INTO F_COMPTET (CT_Num) VALUES ('DUPONT')");
  await first.close();

  const second = await openGateway({ kind: 'embedded', folder });
  expect(await second.listDatabases()).toEqual(['Bijou']);
  expect(await (await second.database('bijou')).query('SELECT * FROM F_COMPTET')).toEqual([{ CT_Num: 'DUPONT' }]);
  await second.close();
});

test('a folder that is held is refused, telling what its holder announced; freed, it opens', async () => {
  const holder = await openGateway({ kind: 'embedded', folder });
  holder.announce({ endpoint: 'http://127.0.0.1:4000' });
  const refused = await openGateway({ kind: 'embedded', folder }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DatabaseHeld);
  expect((refused as DatabaseHeld).holder).toMatchObject({ pid: process.pid, endpoint: 'http://127.0.0.1:4000' });
  await holder.close();
  await (await openGateway({ kind: 'embedded', folder })).close();
});

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(lockFile(), JSON.stringify({ pid, since: '2026-01-01T00:00:00.000Z' }));
  const gateway = await openGateway({ kind: 'embedded', folder });
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  await gateway.close();
});

test('a lock with our own number from an earlier life is taken over', async () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, since: '2026-01-01T00:00:00.000Z' }));
  await (await openGateway({ kind: 'embedded', folder })).close();
});

test('a killed process loses no row that was acknowledged', async () => {
  const gatewayUrl = new URL('../../src/platform/sql/gateway.ts', import.meta.url).href;
  const script = `
    const { openGateway } = await import(${JSON.stringify(gatewayUrl)});
    const gateway = await openGateway({ kind: 'embedded', folder: ${JSON.stringify(folder)} });
    await gateway.createDatabase('Bijou');
    const db = await gateway.database('Bijou');
    await db.execute('CREATE TABLE T (A int NOT NULL)');
    for (let a = 1; ; a++) { await db.execute('INSERT INTO T (A) VALUES (' + (a % 10) + ')'); process.stdout.write(a + '\\n'); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = await new Promise<number>((resolve) => {
    let seen = '';
    child.stdout.on('data', (data) => {
      seen += String(data);
      if (seen.split('\n').length > 20) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(seen.split('\n').length - 1));
  });
  const gateway = await openGateway({ kind: 'embedded', folder });
  const [row] = await (await gateway.database('Bijou')).query<{ N: number }>('SELECT COUNT(*) AS N FROM T');
  expect(acknowledged).toBeGreaterThanOrEqual(20);
  expect(row?.N).toBeGreaterThanOrEqual(acknowledged);
  await gateway.close();
});

test('a lock file cut short by a crash is taken over', async () => {
  writeFileSync(lockFile(), '{"pid":');
  await (await openGateway({ kind: 'embedded', folder })).close();
});

test('a request awaited outside the open transaction fails after its time instead of waiting for ever', async () => {
  const gateway = await openGateway({ kind: 'embedded', requestTimeoutMs: 300 });
  await gateway.createDatabase('Bijou');
  const db = await gateway.database('Bijou');
  const stuck = db.transaction(async () => db.execute('CREATE TABLE T (A int NOT NULL)'));
  await expect(stuck).rejects.toMatchObject({ kind: 'timeout' });
  expect(await db.query('SELECT 1 AS A')).toEqual([{ A: 1 }]);
  await gateway.close();
});
