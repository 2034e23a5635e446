import type { Command } from 'commander';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { OCR_OPTION } from './command-line.ts';

/** The options of `models learn`; the other actions of `models` take none of them. */
const LEARN_OPTIONS = ['out', 'least', 'ocr', 'model'] as const;

/** Adds what `models learn` takes to the command `models`. */
export function addLearnOptions(command: Command, words: CommandWording): Command {
  const { options } = words.models;
  return command
    .option(`-o, --out <${words.fileArgument}>`, options.out)
    .option('--least <0-1>', options.least)
    .option(OCR_OPTION, words.ocr)
    .option(`--model <${words.fileArgument}>`, options.base);
}

/** An option that only `models learn` takes, given to another action; null where there is none. */
export function strayLearnOption(values: object): string | null {
  const given = LEARN_OPTIONS.find((name) => name in values);
  return given === undefined ? null : `--${given}`;
}
