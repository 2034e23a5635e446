import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { InputError } from './model/input-error.ts';
import { RULE_FILES, type Rules } from './model/rules.ts';

const RULES_FOLDER = fileURLToPath(new URL('../rules/', import.meta.url));
const MAX_RULE_BYTES = 1_000_000;

export interface LoadedRules {
  readonly rules: Rules;
  readonly sha256: string; // of all rule files, in the order of their names
}

/** Reads and validates the rules that come with the program, or those of another folder laid out alike. */
export function loadRules(folder: string = RULES_FOLDER): LoadedRules {
  const hash = createHash('sha256');
  const entries = Object.entries(RULE_FILES)
    .sort(([, a], [, b]) => a.file.localeCompare(b.file, 'en'))
    .map(([key, { file, schema }]) => {
      const text = readRuleFile(`${folder}${folder.endsWith('/') ? '' : '/'}${file}`, file);
      hash.update(`${file}\0${text}\0`);
      return [key, parseRuleFile(text, file, schema)];
    });
  return { rules: Object.fromEntries(entries) as Rules, sha256: hash.digest('hex') };
}

function readRuleFile(path: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new InputError('setup-broken', `rules/${file}`);
  }
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
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const error = yaml.errors[0];
  if (error)
    throw new InputError('rules-invalid', `${file}:${lines.linePos(error.pos[0]).line}: ${error.code}`);
  const result = schema.safeParse(yaml.toJS({ maxAliasCount: 20 }));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  throw new InputError(
    'rules-invalid',
    `${file}:${lineOf(yaml, path, lines)}: ${path.join('.')}: ${issue?.message}`,
  );
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
