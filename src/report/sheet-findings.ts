import type { Finding, Severity } from '../model/record.ts';
import { percent, placeWords } from './format.ts';
import { held } from './held.ts';
import { excerpt, printable } from './printable.ts';
import { redline, type Segment, shown } from './redline.ts';
import { isSaidIn } from './said.ts';
import { explanationOf } from './text-findings.ts';
import type { Wording } from './wording/wording.ts';

/** The model's clause and the document's, each with what the other does not say marked. */
export interface ClausePair {
  readonly model: readonly Segment[]; // same or deleted
  readonly document: readonly Segment[]; // same or inserted
  readonly inOne: readonly Segment[]; // the redline in one run
}

/** A finding as people read it. */
export interface FindingSheet {
  readonly severity: Severity;
  readonly severityWord: string;
  readonly title: string;
  readonly place: string | null;
  readonly why: string;
  readonly pair: ClausePair | null; // then quote and expected are null
  readonly quote: string | null;
  readonly expected: string | null;
  readonly unsure: string | null;
  readonly explained: string | null; // by an earlier model, in a sentence
  readonly rule: string;
  readonly code: string;
}

const MOST_QUOTED = 1_500; // characters
const MOST_SAID = 1_500;
const MOST_COMPARED = 20_000;
const LEAST_WORDS = 5; // « 6 mois » is a value, not a clause
const SURE_ENOUGH = 0.8;

/** The sheet of a finding; only differences of wording are marked in its clauses. */
export function findingSheet(finding: Finding, words: Wording): FindingSheet {
  const { severity, code, article, span, actual, expected, why, confidence, rule } = finding;
  const place = placeWords(article, span?.page ?? null, words);
  const pair = clausePair(finding);
  const quoted = (text: string | null): string | null =>
    text === null || pair !== null || isSaidIn(why, text) ? null : held(excerpt(text, MOST_QUOTED));
  return {
    severity,
    severityWord: words.severities[severity],
    title: words.codes[code],
    place: place === null ? null : excerpt(place, 60),
    why: excerpt(held(why), MOST_SAID),
    pair,
    quote: quoted(actual),
    expected: quoted(expected),
    explained: explanationOf(finding, words),
    unsure: confidence < SURE_ENOUGH ? words.unsure(percent(confidence)) : null,
    rule: excerpt(rule, 120),
    code,
  };
}

function clausePair({ code, actual, expected }: Finding): ClausePair | null {
  if (actual === null || expected === null) return null;
  if (!code.startsWith('clause-') && code !== 'parameter-changed') return null;
  if (expected.trim().split(/\s+/).length < LEAST_WORDS) return null;
  if (actual.length + expected.length > MOST_COMPARED) return null;
  const segments = redline(oneLine(expected), oneLine(actual));
  const plain = (kind: 'deleted' | 'inserted'): readonly Segment[] =>
    segments
      .filter((segment) => segment.kind === 'same' || segment.kind === kind)
      .map((segment) =>
        segment.label === 'wording' ? segment : { kind: 'same', text: segment.text, label: null },
      );
  return {
    model: printed(plain('deleted')),
    document: printed(plain('inserted')),
    inOne: printed(shown(segments)),
  };
}

const oneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();

/** A marked stretch without the space that follows it: a line under nothing is read as a word. */
function trimmed(segment: Segment): readonly Segment[] {
  if (segment.kind === 'same') return [segment];
  const text = segment.text.trimEnd();
  const space = segment.text.slice(text.length);
  const parts: readonly Segment[] = [
    { ...segment, text },
    { kind: 'same', text: space, label: null },
  ];
  return parts.filter((part) => part.text !== '');
}

/** The segments fit to print, those of one kind that follow one another joined. */
function printed(segments: readonly Segment[]): readonly Segment[] {
  return shown(shown(segments).flatMap(trimmed)).map(({ text, ...rest }) => ({
    ...rest,
    text: printable(text),
  }));
}
