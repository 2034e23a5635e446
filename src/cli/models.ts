import { InputError } from '../model/input-error.ts';
import { DEFAULT_MODEL } from '../model/rules.ts';
import { Template } from '../model/template.ts';
import { renderFaults, renderModel, renderModels } from '../report/models.ts';
import { printable } from '../report/printable.ts';
import { modelsWordingIn } from '../report/wording/wording-in.ts';
import { type ModelsOptions, UsageError } from './command-line.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Lists the models, prints one for a person to read, or says what is wrong in the file of another. */
export async function models(options: ModelsOptions, io: Io): Promise<ExitCode> {
  const { lang, action, name } = options;
  if (action === 'validate') return validate(name ?? '', io, lang);
  const { loadModels } = await import('../load-rules.ts');
  const known = loadModels();
  const look = { language: lang, width: Math.min(io.stdout.columns, 100) };
  if (action === 'list') {
    await io.stdout.write(renderModels(known, DEFAULT_MODEL, look));
    return EXIT.done;
  }
  const model = known.find(({ id }) => id === name);
  if (model === undefined) {
    const words = modelsWordingIn(lang);
    throw new UsageError(
      words.unknownModel(printable((name ?? '').slice(0, 80)), known.map(({ id }) => id).join(', ')),
    );
  }
  await io.stdout.write(renderModel(model, look));
  return EXIT.done;
}

async function validate(file: string, io: Io, language: ModelsOptions['lang']): Promise<ExitCode> {
  const words = modelsWordingIn(language);
  const { readRules } = await import('../load-rules.ts');
  const read = readRules((await readModel(file, io)).text, Template);
  if ('value' in read) {
    await io.stdout.write(`${words.valid(printable(file), printable(read.value.name))}\n`);
    return EXIT.done;
  }
  await io.stdout.write(renderFaults(read.faults, file, language));
  await io.stderr.write(`gabarit: ${words.faulty(read.faults.length)}\n`);
  return EXIT.nothingDone;
}

/** The file of a model, as text. */
export async function readModel(
  file: string,
  io: Io,
): Promise<{ readonly file: string; readonly text: string }> {
  const bytes = await io.readFile(file);
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new InputError('rules-invalid', `${file}: UTF-8`);
  }
}
