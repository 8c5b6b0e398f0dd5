import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toRequestError } from '../../src/embedded/driver/errors.ts';
import { EngineGone } from '../../src/embedded/session/engine-gone.ts';
import { packError, type Request, reviveBytes, rowsAtOnce, unpackError } from '../../src/embedded/thread/messages.ts';
import { ThreadSession } from '../../src/embedded/thread/thread-session.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { toSqlFault } from '../../src/platform/sql/fault.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import * as sql from '../../src/platform/sql/params.ts';

const ROWS = 25_000;

describe('the engine in a thread of its own', () => {
  let gateway: SqlGateway;
  let db: SqlDatabase;

  beforeAll(async () => {
    gateway = await openGateway({ kind: 'embedded', thread: 'own' });
    await gateway.createDatabase('Bijou');
    db = await gateway.database('Bijou');
    await db.execute('CREATE TABLE T (Id int NOT NULL PRIMARY KEY, Raw varbinary(10) NULL, At datetime2(3) NULL)');
    const columns = [
      { name: 'Id', type: { name: 'int' }, nullable: false },
      { name: 'Raw', type: { name: 'varbinary', length: 10 } },
      { name: 'At', type: { name: 'datetime2', scale: 3 } },
    ] as const;
    const rows = Array.from({ length: ROWS }, (_, at) => [at, at % 2 === 0 ? null : Buffer.from([at % 256]), AT]);
    await db.bulkInsert('T', columns, rows);
  });
  afterAll(() => gateway.close());

  const AT = new Date('2026-03-29T01:30:00.123Z');

  test('a statement that lasts does not hold the loop: it turns meanwhile', async () => {
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns++;
      if (!isOver) setImmediate(turn);
    };
    turn();
    const [row] = await db.query<{ N: number }>('SELECT COUNT(*) AS N FROM T a JOIN T b ON b.Id % 50 = a.Id % 50 + 0');
    isOver = true;
    expect(Number(row?.N)).toBe((ROWS * ROWS) / 50);
    expect(turns).toBeGreaterThan(200);
  });

  test('more rows than one message carries come whole, in order and of their kinds', async () => {
    const rows = await db.query<{ Id: number; Raw: Buffer | null; At: Date }>('SELECT Id, Raw, At FROM T ORDER BY Id');
    expect(rows).toHaveLength(ROWS);
    expect(rows.every(({ Id }, at) => Id === at)).toBe(true);
    expect(rows.at(-1)).toEqual({ Id: ROWS - 1, Raw: Buffer.from([(ROWS - 1) % 256]), At: AT });
    expect(Buffer.isBuffer(rows.at(-1)?.Raw)).toBe(true);
  });

  test('a transaction keeps its session: what is asked meanwhile waits, and sees what it left', async () => {
    const order: string[] = [];
    const transaction = db.transaction(async (session) => {
      await session.execute('UPDATE T SET Raw = @raw WHERE Id = 0', { raw: sql.bytes(Buffer.from([7])) });
      order.push('written');
      await expect(session.execute('INSERT INTO T (Id) VALUES (0)')).rejects.toMatchObject({ kind: 'duplicate' });
      await session.query('SELECT 1 AS Un');
      order.push('over');
    });
    const asked = db.query('SELECT Raw FROM T WHERE Id = 0').then((rows) => {
      order.push('asked');
      return rows;
    });
    await transaction;
    expect(await asked).toEqual([{ Raw: Buffer.from([7]) }]);
    expect(order).toEqual(['written', 'over', 'asked']);
  });
});

test('a process that closes nothing ends by itself', () => {
  const url = new URL('../../src/platform/sql/gateway.ts', import.meta.url).href;
  const program = `
    const { openGateway } = await import(${JSON.stringify(url)});
    const gateway = await openGateway({ kind: 'embedded', thread: 'own' });
    await gateway.createDatabase('Bijou');
    process.stdout.write(JSON.stringify(await (await gateway.database('Bijou')).query('SELECT 1 AS Un')));`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 50_000 });
  expect([status, String(stdout)]).toEqual([0, '[{"Un":1}]']);
});

/** A thread that answers nothing, and can be ended. */
class FakeWorker extends EventEmitter {
  readonly asked: Request[] = [];
  isKept = false;
  postMessage = (request: Request) => void this.asked.push(request);
  ref = () => {
    this.isKept = true;
  };
  unref = () => {
    this.isKept = false;
  };
  terminate = async () => 0;
}

describe('a thread that ends', () => {
  test('fails what waits for it and all that is asked after, as a lost connection', async () => {
    const worker = new FakeWorker();
    const session = new ThreadSession(worker as unknown as Worker);
    worker.emit('message', { id: 0, value: undefined });
    await session.opened;
    expect(worker.isKept).toBe(false);
    const waiting = session.listDatabases();
    expect(worker.isKept).toBe(true);
    worker.emit('exit', 134);
    await expect(waiting).rejects.toThrow(EngineGone);
    const fault = await session.begin('bijou').catch((error: unknown) => toSqlFault(toRequestError(error)));
    expect(fault).toMatchObject({ kind: 'connection', message: expect.stringContaining('code 134') });
    expect(worker.asked).toHaveLength(1);
    await expect(session.close(), 'closing it frees what it held').resolves.toBeUndefined();
  });
});

describe('messages between the threads', () => {
  test('an error keeps the fields that say what it is, and no value', () => {
    const refused = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'UQ',
      detail: 'Key (a)=(1)',
    });
    const failure = structuredClone(packError(refused));
    expect(failure).toEqual({ message: 'duplicate key', code: '23505', constraint: 'UQ' });
    expect(toRequestError(unpackError(failure))).toMatchObject({ number: 2627 });
  });

  test('bytes come out as a Buffer, all else as it is', () => {
    const sent = [
      [1, null, 'a'],
      [2, Buffer.from([0, 255]), 'b'],
    ];
    const [first, second] = reviveBytes(structuredClone(sent));
    expect(first).toEqual([1, null, 'a']);
    expect(Buffer.isBuffer(second?.[1])).toBe(true);
    expect(second).toEqual([2, Buffer.from([0, 255]), 'b']);
  });

  test('wide rows go fewer at once, but one at least', () => {
    expect([rowsAtOnce(1), rowsAtOnce(20), rowsAtOnce(50_000)]).toEqual([20_000, 1_000, 1]);
  });
});
