import { gather, newGathering } from '../atlas/gather.ts';
import type { Atlas } from '../model/atlas.ts';
import { printable } from '../report/printable.ts';
import { atlasWordingIn, commandWordingIn } from '../report/wording/wording-in.ts';
import type { CompareOptions } from './command-line.ts';
import { complain } from './each-record.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Io, OutputError } from './io.ts';
import { readModel } from './models.ts';
import { recordsIn } from './read-records.ts';

/** Makes the atlas of the records, and writes it to a folder: a page, and the same data for other programs. */
export async function compare(options: CompareOptions, io: Io, version: string): Promise<ExitCode> {
  const { inputs, out, lang } = options;
  const words = atlasWordingIn(lang).command;
  const { records, failed } = recordsIn(inputs, io, lang);
  const atlas = await atlasOf(records, options, io);
  if (atlas.conventions.length === 0) {
    await complain(io, words.noRecords(inputs.map(printable).join(', ')));
    return EXIT.nothingDone;
  }
  const { atlasFiles } = await import('./atlas-files.ts');
  try {
    await io.makeFolder(out);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await complain(io, commandWordingIn(lang).folderRefused(printable(out), error.code));
    return EXIT.nothingDone;
  }
  const today = new Date().toISOString().slice(0, 10);
  for await (const { name, content } of atlasFiles(atlas, {
    language: lang,
    version,
    ics: options.ics,
    today,
  }))
    await io.writeFile(out, name, content);
  await complain(io, words.done(atlas.conventions.length, atlas.setAside.length, printable(out)));
  return failed() > 0 ? EXIT.someFailed : EXIT.done;
}

type Records = ReturnType<typeof recordsIn>['records'];

async function atlasOf(records: Records, { model }: CompareOptions, io: Io): Promise<Atlas> {
  const chosen = model === null ? null : await readModel(model, io);
  const [{ loadRules }, { summarise }, { buildAtlas }] = await Promise.all([
    import('../load-rules.ts'),
    import('../atlas/summarise.ts'),
    import('../atlas/build-atlas.ts'),
  ]);
  const { template, models } = loadRules(undefined, chosen).rules;
  const gathering = newGathering();
  for await (const record of records) gather(gathering, summarise(record, { template, models }));
  return buildAtlas(gathering, { template, models });
}
