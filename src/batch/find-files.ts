import type { Dirent } from 'node:fs';
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { readRegularLines, systemCode } from '../cli/files.ts';
import { InputError } from '../model/input-error.ts';
import type { QuarantineCode } from '../model/reason-code.ts';

/** Something that was found: a file to read, or why it is not read. */
export interface Found {
  readonly path: string; // for people
  readonly file: string; // absolute
  readonly trouble: { readonly code: QuarantineCode; readonly detail: string | null } | null;
}

/** Where to look: folders, files, patterns, and `@LIST` or lists of them, one a line. */
export interface Inputs {
  readonly inputs: readonly string[];
  readonly lists: readonly string[];
  readonly base: string; // the folder that relative paths start from
  readonly out: string; // absolute; what is in it is never read
}

/** Finds what there is to read, a piece at a time: nothing is held of what was found before. */
export async function* findFiles({ inputs, lists, base, out }: Inputs): AsyncGenerator<Found> {
  const outside = { base, out: await realpath(out).catch(() => out) };
  const isAlone = inputs.length === 1 && lists.length === 0;
  for (const input of inputs) {
    const list = input.startsWith('@') && !(await isThere(resolve(base, input))) ? input.slice(1) : null;
    yield* list === null ? findInput(input, outside, isAlone ? 'root' : 'given') : findListed(list, outside);
  }
  for (const list of lists) yield* findListed(list, outside);
}

/** The folder from which the paths of what is found are told. */
export async function rootOf({ inputs, lists, base }: Omit<Inputs, 'out'>): Promise<string> {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1 || lists.length > 0) return base;
  const file = resolve(base, input);
  return (await isFolderAt(file)) ? file : base;
}

interface Outside {
  readonly base: string;
  readonly out: string;
  readonly deepest?: number; // folders below the first that are looked into; all where nothing is said
}

/** Whether the paths under a folder are told from the folder, or as the folder was given. */
type Naming = 'root' | 'given';

const GlobRe = /[*?[{]/;

async function* findInput(input: string, outside: Outside, naming: Naming): AsyncGenerator<Found> {
  const file = resolve(outside.base, input);
  const found = await lstat(file).catch((error: unknown) => systemCode(error));
  if (typeof found === 'string') {
    if (GlobRe.test(input)) return yield* findMatching(input, outside);
    return yield { path: input, file, trouble: { code: 'file-unreadable', detail: found } };
  }
  // A folder that somebody names is meant, even by a link to it; what lies in it is not.
  const isFolder = found.isDirectory() || (found.isSymbolicLink() && (await isFolderAt(file)));
  if (isFolder) yield* walk(file, naming === 'root' ? '' : input, outside);
  else yield { path: input, file, trouble: await troubleOf(file, found) };
}

const MOST_PATH = 1 << 16; // bytes: no system takes a longer one

/** What a list names. A list is an input like others: one that cannot be read is named, and the rest goes on. */
async function* findListed(list: string, outside: Outside): AsyncGenerator<Found> {
  const file = resolve(outside.base, list);
  let number = 0;
  try {
    for await (const line of readRegularLines(file, MOST_PATH)) {
      number++;
      if (line === null) {
        const trouble = { code: 'file-unreadable', detail: 'ENAMETOOLONG' } as const;
        yield { path: `${list}:${number}`, file, trouble };
      } else if (line.trim() !== '') {
        yield* findInput(line.replace(/\r$/, ''), outside, 'given');
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { path: list, file, trouble: { code: error.code, detail: error.detail } };
  }
}

/** What a pattern stands for: the folder before its first sign is walked. */
async function* findMatching(pattern: string, outside: Outside): AsyncGenerator<Found> {
  const { base } = picomatch.scan(pattern);
  const isMatch = picomatch(pattern, { dot: false });
  const root = resolve(outside.base, base);
  let some = false;
  if (await isFolderAt(root)) {
    const deepest = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length - 1;
    for await (const found of walk(root, base, { ...outside, deepest })) {
      if (!isMatch(found.path)) continue;
      some = true;
      yield found;
    }
  }
  if (!some) yield { path: pattern, file: root, trouble: { code: 'file-unreadable', detail: 'ENOENT' } };
}

const DocumentNameRe = /\.(?:pdf|png|jpe?g|tiff?|txt|md)$/i;

/** Everything under a folder. Links are named, not followed, so the walk ends. */
async function* walk(folder: string, shown: string, outside: Outside): AsyncGenerator<Found> {
  const { deepest = Number.POSITIVE_INFINITY } = outside;
  const real = await realpath(folder).catch(() => folder);
  if (real === outside.out || deepest < 0) return;
  let isEmpty = true;
  try {
    for await (const entry of await opendir(folder)) {
      isEmpty = false;
      const [file, path] = [join(folder, entry.name), shown === '' ? entry.name : join(shown, entry.name)];
      if (entry.isDirectory()) yield* walk(file, path, { ...outside, deepest: deepest - 1 });
      else yield { path, file, trouble: await troubleAt(file, entry) };
    }
  } catch (error) {
    return yield {
      path: shown === '' ? folder : shown,
      file: folder,
      trouble: { code: 'file-unreadable', detail: systemCode(error) },
    };
  }
  if (isEmpty && DocumentNameRe.test(shown)) {
    yield { path: shown, file: folder, trouble: { code: 'not-a-file', detail: 'directory' } };
  }
}

async function troubleAt(file: string, entry: Dirent): Promise<Found['trouble']> {
  // A name that is no UTF-8 comes with signs in the place of its bytes, under which nothing is found.
  if (entry.name.includes('\ufffd') && !(await isThere(file))) return { code: 'bad-filename', detail: null };
  return entry.isFile() ? null : troubleOf(file, entry);
}

async function troubleOf(
  file: string,
  found: { isFile(): boolean; isSymbolicLink(): boolean },
): Promise<Found['trouble']> {
  if (found.isFile()) return null;
  if (!found.isSymbolicLink()) return { code: 'not-a-file', detail: 'special' };
  const target = await stat(file).catch((error: unknown) => systemCode(error));
  if (target === 'ENOENT') return { code: 'file-unreadable', detail: target };
  if (typeof target !== 'string' && !target.isFile() && !target.isDirectory())
    return { code: 'not-a-file', detail: 'special' };
  return { code: 'symlink-refused', detail: null };
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

const isFolderAt = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith('../') && !way.startsWith('..\\'));
}
