import { keyOf } from '../model/fold.ts';
import { letterLikeness } from '../model/likeness.ts';
import { spanOf } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import { checkModelAnnexes } from './check-annexes.ts';
import { checkMissingArticles, checkMovedArticles } from './check-articles.ts';
import { checkParameters } from './check-parameters.ts';
import { certaintyOf } from './clauses/certainty.ts';
import { judgeClause } from './clauses/judge-clause.ts';
import { fieldsOf, placeClauses } from './clauses/place-clauses.ts';
import { ADDED_RULES, type Judgement, type Subject } from './subject.ts';
import { recogniseVintage } from './vintage.ts';

/**
 * Says of each judgement whether the text only does there what an earlier model asked for, the one that it follows: what
 * comes with the vintage is no drift of whoever wrote the text. A judgement that nothing proves to be so is left as it is.
 */
export function withFormerModel(subject: Subject, judgements: readonly Judgement[]): readonly Judgement[] {
  const former = formerModel(subject);
  if (former === null || judgements.length === 0) return judgements;
  const view = viewOf({ ...subject, template: former });
  return judgements.map((judgement) =>
    isExplained(judgement, view) ? { ...judgement, explainedBy: former } : judgement,
  );
}

/** The model that a text follows, where it is an older one than that which the text is held against. */
function formerModel({ clean, models, template }: Subject): Template | null {
  const ofKind = models.filter(({ instrument }) => instrument === template.instrument);
  const vintage = recogniseVintage(clean.reading, ofKind)?.template ?? null;
  return vintage === null || vintage.inForce.from >= template.inForce.from ? null : vintage;
}

/** A text as the earlier model sees it. */
interface View {
  readonly template: Template;
  readonly kept: readonly Span[]; // the sentences that its clauses account for
  readonly lost: readonly string[]; // its clauses that the text has lost or turned
  readonly judgements: readonly Judgement[]; // on its articles, annexes and durations
}

function viewOf(subject: Subject): View {
  const { clean, sections, template } = subject;
  const placed = placeClauses(
    clean.reading,
    template,
    fieldsOf(clean.reading, sections, template, certaintyOf(clean)),
  );
  const judged = placed.map((one) => ({ ...one, ...judgeClause(one, template) }));
  const isKept = (status: string): boolean => status === 'kept' || status === 'reworded';
  return {
    template,
    kept: judged.flatMap(({ found, status }) =>
      found !== null && isKept(status) ? [spanOf(clean.reading, found.range)] : [],
    ),
    lost: judged.flatMap(({ status, compiled }) => (isKept(status) ? [] : [compiled.clause.text])),
    judgements: [checkMissingArticles, checkMovedArticles, checkModelAnnexes, checkParameters].flatMap(
      (check) => check(subject),
    ),
  };
}

function isExplained(judgement: Judgement, view: View): boolean {
  const { rule, span, args = {} } = judgement;
  if (ADDED_RULES.includes(rule)) return span !== null && isAccountedFor(span, view.kept);
  switch (rule) {
    case 'article-missing':
    case 'article-moved':
    case 'annex-of-model':
      return !view.judgements.some((other) => other.rule === rule && isSame(other.args?.title, args.title));
    case 'parameter-notice':
    case 'parameter-cure-period':
      return (
        view.template.parameters.some(({ role }) => rule === `parameter-${role}`) &&
        !view.judgements.some((other) => other.rule === rule && other.span?.start === span?.start)
      );
    case 'clause-missing':
      return !view.lost.some((text) => isKindred(text, String(args.clause ?? '')));
    case 'clause-changed':
    case 'clause-value':
    case 'clause-reworded':
    case 'clause-renumbered':
      return span !== null && isAccountedFor(span, view.kept);
    default:
      return false;
  }
}

const isSame = (a: unknown, b: unknown): boolean => keyOf(String(a)) === keyOf(String(b));

const KINDRED = 0.6; // likeness from which two models' clauses are one, worded anew

const isKindred = (a: string, b: string): boolean => letterLikeness(a, b) >= KINDRED;

const MOST_OF = 0.6; // of a stretch, that the sentences of an earlier model must fill

/** Whether the sentences of the earlier model's clauses fill most of a stretch. */
function isAccountedFor({ start, end }: Span, kept: readonly Span[]): boolean {
  const pieces = kept
    .map((each) => ({ start: Math.max(start, each.start), end: Math.min(end, each.end) }))
    .filter((each) => each.start < each.end)
    .sort((a, b) => a.start - b.start);
  let [filled, at] = [0, start];
  for (const piece of pieces) {
    filled += Math.max(0, piece.end - Math.max(at, piece.start));
    at = Math.max(at, piece.end);
  }
  return filled >= MOST_OF * (end - start);
}
