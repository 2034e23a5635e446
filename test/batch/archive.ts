import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the tests of a batch run with: archives made on the spot, and the command as a process. */

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const isBuilt = existsSync(CLI);
if (!isBuilt) console.warn('dist/cli.js is absent: run npm run build to test batches as processes');

const conforming = readFileSync(new URL('../../fixtures/conforming/source.txt', import.meta.url), 'utf8');

/** A text that is a convention, different for each number. */
export const conventionText = (number: number): string =>
  `${conforming}\n\nDossier ${number} des archives de la direction.\n`;

/** An empty folder that goes away with the tests. */
export function tempFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gabarit-batch-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes an archive: names, with `/` where there are folders, and what the files hold. */
export function writeArchive(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [CLI, 'batch', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, out, err: err.replaceAll('\u00a0', ' ') })),
  );
}

export const batch = (...args: string[]): Promise<Ended> => ended(start(args));

/** The hash of every file under a folder that depends on the documents alone: not the journal, which has clocks. */
export function treeOf(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'journal.log' && statSync(join(out, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

/** The processes, by number, whose parent is the one with this number. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}

export const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Waits until something holds, looking every few milliseconds, for at most a time; tells whether it came to hold. */
export async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
