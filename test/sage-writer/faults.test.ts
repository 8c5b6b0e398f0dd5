import { describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlSession } from '../../src/platform/sql/database.ts';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { openSageWriter } from '../../src/sage-writer/open-sage-writer.ts';
import { statut } from '../contracts/sage-writes/sage-writer.ts';
import { writerSettings } from './base.ts';

interface Plan {
  readonly open?: SqlFault;
  readonly rows?: readonly { CbMarq: number; Value: number }[];
  readonly find?: SqlFault;
  readonly lock?: SqlFault | { readonly lRes: number | null };
  readonly update?: SqlFault | number;
  readonly commit?: SqlFault;
}

/** A base that fails as told, and keeps how its transaction ended. */
function planned(plan: Plan) {
  const log: string[] = [];
  const answer = <T>(step: string, value: T | SqlFault): Promise<T> => {
    log.push(step);
    return value instanceof SqlFault ? Promise.reject(value) : Promise.resolve(value);
  };
  const session = {
    query: () => answer('find', plan.find ?? plan.rows ?? [{ CbMarq: 7, Value: 1 }]),
    call: () => answer('lock', plan.lock ?? { lRes: 0 }),
    execute: () => answer('update', plan.update ?? 1),
  } as unknown as SqlSession;
  const database = {
    ...session,
    transaction: async (work: (inside: SqlSession) => Promise<unknown>) => {
      const result = await work(session).catch((error: unknown) => {
        log.push('rollback');
        throw error;
      });
      await answer('commit', plan.commit ?? null);
      return result;
    },
  } as unknown as SqlDatabase;
  const open = async () => (plan.open ? Promise.reject(plan.open) : database);
  return { writer: openSageWriter(open, writerSettings()), log };
}

const fault = (kind: SqlFault['kind'], number = 0) => new SqlFault('…', kind, number);

describe('what becomes of a write when the base fails', () => {
  test.each<[string, Plan, string, string[]]>([
    ['no connection', { open: fault('connection') }, 'busy', []],
    ['lost while it looks', { find: fault('connection') }, 'busy', ['find', 'rollback']],
    ['lost at the lock check', { lock: fault('timeout', -2) }, 'busy', ['find', 'lock', 'rollback']],
    ['lost during the update', { update: fault('connection') }, 'busy', ['find', 'lock', 'update', 'rollback']],
    ['a deadlock', { update: fault('deadlock', 1205) }, 'busy', ['find', 'lock', 'update', 'rollback']],
    ['a trigger that refuses', { update: fault('other', 50_000) }, 'busy', ['find', 'lock', 'update', 'rollback']],
    ['a trigger that ends it', { update: fault('other', 3609) }, 'busy', ['find', 'lock', 'update', 'rollback']],
    ['a right that is missing', { update: fault('other', 230) }, 'refused', ['find', 'lock', 'update', 'rollback']],
    [
      'a text too long for its column',
      { update: fault('other', 2628) },
      'refused',
      ['find', 'lock', 'update', 'rollback'],
    ],
    ['no lock procedure there', { lock: fault('other', 2812) }, 'refused', ['find', 'lock', 'rollback']],
    ['an answer lost at the commit', { commit: fault('connection') }, 'unknown', ['find', 'lock', 'update', 'commit']],
  ])('%s', async (_what, plan, kind, steps) => {
    const { writer, log } = planned(plan);
    await expect(writer.write(statut('2'), '1')).rejects.toMatchObject({ name: 'OutsideFault', kind });
    expect(log).toEqual(steps);
  });

  test.each([
    [0, 'changed'],
    [2, 'many-rows'],
  ])('an update that touches %i rows is rolled back', async (update, why) => {
    const { writer, log } = planned({ update });
    expect(await writer.write(statut('2'), '1')).toEqual({ kind: 'refused', why });
    expect(log).toEqual(['find', 'lock', 'update', 'rollback']);
  });

  test('two rows under one number are never written', async () => {
    const { writer, log } = planned({ rows: [7, 8].map((CbMarq) => ({ CbMarq, Value: 1 })) });
    expect(await writer.write(statut('2'))).toEqual({ kind: 'refused', why: 'many-rows' });
    expect(log).toEqual(['find', 'rollback']);
  });

  test('a lock check that does not answer is taken for a lock', async () => {
    const { writer, log } = planned({ lock: { lRes: null } });
    expect(await writer.write(statut('2'))).toEqual({ kind: 'locked' });
    expect(log).toEqual(['find', 'lock', 'commit']);
  });

  test('a look that fails has had no effect', async () => {
    const { writer } = planned({ find: fault('connection') });
    await expect(writer.look(statut('2'))).rejects.toMatchObject({ kind: 'busy', code: 'sage-write-connection' });
  });
});
