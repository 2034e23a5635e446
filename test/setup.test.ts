import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The command as a process, installed beside packages of which one is broken, or where there is no network. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const scan = join(ROOT, 'fixtures/fax/source.tiff');
const born = join(ROOT, 'fixtures/born/source.pdf');
const built = existsSync(CLI);
if (!built) console.warn('dist/cli.js is absent: run npm run build to test the command as a process');

const folder = mkdtempSync(join(tmpdir(), 'gabarit-install-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

function gabarit(cli: string, args: readonly string[], flags: readonly string[] = []): Promise<Ended> {
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, out, err, seconds: (performance.now() - began) / 1000 })),
  );
}

const OURS = ['tesseract.js-core', '@tesseract.js-data', 'pdfjs-dist'];

/** Installs the program with links to our packages, but for copies of those that a test may spoil. */
function install(): string {
  for (const part of ['dist', 'rules', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const from = join(ROOT, 'node_modules', name);
    if (OURS.includes(name))
      cpSync(from, join(modules, name), {
        recursive: true,
        filter: (path) => !/\.(?:map|wasm\.js)$/.test(path),
      });
    else symlinkSync(from, join(modules, name));
  }
  return join(folder, 'dist/cli.js');
}

describe.skipIf(!built)('an installation that is broken', () => {
  let cli = '';
  beforeAll(() => {
    cli = install();
  });

  it('reads a scan as long as it is whole', async () => {
    expect(await gabarit(cli, ['check', scan])).toMatchObject({ code: 0, err: '' });
  }, 60_000);

  it.each([
    ['@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz', scan],
    ['tesseract.js-core/tesseract-core-simd-lstm.wasm', scan],
    ['pdfjs-dist/wasm/openjpeg.wasm', born],
  ])(
    'names %s within five seconds, and how to mend it',
    async (file, input) => {
      const path = join(folder, 'node_modules', file);
      cpSync(path, `${path}.whole`);
      if (file.startsWith('pdfjs')) rmSync(path);
      else truncateSync(path, 100_000);
      const { code, err, out, seconds } = await gabarit(cli, ['check', input]);
      cpSync(`${path}.whole`, path);
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(`(${file})`);
      expect(err).toContain('npm ci');
      expect(err).toContain('[setup-broken]');
      expect(seconds).toBeLessThan(5);
    },
    30_000,
  );
});

/** Whatever would open a connection ends the process, in every thread, and says so. */
const NO_NETWORK = `
const net = require('node:net'); const dns = require('node:dns'); const fs = require('node:fs');
const denied = (what) => () => { fs.writeSync(2, 'NETWORK ' + what + '\\n'); process.exit(99); };
net.Socket.prototype.connect = denied('connect');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = denied('dns');
require('node:dgram').createSocket = denied('udp');
globalThis.fetch = denied('fetch');
`;

describe.skipIf(!built)('with the network denied', () => {
  const guard = join(folder, 'no-network.cjs');
  beforeAll(() => writeFileSync(guard, NO_NETWORK));

  it.each([
    ['a scan', scan],
    ['a PDF', born],
  ])(
    'reads %s',
    async (_, input) => {
      expect(await gabarit(CLI, ['check', input], ['--require', guard])).toMatchObject({ code: 0, err: '' });
    },
    60_000,
  );

  it.each([
    'require("node:http").get("http://localhost:9")',
    'fetch("http://localhost:9")',
  ])('ends at %s, so that the tests above can fail', async (attempt) => {
    const script = join(folder, 'attempt.cjs');
    writeFileSync(
      script,
      `new (require('node:worker_threads').Worker)(${JSON.stringify(attempt)}, { eval: true });`,
    );
    const { err } = await gabarit(script, [], ['--require', guard]);
    expect(err).toContain('NETWORK');
  });
});
