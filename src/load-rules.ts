import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { InputError } from './model/input-error.ts';
import { DEFAULT_MODEL, MODEL_FOLDER, RULE_FILES, type Rules } from './model/rules.ts';
import { Template } from './model/template.ts';
import { RedactionVocabulary } from './model/vocabulary-redaction.ts';

const RULES_FOLDER = fileURLToPath(new URL('../rules/', import.meta.url));
const MAX_RULE_BYTES = 1_000_000;

export interface LoadedRules {
  readonly rules: Rules;
  readonly sha256: string; // of all rule files, in the order of their names
}

/** A model in the place of the default one: the name of its file and what the file holds. */
export interface ModelFile {
  readonly file: string;
  readonly text: string;
}

/** Reads and validates the rules that come with the program, or those of another folder laid out alike. */
export function loadRules(folder: string = RULES_FOLDER, chosen: ModelFile | null = null): LoadedRules {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const hash = createHash('sha256');
  const read = (file: string): string => {
    const text = readRuleFile(`${root}${file}`, file);
    hash.update(`${file}\0${text}\0`);
    return text;
  };
  const entries = Object.entries(RULE_FILES)
    .sort(([, a], [, b]) => a.file.localeCompare(b.file, 'en'))
    .map(([key, { file, schema }]) => [key, parseRuleFile(read(file), file, schema)]);
  const shipped = modelFiles(root).map((file) => parseRuleFile(read(file), file, Template));
  const other =
    chosen === null ? null : parseRuleFile(withinBytes(chosen.text, chosen.file), chosen.file, Template);
  if (chosen !== null) hash.update(`model\0${chosen.text}\0`);
  const models = byAge(other === null ? shipped : [...shipped.filter(({ id }) => id !== other.id), other]);
  const template = other ?? models.find(({ id }) => id === DEFAULT_MODEL);
  if (template === undefined)
    throw new InputError('setup-broken', `rules/${MODEL_FOLDER}/${DEFAULT_MODEL}.yaml`);
  return { rules: { ...Object.fromEntries(entries), template, models } as Rules, sha256: hash.digest('hex') };
}

/** The models that come with the program, the oldest first. */
export function loadModels(folder: string = RULES_FOLDER): readonly Template[] {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  return byAge(
    modelFiles(root).map((file) => parseRuleFile(readRuleFile(`${root}${file}`, file), file, Template)),
  );
}

/** How persons are told and hidden. Apart from the other rules: it changes what is shown of a record, not the record. */
export function loadRedaction(folder: string = RULES_FOLDER): RedactionVocabulary {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const file = 'redaction.yaml';
  return parseRuleFile(readRuleFile(`${root}${file}`, file), file, RedactionVocabulary);
}

const byAge = (models: readonly Template[]): readonly Template[] =>
  [...models].sort((a, b) =>
    a.inForce.from < b.inForce.from ? -1 : a.inForce.from > b.inForce.from ? 1 : 0,
  );

function modelFiles(root: string): readonly string[] {
  try {
    return readdirSync(`${root}${MODEL_FOLDER}`)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${MODEL_FOLDER}/${name}`);
  } catch {
    throw new InputError('setup-broken', `rules/${MODEL_FOLDER}`);
  }
}

function readRuleFile(path: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new InputError('setup-broken', `rules/${file}`);
  }
  return withinBytes(text, file);
}

function withinBytes(text: string, file: string): string {
  if (text.length > MAX_RULE_BYTES)
    throw new InputError('rules-invalid', `${file}: > ${MAX_RULE_BYTES} bytes`);
  return text;
}

/** Parses one rule file; an error names the file, the line and what is wrong there. */
export function parseRuleFile<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const read = readRules(text, schema);
  if ('value' in read) return read.value;
  const [fault] = read.faults;
  const place = fault.path.length === 0 ? '' : `${fault.path.join('.')}: `;
  throw new InputError('rules-invalid', `${file}:${fault.line}: ${place}${fault.message}`);
}

/** What is wrong at one line of a rule file. */
export interface RuleFault {
  readonly line: number; // from 1
  readonly path: readonly PropertyKey[]; // empty where the file is no YAML
  readonly issue: z.core.$ZodIssue | null; // null where the file is no YAML
  readonly message: string; // in English, for whoever mends the program
}

/** Reads a rule file to its end: what it says, or everything that is wrong in it, in the order of its lines. */
export function readRules<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { readonly value: z.infer<Schema> } | { readonly faults: readonly [RuleFault, ...RuleFault[]] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const [error] = yaml.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    return { faults: [{ line, path: [], issue: null, message: error.code }] };
  }
  const result = schema.safeParse(yaml.toJS({ maxAliasCount: 20 }));
  if (result.success) return { value: result.data };
  const faults = result.error.issues
    .map((issue) => ({
      line: lineOf(yaml, issue.path, lines),
      path: issue.path,
      issue,
      message: issue.message,
    }))
    .sort((a, b) => a.line - b.line);
  const [first, ...others] = faults;
  if (first === undefined) throw result.error;
  return { faults: [first, ...others] };
}

function lineOf(
  yaml: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
