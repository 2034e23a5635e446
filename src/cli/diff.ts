import type { ConventionRecord } from '../model/record.ts';
import { pairArticles } from '../pair/pair-articles.ts';
import { renderPairHtml } from '../report/pair-html.ts';
import { renderPairJson } from '../report/pair-json.ts';
import { renderPairText } from '../report/pair-text.ts';
import type { Analyst } from './analyst.ts';
import type { DiffOptions } from './command-line.ts';
import { eachRecord } from './each-record.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { type Io, lookOf } from './io.ts';
import { shownName } from './record-names.ts';

/** Compares two conventions; where one cannot be read, nothing is compared. */
export async function diff(options: DiffOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const { before, after, lang, debug } = options;
  const records: ConventionRecord[] = [];
  const run = { files: [before, after], language: lang, debug, analyst, io };
  const tally = await eachRecord(run, async (record) => {
    records.push(record);
    return true;
  });
  const [earlier, later] = records;
  if (tally.failed > 0 || earlier === undefined || later === undefined) return EXIT.nothingDone;
  await io.stdout.write(render(earlier, later, options, io));
  return exitCodeOf(tally, null);
}

function render(before: ConventionRecord, after: ConventionRecord, options: DiffOptions, io: Io): string {
  const { lang: language, format } = options;
  const pair = { before, after, articles: pairArticles(before.articles, after.articles) };
  const names = [shownName(options.before), shownName(options.after)] as const;
  switch (format) {
    case 'text':
      return renderPairText(pair, { language, names, ...lookOf(io) });
    case 'html':
      return renderPairHtml(pair, { language, names });
    case 'json':
      return renderPairJson(pair, { language, names });
  }
}
