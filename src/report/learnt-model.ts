import { Document, isMap, isScalar, type Node, Scalar } from 'yaml';
import { type Language, spokenDate } from '../model/language.ts';
import type { ArticleEvidence, ClauseEvidence, LearntModel, Support } from '../model/learnt-model.ts';
import type { Template } from '../model/template.ts';
import { excerpt, printable } from './printable.ts';
import type { LearnWording } from './wording/learn-wording.ts';
import { learnWordingIn } from './wording/wording-in.ts';

const LINE = 110; // characters
const EXAMPLE = 60; // characters

/** A learnt model as a file of `rules/models/`, the evidence of each part as a comment before it. */
export function renderLearntModel(learnt: LearntModel, language: Language): string {
  const words = learnWordingIn(language);
  const document = new Document(withoutDefaults(learnt.template));
  document.commentBefore = commentOf(headLines(learnt, words, language));
  learnt.template.articles.forEach((article, i) => {
    const evidence = learnt.articles.get(article.id);
    comment(document, ['articles', i], evidence && [articleLine(evidence, words)]);
    article.clauses.forEach((clause, k) => {
      comment(document, ['articles', i, 'clauses', k], clauseLines(evidence?.clauses.get(clause.id), words));
      const text = document.getIn(['articles', i, 'clauses', k, 'text'], true);
      if (isScalar(text)) text.type = Scalar.BLOCK_FOLDED;
    });
  });
  learnt.template.annexes.forEach(({ id }, i) => {
    const support = learnt.annexes.get(id);
    comment(document, ['annexes', i], support && [supportWords(support, words)]);
  });
  return document.toString({ lineWidth: LINE, flowCollectionPadding: true });
}

/** What a reader would have supplied anyway makes a file longer, not clearer. */
function withoutDefaults(template: Template): object {
  return {
    ...withoutEmpty(template, ['samples']),
    articles: template.articles.map(({ binding, clauses, ...article }) => ({
      ...withoutEmpty(article, ['alsoTitled', 'cues', 'sample']),
      ...(binding ? {} : { binding }),
      clauses: clauses.map(({ optional, value, ...clause }) => ({
        ...withoutEmpty(clause, ['kernel', 'traces', 'examples']),
        ...(optional ? { optional } : {}),
        ...(value ? { value } : {}),
      })),
    })),
  };
}

function withoutEmpty(values: object, keys: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) =>
        !keys.includes(key) || (typeof value === 'object' && Object.keys(value ?? {}).length > 0),
    ),
  );
}

function headLines(
  { conventions, whole, base, signed }: LearntModel,
  words: LearnWording,
  language: Language,
): readonly string[] {
  return [
    words.title(conventions),
    signed === null
      ? words.unknownDay(base)
      : words.signed(spokenDate(signed.from, language), spokenDate(signed.to, language)),
    ...words.toReview,
    words.base(base),
    ...(whole === 0 ? [asSentence(words.recordsOnly)] : []),
  ];
}

const asSentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}.`;

const supportWords = ({ count, of }: Support, words: LearnWording): string => words.support(count, of);

function articleLine({ support, own, covered }: ArticleEvidence, words: LearnWording): string {
  return words.article(supportWords(support, words), own, Math.round(100 * covered));
}

function clauseLines(evidence: ClauseEvidence | undefined, words: LearnWording): readonly string[] {
  if (evidence === undefined) return [];
  const { support, wordings, fillings } = evidence;
  return [
    `${supportWords(support, words)}, ${words.wordings(wordings)}`,
    ...fillings.map(({ variable, examples }) =>
      words.filling(
        variable.name,
        examples.map((example) => excerpt(example, EXAMPLE)),
      ),
    ),
  ];
}

function comment(
  document: Document,
  path: readonly (string | number)[],
  lines: readonly string[] | undefined,
): void {
  const node = document.getIn(path, true) as Node | undefined;
  if (isMap(node) && lines !== undefined && lines.length > 0) node.commentBefore = commentOf(lines);
}

/** A comment ends where a line ends: what would end it elsewhere is shown, not obeyed. */
const commentOf = (lines: readonly string[]): string => lines.map((line) => ` ${printable(line)}`).join('\n');
