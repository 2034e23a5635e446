import type { ArchiveEntry } from '../model/archive-entry.ts';
import type { Language } from '../model/language.ts';
import { wordOf } from './format.ts';
import { excerpt, printable } from './printable.ts';
import type { Counts } from './wording/batch-wording.ts';
import { timeIn } from './wording/pace-words.ts';
import { batchWordingIn, wordingIn } from './wording/wording-in.ts';

const LimitRe = /^[a-z-]+=\d+$/;

const MOST_CODE = 200; // characters of one that has no words

/** Why a document is in quarantine or in doubt, or why a page of it was not read, in one line; a limit that caused it is named as it is set. */
export function reasonWords(code: string, detail: string | null, language: Language): string {
  const words = batchWordingIn(language);
  if (code === 'unsupported-type' && detail === 'zip') return words.zip;
  const limit = detail !== null && LimitRe.test(detail) ? detail : null;
  const plain = limit === null && detail !== null ? excerpt(detail, 60) : null;
  return `${plainReason(code, plain, language)}${limit === null ? '' : words.limitHint(limit)}`;
}

function plainReason(code: string, detail: string | null, language: Language): string {
  const { inputErrors, pageReasons } = wordingIn(language);
  const words = wordOf(code, { ...inputErrors, ...batchWordingIn(language).reasons });
  return words?.(detail) ?? wordOf(code, pageReasons) ?? excerpt(code, MOST_CODE);
}

const MOST_BYTES = 200; // of a line
const LEAST_PATH = 24; // characters of a path that are always shown

/** One document in one line: the beginning of its hash, its path, the code and what it means. */
export function documentLine(
  {
    sha256,
    path,
    code,
    detail,
  }: Pick<ArchiveEntry, 'sha256' | 'path'> & { readonly code: string; readonly detail: string | null },
  language: Language,
): string {
  const head = shortHash(sha256);
  const end = `${code}  ${reasonWords(code, detail, language)}`;
  const room = MOST_BYTES - Buffer.byteLength(`${head}    ${end}`);
  return `${head}  ${endOf(printable(path), Math.max(LEAST_PATH, room))}  ${end}`;
}

/** Enough of a hash to find the document by. */
export const shortHash = (sha256: string): string =>
  sha256 === '' ? '-'.repeat(HASH) : sha256.slice(0, HASH);

const HASH = 12;

/** The end of a path, where the name is. */
function endOf(path: string, most: number): string {
  if (Buffer.byteLength(path) <= most) return path;
  let kept = [...path].slice(-most);
  while (Buffer.byteLength(kept.join('')) > most - 3) kept = kept.slice(1);
  return `…${kept.join('')}`;
}

/** A document of the list of those to be checked, tab-separated; nothing in it breaks the line. */
export function reviewLine(
  { outcome, sha256, path, code, detail }: ArchiveEntry & { readonly detail: string | null },
  language: Language,
): string {
  return [
    outcome,
    code ?? '',
    shortHash(sha256),
    printable(path),
    reasonWords(code ?? '', detail, language),
  ].join('\t');
}

/** What a run comes to. */
export interface Sum extends Counts {
  readonly documents: number;
  readonly computed: number;
  readonly known: number;
  readonly same: number;
  readonly pages: number;
  readonly low: number;
  readonly technical: number;
  readonly differing: number;
  readonly codes: Readonly<Record<string, number>>;
}

/** What a person wants to know at the end, or when the run stops. */
export interface SummarySetting {
  readonly seconds: number;
  readonly isComplete: boolean;
  readonly out: string;
  readonly review: string | null; // the list of documents to be checked
  readonly command: string; // the same again
}

/** The summary of a run, a line each, the last ones telling where to look and what to do. */
export function renderSummary(sum: Sum, setting: SummarySetting, language: Language): readonly string[] {
  const words = batchWordingIn(language);
  const { summary } = words;
  const { documents, computed, pages, known, same, low, technical, differing, codes } = sum;
  const time = timeIn(language, setting.seconds);
  const grave = Object.entries(codes).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    setting.isComplete
      ? summary.done(documents, computed, pages, time)
      : summary.interrupted(documents, computed, time),
    summary.outcomes(sum),
    ...grave.map(([code, count]) => summary.code(count, code, reasonWords(code, null, language))),
    ...(known > 0 ? [summary.known(known)] : []),
    ...(same > 0 ? [summary.same(same)] : []),
    ...(low > 0 ? [summary.low(low)] : []),
    ...(technical > 0 ? [summary.technical(technical, differing)] : []),
    summary.look(printable(setting.out), setting.review === null ? null : printable(setting.review)),
    ...(setting.isComplete ? [] : [summary.resume(printable(setting.command))]),
    ...(setting.isComplete && sum.quarantined > 0 ? [summary.retry(printable(setting.command))] : []),
  ];
}
