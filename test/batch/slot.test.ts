import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/batch/limits.ts';
import type { Answer } from '../../src/batch/messages.ts';
import { type Nursery, slotOf } from '../../src/batch/slot.ts';
import type { Child, Reply } from '../../src/batch/spawn-child.ts';

const ready: Answer = { say: 'ready', engine: 'a'.repeat(64), rules: 'b'.repeat(64) };
const fine: Answer = { say: 'read', record: '{}', warnings: [], rss: 100 };
const died: Reply = { kind: 'died', death: { code: 'crash', detail: 'SIGKILL' } };

/** Children that give what they are told to, one after the other, over the whole line of them. */
function nursery(replies: readonly (Answer | Reply)[], changes: Partial<Nursery> = {}) {
  const left = [...replies];
  const children: { over: boolean }[] = [];
  const start = (): Child => {
    const state = { over: false };
    children.push(state);
    return {
      ask: async () => {
        const next = left.shift() ?? fine;
        const reply: Reply = 'say' in next ? { kind: 'answer', answer: next } : next;
        return { ...reply, rss: 'say' in next && 'rss' in next ? next.rss : 0, page: 0 };
      },
      kill: () => {
        state.over = true;
      },
      isOver: () => state.over,
      ended: Promise.resolve(),
    };
  };
  const made: Nursery = {
    launcher: { command: '', args: [], isBounded: true, isOffline: true },
    entry: '',
    env: {},
    limits: DEFAULT_LIMITS,
    now: () => 0,
    pause: async () => undefined,
    open: { ask: 'open', version: '', language: 'fr', ocr: 'none', model: null, limits: DEFAULT_LIMITS },
    made: null,
    start,
    ...changes,
  };
  return { slot: slotOf(made), children };
}

async function readSome(slot: ReturnType<typeof slotOf>, count: number): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (let i = 0; i < count; i++) kinds.push((await slot.read('f', 's', () => undefined)).kind);
  return kinds;
}

describe('a place where documents are read', () => {
  it('has one child for many documents, until it has read enough', async () => {
    const few = nursery([ready], { limits: { ...DEFAULT_LIMITS, 'recycle-documents': 3 } });
    await readSome(few.slot, 3);
    expect(few.children).toHaveLength(1);
    await readSome(few.slot, 1).catch(() => undefined);
    expect(few.children).toHaveLength(2);
  });

  it.each([
    ['died', died],
    ['holds too much memory', { ...fine, rss: 601 }],
    ['met a damaged file', { ...fine, warnings: ['file-repaired'] }],
    ['failed in its own code', { say: 'refused', code: 'internal-error', detail: null, rss: 1 }],
  ] as readonly [string, Answer | Reply][])('replaces a child that %s', async (_, reply) => {
    const { slot, children } = nursery([ready, reply, ready, fine]);
    await readSome(slot, 2);
    expect(children).toHaveLength(2);
  });

  it('keeps a child that refused a document', async () => {
    const { slot, children } = nursery([
      ready,
      { say: 'refused', code: 'encrypted', detail: null, rss: 1 },
      fine,
    ]);
    await readSome(slot, 2);
    expect(children).toHaveLength(1);
  });

  it('holds the end of an idle child against no document', async () => {
    const { slot, children } = nursery([ready, fine, ready, fine]);
    await readSome(slot, 1);
    for (const child of children) child.over = true;
    expect(await readSome(slot, 1)).toEqual(['answer']);
    expect(children).toHaveLength(2);
  });

  it('tries to start a child several times, then stops the run', async () => {
    const { slot, children } = nursery([died, died, died, died, died]);
    await expect(slot.ready()).rejects.toThrow('setup: crash');
    expect(children).toHaveLength(5);
  });

  it('refuses a child that would read with other rules than the first one', async () => {
    const { slot } = nursery([ready], { made: { engine: 'a'.repeat(64), rules: 'c'.repeat(64) } });
    await expect(slot.ready()).rejects.toThrow('engine-changed');
  });

  it('passes on why the installation is refused, with the file', async () => {
    const { slot } = nursery([{ say: 'broken', code: 'rules-invalid', detail: 'checks.yaml:3' }]);
    await expect(slot.ready()).rejects.toThrow('rules-invalid: checks.yaml:3');
  });
});
