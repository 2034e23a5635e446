import { spanOf, textOf } from '../model/reading.ts';
import { placeOf } from '../model/section.ts';
import { certaintyOf } from './clauses/certainty.ts';
import { findAdded } from './clauses/find-added.ts';
import { judgeClause } from './clauses/judge-clause.ts';
import { fieldsOf, type PlacedClause, placeClauses } from './clauses/place-clauses.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

/** The model's clause as a person reads it: its variables are blanks. */
const plain = (text: string): string => text.replace(/\{[^}]*\}/g, '…');

/** Every clause of the model against the text: lost, turned, in other words, or elsewhere; and what the model does not have. */
export const checkClauses: Check = (subject) => {
  const { clean, sections, template } = subject;
  const fields = fieldsOf(clean.reading, sections, template, certaintyOf(clean));
  const placed = placeClauses(clean.reading, template, fields);
  const added = findAdded(clean.reading, template, placed, fields).map(
    ({ field, range, severity }): Judgement => ({
      rule: 'clause-added',
      article: placeOf(field.section),
      span: spanOf(clean.reading, range),
      actual: textOf(clean.reading, range),
      severity,
      args: {},
    }),
  );
  return [...placed.flatMap((clause) => judgementsOn(subject, clause)), ...added];
};

function judgementsOn(subject: Subject, placed: PlacedClause): readonly Judgement[] {
  const { reading } = subject.clean;
  const { clause } = placed.compiled;
  const verdict = judgeClause(placed, subject.template);
  const text = plain(clause.text);
  const args = { clause: text, reason: verdict.reason, title: placed.article.title };
  if (placed.trace !== null) {
    const { field, range } = placed.trace;
    const here = {
      article: placeOf(field.section),
      span: spanOf(reading, range),
      actual: textOf(reading, range),
    };
    return [
      { rule: clause.value ? 'clause-value' : 'clause-changed', ...here, severity: verdict.severity, args },
    ];
  }
  if (placed.found === null) {
    if (verdict.status !== 'missing' || !isWhole(subject)) return [];
    return [
      {
        rule: 'clause-missing',
        article: placeIn(subject, placed),
        span: null,
        actual: null,
        severity: verdict.severity,
        args,
      },
    ];
  }
  const { field, range } = placed.found;
  const here = {
    article: placeOf(field.section),
    span: spanOf(reading, range),
    actual: textOf(reading, range),
  };
  const rule = verdict.status === 'changed' && clause.value ? 'clause-value' : `clause-${verdict.status}`;
  const isKept = verdict.status === 'kept' || verdict.status === 'missing';
  const changed: Judgement[] = isKept ? [] : [{ rule, ...here, severity: verdict.severity, args }];
  const moved: Judgement[] = placed.isMoved ? [{ rule: 'clause-moved', ...here, args }] : [];
  const renumbered = verdict.renumbered.map(({ at, expected }): Judgement => {
    const number = field.tokens[at]?.range ?? range;
    return {
      rule: 'clause-renumbered',
      ...here,
      args: { ...args, number: textOf(reading, number), expected },
    };
  });
  return [...changed, ...moved, ...renumbered];
}

/** Where the clause should have stood: the place of the article that answers to its own. */
function placeIn({ sections }: Subject, { article }: PlacedClause): string | null {
  const section = sections.find(({ kind, model }) =>
    article.id === 'visas' || article.id === 'signature' ? kind === article.id : model === article.id,
  );
  return placeOf(section);
}
