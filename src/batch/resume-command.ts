const PlainRe = /^[\w@%+=:,./-]+$/;
const RETRY = '--retry-quarantine';

/** The command line that goes on with a run, as a shell takes it. */
export function resumeCommand(args: readonly string[]): string {
  return ['gabarit', ...args.map(quoted)].join(' ');
}

/** The same, reading the documents in quarantine again. */
export function retryCommand(args: readonly string[]): string {
  return resumeCommand(args.includes(RETRY) ? args : [...args, RETRY]);
}

const quoted = (arg: string): string => (PlainRe.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`);
