import type { Analyst, Checks, OpenAnalyst } from '../../src/cli/analyst.ts';
import { type Io, type Output, OutputError } from '../../src/cli/io.ts';
import { run, type Setting } from '../../src/cli/run.ts';
import { InputError } from '../../src/model/input-error.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { specimenOf } from '../../src/model/specimen.ts';
import { memoryFolder } from '../export/memory-folder.ts';
import { SAMPLE } from '../report/sample-record.ts';

/** What a fake world begins with. */
export interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** How many times standard output is written to before its reader goes away. */
  readonly readerStaysFor?: number;
  readonly fullDisk?: boolean;
  readonly lockedFolder?: boolean;
  readonly analyse?: Analyst['analyse'];
  readonly open?: OpenAnalyst;
  readonly checks?: Checks;
}

/** What a run left behind. */
export interface Trace {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
  readonly opened: readonly string[]; // the OCR of each analyst that was opened
  readonly closed: number;
}

/** The record of a file whose text names its case. */
export const echo: Analyst['analyse'] = async ({ bytes, file }): Promise<ConventionRecord> => {
  const text = Buffer.from(bytes).toString();
  if (text === 'encrypted') throw new InputError('encrypted');
  if (text === 'bug') throw new RangeError('secret words of the document');
  return {
    ...SAMPLE,
    source: { ...SAMPLE.source, file },
    findings: SAMPLE.findings.filter(({ severity }) => text.includes(severity)),
  };
};

/** Runs the command line in a fake world. */
export async function runIn(world: World, ...args: string[]): Promise<Trace> {
  const [out, err] = [stream(world.terminal ?? false, world.readerStaysFor), stream(world.terminal ?? false)];
  const written: Record<string, string> = {};
  const opened: string[] = [];
  let closed = 0;
  const open: OpenAnalyst =
    world.open ??
    (async ({ ocr }) => {
      opened.push(ocr);
      return {
        version: '9.8.7',
        rulesSha256: '',
        checks: world.checks ?? { conforming: '', rules: [] },
        analyse: world.analyse ?? echo,
        specimen: async (reading) => specimenOf(await (world.analyse ?? echo)(reading)),
        close: async () => {
          closed++;
        },
      };
    });
  const io: Io = {
    stdout: world.fullDisk
      ? { ...out.output, write: () => Promise.reject(new OutputError('ENOSPC')) }
      : out.output,
    stderr: err.output,
    env: world.env ?? {},
    isKeyboard: false,
    readFile: async (path) => {
      const text = world.files?.[path];
      const isFolder = Object.keys(world.files ?? {}).some((name) => name.startsWith(`${path}/`));
      if (isFolder) throw new InputError('not-a-file', 'directory');
      if (text === undefined) throw new InputError('file-unreadable', 'ENOENT');
      return Buffer.from(text);
    },
    readLines: async function* (path) {
      const text = world.files?.[path];
      if (text === undefined) throw new InputError('file-unreadable', 'ENOENT');
      yield* text.split('\n');
    },
    listFolder: async (folder) => {
      if (world.files?.[folder] !== undefined) throw new InputError('file-unreadable', 'ENOTDIR');
      const inside = Object.keys(world.files ?? {}).filter((path) => path.startsWith(`${folder}/`));
      if (inside.length === 0) throw new InputError('file-unreadable', 'ENOENT');
      return inside.map((path) => path.slice(folder.length + 1));
    },
    makeFolder: async () => {
      if (world.lockedFolder) throw new OutputError('EACCES');
    },
    exportFolder: async (folder) => {
      if (world.lockedFolder) throw Object.assign(new Error('locked'), { code: 'EACCES' });
      const exports = memoryFolder(world.fullDisk ? 'deviations.csv' : null);
      return {
        ...exports,
        open: async (name) => {
          const file = await exports.open(name);
          return {
            ...file,
            close: async () => {
              await file.close();
              written[`${folder}/${name}`] = exports.text(name);
            },
          };
        },
      };
    },
    writeFile: async (folder, name, text) => {
      if (world.fullDisk) throw new OutputError('ENOSPC');
      written[`${folder}/${name}`] = typeof text === 'string' ? text : `${text.length} bytes`;
    },
  };
  const setting: Setting = { version: '9.8.7', open, batch: async () => 0 };
  const code = await run(args, io, setting);
  return { code, out: out.text(), err: plain(err.text()), written, opened, closed };
}

/** A text with its non-breaking spaces made plain. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function stream(
  isTerminal: boolean,
  staysFor = Number.POSITIVE_INFINITY,
): { output: Output; text: () => string } {
  const texts: string[] = [];
  return {
    output: {
      write: async (text) => {
        if (texts.length < staysFor) texts.push(text);
      },
      isClosed: () => texts.length >= staysFor,
      isTerminal,
      columns: 80,
    },
    text: () => texts.join(''),
  };
}
