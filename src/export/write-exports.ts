import type { ArchiveEntry } from '../model/archive-entry.ts';
import { htmlPart, renderHtml } from '../report/html.ts';
import { renderJsonLine } from '../report/json.ts';
import { archivePageWriter } from './archive-page.ts';
import { storable } from './cell.ts';
import { csvHead, csvRows } from './csv.ts';
import type { ExportFile, ExportFolder } from './export-folder.ts';
import type { ExportOptions } from './export-options.ts';
import type { ExportWriter } from './export-writer.ts';
import { preparer, reportName } from './shown-document.ts';
import { tablesIn } from './tables.ts';
import { trackedFolder } from './tracked-folder.ts';
import { workbookWriter } from './workbook-writer.ts';

/**
 * Makes every export of an archive: records.jsonl, four tables as CSV, report.xlsx, index.html and a report a
 * convention. The entries are gone through once; memory grows by a line a document. Files appear when they are whole;
 * after a failure, those of the run before are still there.
 */
export async function writeExports(
  entries: () => AsyncIterable<ArchiveEntry>,
  options: ExportOptions,
  out: ExportFolder,
): Promise<void> {
  const folder = trackedFolder(out);
  try {
    const prepare = preparer(options);
    const writers: ExportWriter[] = [];
    for (const make of MAKERS) writers.push(await make(options, folder));
    for await (const entry of entries()) {
      const document = prepare(entry);
      for (const writer of writers) await writer.add(document);
    }
    for (const writer of writers) await writer.end();
  } finally {
    await folder.abandon();
  }
}

const MAKERS: readonly ((options: ExportOptions, out: ExportFolder) => Promise<ExportWriter>)[] = [
  recordsWriter,
  csvWriter,
  reportsWriter,
  workbookWriter,
  archivePageWriter,
];

/** One record a line; a duplicate's is that of the first. NUL and lone surrogates are replaced: no database takes them. */
async function recordsWriter(_: ExportOptions, out: ExportFolder): Promise<ExportWriter> {
  const file = await out.open('records.jsonl');
  return {
    add: async ({ shown, json }) => {
      if (json === null || shown.entry.duplicateOf !== null) return;
      await file.write(`${renderJsonLine(storableRecord(json))}\n`);
    },
    end: () => file.close(),
  };
}

function storableRecord<Value>(record: Value): Value {
  return JSON.parse(JSON.stringify(record), (_, value) =>
    typeof value === 'string' ? storable(value) : value,
  );
}

async function csvWriter({ language, csv }: ExportOptions, out: ExportFolder): Promise<ExportWriter> {
  const tables = tablesIn(language);
  const files: ExportFile[] = [];
  for (const { name, columns, heads } of tables) {
    const file = await out.open(`${name}.csv`);
    files.push(file);
    await file.write(csvHead(csv === 'excel' ? heads : columns.map(({ key }) => key), csv));
  }
  return {
    add: async ({ shown }) => {
      for (const [index, { rowsOf }] of tables.entries())
        await files[index]?.write(csvRows(rowsOf(shown), csv));
    },
    end: async () => {
      for (const file of files) await file.close();
    },
  };
}

async function reportsWriter(options: ExportOptions, out: ExportFolder): Promise<ExportWriter> {
  const { language, version } = options;
  const written = new Set<string>();
  return {
    add: async ({ shown: { entry, record, path } }) => {
      if (record === null || entry.duplicateOf !== null) return;
      const name = reportName(entry.key);
      const part = htmlPart(record, { language, all: true, name: path, accepted: 0 }, 1);
      const file = await out.open(`reports/${name}`);
      await file.write(renderHtml([part], { language, version, unread: 0 }));
      await file.close();
      written.add(name);
    },
    end: () => out.keepReports(written),
  };
}
