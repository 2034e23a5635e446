import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ConventionRecord } from '../src/model/record.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const text = fileURLToPath(new URL('../fixtures/deviating/source.md', import.meta.url));
const scan = fileURLToPath(new URL('../fixtures/scan/source.pdf', import.meta.url));
const built = existsSync(CLI);
if (!built) console.warn('dist/cli.js is absent: run npm run build to test the command as a process');

const folder = mkdtempSync(join(tmpdir(), 'gabarit-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const gabarit = (...args: string[]): Promise<Ended> => ended(start(args));

describe.skipIf(!built)('the command', () => {
  it('gives its version and its help on standard output', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await gabarit('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await gabarit('check', '--help')).toMatchObject({ code: 0, err: '' });
  });

  it('checks a file, fails on its deviations when asked to, and has no colours in a pipe', async () => {
    const { code, out, err } = await gabarit('check', text, '--fail-on', 'critical');
    expect(out.split('\n')[0]).toBe(text);
    expect(out).toContain('CRITIQUE');
    expect(out).not.toContain('\u001b');
    expect([code, err]).toEqual([5, '']);
  });

  it('reads standard input', async () => {
    const child = start(['check', '-', '--format', 'json'], { stdio: 'pipe' });
    const end = ended(child);
    child.stdin?.end(readFileSync(text));
    const { out, code } = await end;
    const [record] = JSON.parse(out);
    expect(ConventionRecord.parse(record).source.file).toBe('stdin');
    expect(code).toBe(0);
  });

  it('extracts records that are valid and the same twice', async () => {
    const { code, out } = await gabarit(
      'extract',
      text,
      text,
      join(folder, 'none.pdf'),
      '--out',
      join(folder, 'out'),
    );
    expect([code, out]).toEqual([4, '']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['source-2.json', 'source.json']);
    const [first, second] = ['source', 'source-2'].map((name) =>
      readFileSync(join(folder, 'out', `${name}.json`), 'utf8'),
    );
    expect(ConventionRecord.parse(JSON.parse(first ?? '')).document.kind).toBe('convention');
    expect(second).toBe(first);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = start(['check', text, text, text]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, '']);
  });

  it.skipIf(process.platform === 'win32')('ends with 130 when it is interrupted', async () => {
    const child = start(['check', text, '-'], { stdio: 'pipe' });
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect((await ended(child)).code).toBe(130);
  });

  it('says in one line why a scan without OCR has no text', async () => {
    const { code, err } = await gabarit('check', scan, '--ocr', 'none', '--lang', 'en');
    expect(err).toBe(
      `gabarit: ${scan}: no text, only images of pages; run again with --ocr tesseract-js [no-text]\n`,
    );
    expect(code).toBe(2);
  });
});
