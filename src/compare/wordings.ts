import { fold } from '../model/fold.ts';
import type { Reading } from '../model/reading.ts';
import type { Article, Severity } from '../model/record.ts';
import type { Section } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import { canonicalWords } from './clauses/canonical-words.ts';
import { judgeClause } from './clauses/judge-clause.ts';
import { lexiconOf } from './clauses/lexicon.ts';
import { type Names, namesOf } from './clauses/names-in-blanks.ts';
import { type Field, fieldOf, fieldsOf, type PlacedClause, placeClauses } from './clauses/place-clauses.ts';
import { type StandIn, standInsFor } from './clauses/stand-ins.ts';
import { recogniseVintage } from './vintage.ts';

export const WORDING_STATUSES = ['kept', 'reworded', 'changed', 'replaced', 'missing'] as const;
export type WordingStatus = (typeof WORDING_STATUSES)[number];

/** What a convention has in the place of a clause of the model. */
export interface ClauseWording {
  readonly article: string; // of the model
  readonly clause: string;
  /** `replaced`: the clause is not there, and other sentences stand in its place. */
  readonly status: WordingStatus;
  readonly severity: Severity; // of the breach; info where none
  readonly reason: string; // the obligation that is broken, in the words of the model; '' where none
  readonly isMoved: boolean;
  readonly text: string | null; // as printed, null where nothing is
  readonly words: readonly string[]; // without presentation, blanks and noise; empty where nothing is printed
  readonly range: Range | null; // in the texts of the articles, joined
}

/** The clauses of a model in the body of a record: what the text has of each, in the order of the model. */
export function wordingsOf({ reading, sections, names }: Body, template: Template): readonly ClauseWording[] {
  const whole = bindingAll(template);
  const fields = fieldsOf(reading, sections, whole);
  const placed = placeClauses(reading, whole, fields);
  const takenIn = takenTokens(placed);
  const standIns = standInsFor(reading, placed, (article) => fieldOf(fields, article));
  return placed.map((clause) => wordingOf(clause, { reading, names, template: whole, takenIn, standIns }));
}

/** The id of the model that a text follows, null where it shows none. */
export function vintageOf({ reading }: Body, models: readonly Template[]): string | null {
  return recogniseVintage(reading, models)?.template.id ?? null;
}

const wholes = new WeakMap<Template, Template>();
/** The preamble binds nobody, and still has a wording. */
function bindingAll(template: Template): Template {
  const known = wholes.get(template) ?? {
    ...template,
    articles: template.articles.map((article) => ({ ...article, binding: true })),
  };
  wholes.set(template, known);
  return known;
}

/** The articles of a record, to be compared. */
export interface Body {
  readonly reading: Reading;
  readonly sections: readonly Section[];
  readonly names: Names; // of the bodies that sign
}

/** The articles as one text, a line end between them; annexes are left out, since no clause stands there. */
export function textBody(articles: readonly Article[], bodies: readonly string[]): Body {
  const sections: Section[] = [];
  let text = '';
  for (const { kind, number, title, model, text: body } of articles) {
    if (kind === 'annex') continue;
    const range = { start: text.length, end: text.length + body.length };
    sections.push({ kind, number, title, model, range, body: range });
    text += `${body}\n`;
  }
  const reading: Reading = { text, folded: fold(text), offsets: new Uint32Array(0), blocks: [], pages: [] };
  return { reading, sections, names: namesOf(bodies) };
}

type Taken = ReadonlyMap<Field, ReadonlyMap<number, PlacedClause>>;

/** Of each field the tokens that a clause stands on. */
function takenTokens(placed: readonly PlacedClause[]): Taken {
  const taken = new Map<Field, Map<number, PlacedClause>>();
  for (const clause of placed) {
    if (clause.found === null) continue;
    const { field, alignment } = clause.found;
    const inField = taken.get(field) ?? new Map<number, PlacedClause>();
    taken.set(field, inField);
    for (const at of alignment.matched) if (at !== null) inField.set(at, clause);
  }
  return taken;
}

interface Setting {
  readonly reading: Reading;
  readonly names: Names;
  readonly template: Template;
  readonly takenIn: Taken;
  readonly standIns: ReadonlyMap<PlacedClause, StandIn>;
}

function wordingOf(
  placed: PlacedClause,
  { reading, names, template, takenIn, standIns }: Setting,
): ClauseWording {
  const { article, compiled, found } = placed;
  const base = { article: article.id, clause: compiled.clause.id, isMoved: placed.isMoved };
  const { status, severity, reason } = judgeClause(placed, template);
  if (found === null) {
    const other = standIns.get(placed);
    const breach = { severity: status === 'kept' ? 'info' : severity, reason } as const;
    if (other === undefined)
      return { ...base, ...breach, status: 'missing', text: null, words: [], range: null };
    const text = tidyText(reading, other.range);
    return { ...base, ...breach, status: 'replaced', text, words: other.words, range: other.range };
  }
  const taken = takenIn.get(found.field);
  const words = canonicalWords(placed, found, {
    reading,
    names,
    lexicon: lexiconOf(template),
    isTaken: (at) => (taken?.get(at) ?? placed) !== placed,
  });
  return {
    ...base,
    status,
    severity,
    reason,
    text: tidyText(reading, found.range),
    words,
    range: found.range,
  };
}

const tidyText = ({ text }: Reading, { start, end }: Range): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();
