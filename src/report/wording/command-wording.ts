import type { Language } from '../../model/language.ts';

/** What the command line says in one language: help, mistakes in its use, what goes on. Arguments are ready to print. */
export interface CommandWording {
  readonly language: Language;
  /** The headings of the help, by the names that the parser gives them. */
  readonly headings: Readonly<Record<string, string>>;
  readonly about: string;
  readonly footer: string; // exit codes
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly debug: string;
  readonly helpCommand: string;
  readonly fileArgument: string; // its name in the usage
  readonly files: string;
  readonly ruleArgument: string;
  readonly ruleOrCode: string;
  readonly recordArgument: string;
  readonly records: string;
  readonly folderValue: string;
  readonly ocr: string;
  readonly workers: string;
  readonly model: string;
  readonly modelsAction: string;
  readonly modelsName: string;
  readonly modelsNeedName: string;

  readonly check: CommandHelp<'format' | 'failOn' | 'all' | 'baseline' | 'writeBaseline'>;
  readonly extract: CommandHelp<'out' | 'format'>;
  readonly explain: CommandHelp<never>;
  readonly eval: CommandHelp<'gold' | 'pred' | 'source' | 'strict' | 'details' | 'format' | 'minF1'>;
  readonly compare: CommandHelp<'out' | 'ics'>;
  readonly models: CommandHelp<'out' | 'least' | 'base'>;
  readonly schema: CommandHelp<never>;

  readonly unknownOption: (option: string, nearest: string | null) => string;
  readonly unknownCommand: (command: string, nearest: string | null) => string;
  readonly missingFile: (command: string) => string;
  readonly missingValue: (option: string) => string;
  readonly badChoice: (option: string, value: string, choices: string) => string;
  readonly badWorkers: (given: string) => string;
  readonly badShare: (option: string, value: string) => string;
  readonly tooManyArguments: (command: string) => string;
  readonly badUsage: string;
  readonly linesIntoFolder: string;
  readonly unknownRule: (name: string, nearest: string | null) => string;

  readonly internal: (className: string) => string;
  readonly unfinished: string;
  readonly folderRefused: (folder: string, cause: string) => string;
  readonly notWritten: (name: string, cause: string) => string;
  readonly notListed: (folder: string, cause: string) => string;
  readonly noGold: (folder: string) => string;
  readonly notARecord: (file: string) => string;
  readonly noRecord: (name: string, folder: string) => string;
  readonly countsAsEmpty: (name: string) => string;
  readonly noSource: (name: string, folder: string) => string;
  readonly outputBroken: (cause: string) => string;
  readonly progress: (file: string, done: number, total: number) => string;
  readonly pace: (pagesPerSecond: number, secondsLeft: number) => string; // what follows the line above
  readonly readingInput: string;
  readonly summary: (read: number, failed: number) => string;
  readonly accepted: (count: number) => string;
  readonly baselineBroken: (file: string) => string;
  readonly baselineWritten: (count: number, file: string) => string;
  readonly written: (count: number, folder: string) => string;
}

/** The help of one command. */
export interface CommandHelp<Option extends string> {
  readonly about: string;
  readonly options: Readonly<Record<Option, string>>;
  readonly examples: string;
}
