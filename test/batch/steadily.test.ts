import { describe, expect, it } from 'vitest';
import { steadily } from '../../src/batch/steadily.ts';
import { stopping } from '../../src/batch/stopping.ts';
import { RunStopped } from '../../src/batch/trouble.ts';
import { InputError } from '../../src/model/input-error.ts';

const trouble = (code: string): Error => Object.assign(new Error(code), { code });

/** Work that fails a number of times with one code of the system. */
function failing(times: number, code: string): () => Promise<string> {
  let left = times;
  return async () => {
    if (left-- > 0) throw trouble(code);
    return 'done';
  };
}

function patience(seconds: number) {
  const pauses: (string | null)[] = [];
  return {
    pauses,
    patience: { seconds, stop: stopping(), onPause: (code: string | null) => pauses.push(code) },
  };
}

describe('trouble of the machine', () => {
  it.each(['ENOSPC', 'EIO', 'EMFILE', 'EDQUOT'])('%s is waited out, and said once', async (code) => {
    const { pauses, patience: bear } = patience(5);
    expect(await steadily(bear, failing(1, code))).toBe('done');
    expect(pauses).toEqual([code, null]);
  });

  it('stops the run when it lasts', async () => {
    const { patience: bear } = patience(0.4);
    await expect(steadily(bear, failing(99, 'ENOSPC'))).rejects.toEqual(new RunStopped('output', 'ENOSPC'));
  });

  it('stops the run at once where waiting would change nothing', async () => {
    const { pauses, patience: bear } = patience(60);
    await expect(steadily(bear, failing(99, 'EROFS'))).rejects.toEqual(new RunStopped('output', 'EROFS'));
    expect(pauses).toEqual([]);
  });

  it('is not waited out by a run that was asked to stop', async () => {
    const { patience: bear } = patience(60);
    setTimeout(() => bear.stop.ask(), 50);
    await expect(steadily(bear, failing(99, 'ENOSPC'))).rejects.toBeInstanceOf(RunStopped);
  });

  it('is not what a fault of the program is', async () => {
    const { patience: bear } = patience(60);
    await expect(steadily(bear, () => Promise.reject(new TypeError('x')))).rejects.toBeInstanceOf(TypeError);
  });

  it('is not what the program says of an input', async () => {
    const { patience: bear } = patience(60);
    const refused = new InputError('rules-invalid', 'redaction.yaml:3');
    await expect(steadily(bear, () => Promise.reject(refused))).rejects.toBe(refused);
  });
});
