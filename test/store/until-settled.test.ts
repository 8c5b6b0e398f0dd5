import { describe, expect, test, vi } from 'vitest';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { insertedOnce, untilSettled } from '../../src/store/until-settled.ts';

const duplicate = () => new SqlFault('duplicate key', 'duplicate', 2601);
const lost = () => new SqlFault('gone', 'connection', 0);

describe('a write whose unique key another may take first', () => {
  test('is made again, and then finds what the other wrote', async () => {
    const work = vi.fn().mockRejectedValueOnce(duplicate()).mockResolvedValue('theirs');
    expect(await untilSettled(work)).toBe('theirs');
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is not made again for another fault: it may have had its effect', async () => {
    const work = vi.fn().mockRejectedValue(lost());
    await expect(untilSettled(work)).rejects.toThrow('gone');
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is given up with the fault when the key is never free', async () => {
    const work = vi.fn().mockRejectedValue(duplicate());
    await expect(untilSettled(work)).rejects.toThrow('duplicate key');
    expect(work).toHaveBeenCalledTimes(5);
  });

  test('an insertion tells whether it was the first, and nothing else', async () => {
    expect(await insertedOnce(Promise.resolve(1))).toBe(true);
    expect(await insertedOnce(Promise.reject(duplicate()))).toBe(false);
    await expect(insertedOnce(Promise.reject(lost()))).rejects.toThrow('gone');
  });
});
