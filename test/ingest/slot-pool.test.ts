import { expect, test } from 'vitest';
import { slotPool } from '../../src/ingest/slot-pool.ts';

test('lends each slot to one task at a time, and makes no more than it may', async () => {
  let made = 0;
  const pool = slotPool(2, () => ({ name: ++made, busy: false }));
  await Promise.all(
    Array.from({ length: 20 }, () =>
      pool.lend(async (slot) => {
        expect(slot.busy).toBe(false);
        slot.busy = true;
        await new Promise((resolve) => setImmediate(resolve));
        slot.busy = false;
      }),
    ),
  );
  expect(pool.all().map(({ name }) => name)).toEqual([1, 2]);
});

test('makes a second slot only when the first is lent', async () => {
  const pool = slotPool(4, () => ({}));
  await pool.lend(async () => 'one');
  await pool.lend(async () => 'two');
  expect(pool.all()).toHaveLength(1);
});

test('gets a slot back from a task that fails', async () => {
  const pool = slotPool(1, () => ({}));
  await expect(pool.lend(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(pool.lend(async () => 'yes')).resolves.toBe('yes');
});
