import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseResult, quarantined, renderResult, resultOf } from '../../src/batch/result.ts';
import { openStore } from '../../src/batch/result-store.ts';
import { recordOf } from '../support/engine.ts';

const out = mkdtempSync(join(tmpdir(), 'gabarit-store-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const key = 'd'.repeat(64);
const recipe = { engine: 'b'.repeat(64), rules: 'c'.repeat(64), options: { lang: 'fr' } };
const record = recordOf('Convention territoriale globale\n\nEntre la commune de Sens et la Caf.');
const verdict = { outcome: 'ok', code: null, detail: null, warnings: [], record } as const;
const result = resultOf({ key, sha256: 'a'.repeat(64) }, recipe, { ...verdict, warnings: [] });
const text = renderResult(result);

describe('a stored result', () => {
  it('is the same bytes after it was read and written again', () => {
    const read = parseResult(text, key);
    expect(read).toEqual(result);
    expect(read === null ? '' : renderResult(read)).toBe(text);
  });

  it('is none when it was cut, altered, or is of another key', () => {
    for (const end of [0, 1, 100, text.length - 3]) expect(parseResult(text.slice(0, end), key)).toBeNull();
    expect(parseResult(text.replace('"kind":"', '"kind":"x'), key)).toBeNull();
    expect(parseResult(text.replace('globale', 'locale'), key)).toBeNull();
    expect(parseResult(text, 'e'.repeat(64))).toBeNull();
  });

  it('has the same digest from another engine that finds the same', () => {
    const other = { ...recipe, engine: 'e'.repeat(64) };
    const renamed = {
      ...verdict,
      warnings: [],
      record: { ...record, engine: { ...record.engine, version: '9' } },
    };
    expect(resultOf(result, other, renamed).digest).toBe(result.digest);
    expect(resultOf(result, recipe, quarantined('damaged', null)).digest).not.toBe(result.digest);
  });
});

describe('the store', () => {
  it('gives back what was written, and sweeps what was left half-written', async () => {
    const store = await openStore(out);
    expect(await store.read(key)).toBeNull();
    await store.write(result);
    expect(await store.read(key)).toEqual(result);
    writeFileSync(join(out, 'tmp', 'half.tmp'), '{');
    writeFileSync(join(out, `.gabarit-${randomUUID()}.tmp`), 'PK');
    writeFileSync(join(out, '.gabarit-notes.tmp'), 'of a person');
    await openStore(out);
    expect(readdirSync(join(out, 'tmp'))).toEqual([]);
    expect(readdirSync(out).sort()).toEqual(['.gabarit-notes.tmp', 'results', 'tmp']);
  });
});
