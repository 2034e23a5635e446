import { basename, dirname, posix } from 'node:path';
import { z } from 'zod';
import { InputError } from '../model/input-error.ts';
import type { Language } from '../model/language.ts';
import { type ConventionRecord, FINDING_CODES, type Finding, SEVERITIES } from '../model/record.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import { safeJson } from '../report/json.ts';
import { excerpt, printable } from '../report/printable.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import { UsageError } from './command-line.ts';
import { failureWords } from './each-record.ts';
import type { Io } from './io.ts';

/** A deviation that somebody accepts; all but the fingerprint is there to be read. */
const Accepted = z.object({
  fingerprint: z.string(),
  code: z.enum(FINDING_CODES),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  article: z.string().nullable(),
  quote: z.string().nullable(),
});
type Accepted = Readonly<z.infer<typeof Accepted>>;

const Baseline = z.object({
  version: z.literal(1),
  documents: z.array(z.object({ file: z.string(), accepted: z.array(Accepted) })),
});

/** The accepted deviations of each document, by its path as it is given on the command line. */
export type Baseline = ReadonlyMap<string, readonly Accepted[]>;

const MOST_QUOTED = 160; // characters

/** Reads accepted deviations; a file that holds none to be read is a mistake in the command line. */
export async function readBaseline(path: string, io: Io, language: Language): Promise<Baseline> {
  const text = await textOf(path, io, language);
  const parsed = Baseline.safeParse(jsonOf(text));
  if (!parsed.success) throw new UsageError(commandWordingIn(language).baselineBroken(printable(path)));
  return new Map(parsed.data.documents.map(({ file, accepted }) => [keyOf(file), accepted]));
}

async function textOf(path: string, io: Io, language: Language): Promise<string> {
  try {
    return new TextDecoder().decode(await io.readFile(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`${printable(path)}: ${failureWords(error, language)}`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes accepted deviations, whole or not at all; rejects with an `OutputError`. */
export async function writeBaseline(path: string, baseline: Baseline, io: Io): Promise<void> {
  const documents = [...baseline]
    .sort(([a], [b]) => compare(a, b))
    .map(([file, accepted]) => ({ file, accepted: [...accepted].sort(inOrder) }));
  const text = safeJson(JSON.stringify({ version: 1, documents }, null, 2));
  await io.writeFile(dirname(path), basename(path), `${text}\n`);
}

/** Every deviation of a document, to be accepted from now on; what is only worth knowing needs no accepting. */
export function acceptedOf({ findings }: ConventionRecord): readonly Accepted[] {
  const fingerprints = fingerprintsOf(findings);
  return findings.flatMap((finding, index): readonly Accepted[] => {
    const { severity, code, rule, article } = finding;
    if (severity === 'info') return [];
    return [
      { fingerprint: fingerprints[index] ?? '', code, rule, severity, article, quote: quoteOf(finding) },
    ];
  });
}

function quoteOf({ actual, expected }: Finding): string | null {
  const quote = actual ?? expected;
  return quote === null ? null : excerpt(quote, MOST_QUOTED);
}

/** A record without the deviations that are accepted for the document of that path, and how many these were. */
export function withoutAccepted(
  record: ConventionRecord,
  path: string,
  baseline: Baseline,
): { readonly record: ConventionRecord; readonly accepted: number } {
  const known = new Set((baseline.get(keyOf(path)) ?? []).map(({ fingerprint }) => fingerprint));
  const fingerprints = fingerprintsOf(record.findings);
  const findings = record.findings.filter((_, index) => !known.has(fingerprints[index] ?? ''));
  return { record: { ...record, findings }, accepted: record.findings.length - findings.length };
}

/** What a baseline knows a path by: `./a.pdf` and `a.pdf` are one. */
export function keyOf(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/'));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: Accepted, b: Accepted): number {
  return (
    compare(a.rule, b.rule) ||
    compare(a.article ?? '', b.article ?? '') ||
    compare(a.quote ?? '', b.quote ?? '') ||
    compare(a.fingerprint, b.fingerprint)
  );
}
