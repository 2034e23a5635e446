import type { Io } from '../cli/io.ts';
import { ERASE, statusLine } from '../cli/progress.ts';
import type { Language } from '../model/language.ts';
import { documentLine, reasonWords, shortHash } from '../report/batch.ts';
import { batchWordingIn } from '../report/wording/wording-in.ts';
import { sha256Of } from './key.ts';
import { barOf, paceOf } from './pace.ts';
import type { RunEvent } from './reading.ts';
import type { Tally } from './tally.ts';

/** Tells people, or a log, how the run goes. What a document says never passes here: hashes, paths and codes do. */
export interface Reporter {
  event(event: RunEvent, tally: Tally, total: number | null): void;
  paused(code: string | null): void;
  say(text: string): Promise<void>;
  /** A line of the log that only programs read. */
  log(event: string, fields: Readonly<Record<string, string | number | null>>): void;
  /** Takes the bar away and settles when everything is written. */
  end(): Promise<void>;
}

export interface ReporterSetting {
  readonly io: Io;
  readonly language: Language;
  readonly style: 'people' | 'json';
  readonly now: () => number;
  readonly date: () => string;
}

const BAR_EVERY_MS = 200;
const LINE_EVERY_MS = 30_000;

export function reporterOn(setting: ReporterSetting): Reporter {
  return setting.style === 'json' ? jsonReporter(setting) : peopleReporter(setting);
}

function peopleReporter({ io, language, now }: ReporterSetting): Reporter {
  const words = batchWordingIn(language);
  const { stderr } = io;
  const began = now();
  let [isShown, last, turn]: [boolean, number, Promise<void>] = [false, began, Promise.resolve()];
  const write = (text: string): Promise<void> => {
    turn = turn.then(() => stderr.write(text));
    return turn;
  };
  const line = (text: string): Promise<void> => {
    const erase = isShown ? ERASE : '';
    isShown = false;
    return write(`${erase}gabarit: ${text}\n`);
  };
  const status = (tally: Tally, total: number | null): string => {
    const { documents: settled, computed, pages } = tally;
    const seconds = (now() - began) / 1_000;
    const { pagesPerSecond, secondsLeft } = paceOf({ seconds, pages, computed, settled, total });
    return `${words.of(settled, total)}  ${words.counts(tally)}  ${words.pace(pagesPerSecond, secondsLeft)}`;
  };
  const show = (tally: Tally, total: number | null): void => {
    if (now() - last < (stderr.isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
    last = now();
    if (!stderr.isTerminal) return void line(status(tally, total));
    isShown = true;
    const bar = total === null || total === 0 ? '' : `${barOf(tally.documents / total)} `;
    void write(statusLine(stderr, `${bar}${status(tally, total)}`));
  };
  return {
    event(event, tally, total) {
      const text = lineOf(event, language);
      if (text !== null) void line(text);
      show(tally, total);
    },
    paused: (code) => void line(code === null ? words.resumed : words.paused(code)),
    say: line,
    log: () => undefined,
    end: () => write(isShown ? ERASE : ''),
  };
}

/** What is worth a line: a document that is not plainly read, and a child that died. */
function lineOf(event: RunEvent, language: Language): string | null {
  if (event.kind === 'died') {
    const { sha256, death, page } = event;
    return batchWordingIn(language).died(
      shortHash(sha256),
      reasonWords(death.code, death.detail, language),
      page,
    );
  }
  if (event.kind !== 'settled' || event.how === 'known' || event.how === 'same') return null;
  const { note, result } = event;
  const code = result?.code ?? note.trouble?.code ?? null;
  if (code === null) return null;
  const detail = result?.detail ?? note.trouble?.detail ?? null;
  return documentLine({ sha256: result?.sha256 ?? '', path: note.path, code, detail }, language);
}

function jsonReporter({ io, date }: ReporterSetting): Reporter {
  let turn: Promise<void> = Promise.resolve();
  const log: Reporter['log'] = (event, fields) => {
    turn = turn.then(() => io.stderr.write(`${JSON.stringify({ at: date(), event, ...fields })}\n`));
  };
  return {
    log,
    event(event, { documents }, total) {
      if (event.kind === 'died')
        log('death', {
          sha256: event.sha256,
          code: event.death.code,
          detail: event.death.detail,
          page: event.page,
        });
      if (event.kind !== 'settled') return;
      const { note, result, how, cost } = event;
      const place = note.content === null ? { path_sha256: sha256Of(note.path) } : {};
      log('document', {
        sha256: note.content?.sha256 ?? null,
        ...place,
        how,
        outcome: result?.outcome ?? (how === 'same' ? null : 'quarantined'),
        code: result?.code ?? note.trouble?.code ?? null,
        pages: result?.record?.pages.length ?? 0,
        seconds: cost.seconds,
        rss: cost.rss,
        settled: documents,
        total,
      });
    },
    paused: (code) => log(code === null ? 'resumed' : 'paused', { code }),
    // Words for people may hold paths; a log of hashes and codes has the event instead.
    say: async () => undefined,
    end: () => turn,
  };
}
