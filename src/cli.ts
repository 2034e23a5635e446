#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BatchHost } from './batch/host.ts';
import type { OpenAnalyst } from './cli/analyst.ts';
import { STANDARD_INPUT } from './cli/command-line.ts';
import { failureWords, stackOf } from './cli/each-record.ts';
import { EXIT } from './cli/exit-code.ts';
import {
  listFolder,
  makeFolder,
  readRegularFile,
  readRegularLines,
  readStream,
  systemCode,
  writeWhole,
} from './cli/files.ts';
import { type Io, type Output, OutputError } from './cli/io.ts';
import { languageOf } from './cli/read-command-line.ts';
import { run, type Setting } from './cli/run.ts';
import { linesIn } from './export/lines.ts';
import { exportFolderAt } from './export/write-folder.ts';
import { MAX_FILE_BYTES } from './ingest/limits.ts';
import { commandWordingIn } from './report/wording/wording-in.ts';

const INTERRUPTED = 130;

function outputOn(stream: NodeJS.WriteStream): Output {
  let closed = false;
  // Without a listener, a reader that went away ends the process with a stack trace.
  stream.on('error', () => {
    closed = true;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === '') return resolve();
        stream.write(text, (error) => {
          if (error && systemCode(error) !== 'EPIPE') reject(new OutputError(systemCode(error)));
          else resolve();
        });
      }),
    isClosed: () => closed,
    isTerminal: stream.isTTY === true,
    columns: stream.columns > 0 ? stream.columns : 80,
  };
}

function processIo(): Io {
  const stderr = outputOn(process.stderr);
  return {
    stdout: outputOn(process.stdout),
    stderr: { ...stderr, write: (text) => stderr.write(text).catch(() => undefined) },
    env: process.env,
    isKeyboard: process.stdin.isTTY === true,
    readFile: (path) => (path === STANDARD_INPUT ? readStream(process.stdin) : readRegularFile(path)),
    readLines: (path) =>
      path === STANDARD_INPUT ? linesIn(process.stdin, MAX_FILE_BYTES) : readRegularLines(path),
    listFolder,
    makeFolder,
    exportFolder: exportFolderAt,
    writeFile: async (folder, name, content) => writeWhole(folder, name, content),
  };
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function environment(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function batchHost(args: readonly string[], onInterrupt: BatchHost['onInterrupt']): BatchHost {
  return {
    version: version(),
    args,
    base: process.cwd(),
    node: process.execPath,
    entry: fileURLToPath(new URL('./batch/child.js', import.meta.url)),
    // Windows starts no program without these; nothing else of the surroundings reaches a child.
    childEnv: { TZ: 'UTC', ...environment('SystemRoot', 'SystemDrive') },
    programEnv: environment('PATH', 'TESSDATA_PREFIX'),
    pid: process.pid,
    cores: availableParallelism(),
    now: () => performance.now(),
    date: () => new Date().toISOString(),
    onInterrupt,
    exit: (code) => process.exit(code),
  };
}

async function main(args: readonly string[]): Promise<void> {
  const language = languageOf(args);
  const words = commandWordingIn(language);
  // Until the end is reached: work that never settles must not look like work that is done.
  process.exitCode = EXIT.nothingDone;
  let finished = false;
  let interrupted: (signal: string) => void = () => process.exit(INTERRUPTED);
  process.on('SIGINT', () => interrupted('SIGINT'));
  process.on('beforeExit', () => {
    if (!finished) process.stderr.write(`gabarit: ${words.unfinished}\n`);
    finished = true;
  });
  process.on('uncaughtException', (error) => {
    const debug = args.includes('--debug') || process.env.GABARIT_DEBUG;
    process.stderr.write(`gabarit: ${failureWords(error, language)}\n${debug ? `${stackOf(error)}\n` : ''}`);
    process.exit(EXIT.nothingDone);
  });
  const open = async (options: Parameters<OpenAnalyst>[0]) =>
    (await import('./cli/open-analyst.ts')).analystOf(version())(options);
  const host = batchHost(args, (listener) => {
    let times = 0;
    interrupted = () => listener(++times);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => listener(++times));
  });
  const batch: Setting['batch'] = async (options, io) =>
    (await import('./batch/run-batch.ts')).runBatch(options, io, host);
  process.exitCode = await run(args, processIo(), { version: version(), open, batch });
  finished = true;
}

void main(process.argv.slice(2));
