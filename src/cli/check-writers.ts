import type { ConventionRecord } from '../model/record.ts';
import { type HtmlPart, htmlPart, renderHtml } from '../report/html.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { renderSarif, type SarifDocument } from '../report/sarif.ts';
import type { SheetOptions } from '../report/sheet.ts';
import { renderText } from '../report/text.ts';
import type { CheckOptions } from './command-line.ts';
import { eachRecord, type Run } from './each-record.ts';
import type { Tally } from './exit-code.ts';
import { lookOf } from './io.ts';
import { jsonArrayOn } from './json-array.ts';

/** A run whose records are reported on. */
export interface CheckRun extends Run {
  readonly all: boolean; // findings of severity info too
  readonly acceptedIn: (index: number) => number; // deviations that a baseline took out of a file
  readonly nameOf: (index: number) => string; // of a file, for people: without the persons who are hidden
}

/** What writes each format. Text, Markdown and JSON come out as soon as a file is read; the others at the end. */
export const WRITERS: Readonly<Record<CheckOptions['format'], (run: CheckRun) => Promise<Tally>>> = {
  text: writeText,
  json: writeJson,
  html: writeHtml,
  markdown: writeMarkdown,
  sarif: writeSarif,
};

async function writeText(run: CheckRun): Promise<Tally> {
  const options = { language: run.language, ...lookOf(run.io), all: run.all };
  return writeEach(
    run,
    (record, index) => renderText(record, { ...options, name: run.nameOf(index) }),
    '\n\n',
  );
}

async function writeMarkdown(run: CheckRun): Promise<Tally> {
  return writeEach(run, (record, index) => renderMarkdown(record, sheetOptions(run, index)), '\n');
}

async function writeEach(
  run: CheckRun,
  render: (record: ConventionRecord, index: number) => string,
  between: string,
): Promise<Tally> {
  let first = true;
  return eachRecord(run, async (record, index) => {
    await run.io.stdout.write(`${first ? '' : between}${render(record, index)}`);
    first = false;
    return true;
  });
}

async function writeJson(run: CheckRun): Promise<Tally> {
  const array = jsonArrayOn(run.io.stdout);
  const tally = await eachRecord(run, async (record) => {
    await array.add(record);
    return true;
  });
  await array.end();
  return tally;
}

async function writeHtml(run: CheckRun): Promise<Tally> {
  const parts: HtmlPart[] = [];
  const tally = await eachRecord(run, async (record, index) => {
    parts.push(htmlPart(record, sheetOptions(run, index), parts.length + 1));
    return true;
  });
  const { language, analyst, io } = run;
  await io.stdout.write(renderHtml(parts, { language, version: analyst.version, unread: tally.failed }));
  return tally;
}

async function writeSarif(run: CheckRun): Promise<Tally> {
  const documents: SarifDocument[] = [];
  const tally = await eachRecord(run, async (record, index) => {
    documents.push({ record: { ...record, articles: [] }, path: run.nameOf(index) });
    return true;
  });
  const { language, analyst, io } = run;
  const { version, checks } = analyst;
  await io.stdout.write(
    renderSarif(documents, { language, version, rules: checks.rules, unread: tally.failed }),
  );
  return tally;
}

function sheetOptions({ language, all, acceptedIn, nameOf }: CheckRun, index: number): SheetOptions {
  return { language, all, name: nameOf(index), accepted: acceptedIn(index) };
}
