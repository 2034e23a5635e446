import { keyOf } from '../model/fold.ts';
import { letterLikeness, stemLikeness, stemsOf, titleSubject } from '../model/likeness.ts';
import { headedArticles, matchesCue, type Template, type TemplateArticle } from '../model/template.ts';
import { valueOfNumber } from './numbering.ts';

/** What of a section tells which article of the model it answers to. */
export interface Titled {
  readonly number: string | null;
  readonly title: string | null;
  readonly text: string; // of the body
}

const LEAST = 0.55; // likeness under which a section answers to nothing
const CUE = 0.56; // what a cue in the title is worth: less than a title, enough where nothing speaks against it
const TEXT = 4_000; // characters of a body that are looked at

/**
 * For each section the article of the model that it answers to, or null: by title first, by the wording of its clauses
 * next, by number only to decide between near equals. No article is given twice; the likest pair goes first.
 */
export function matchModel(sections: readonly Titled[], template: Template): readonly (string | null)[] {
  const articles = headedArticles(template).filter(({ id }) => id !== 'preambule');
  const sides = articles.map((article) => sideOf(article, template));
  const known = new Map<string, readonly number[]>(); // sections that say the same are looked at once
  const likenesses = (section: Titled): readonly number[] => {
    const key = [section.number, section.title, section.text.slice(0, TEXT)].join('\n');
    const answer = known.get(key) ?? likenessesOf(section, sides, template);
    known.set(key, answer);
    return answer;
  };
  const pairs = sections.flatMap((section, i) =>
    likenesses(section)
      .map((likeness, k) => ({ i, id: articles[k]?.id ?? '', likeness }))
      .filter(({ likeness }) => likeness >= LEAST),
  );
  const answers: (string | null)[] = sections.map(() => null);
  const taken = new Set<string>();
  for (const { i, id } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (answers[i] !== null || taken.has(id)) continue;
    answers[i] = id;
    taken.add(id);
  }
  return answers.map((answer, i) => answer ?? byPosition(sections, { answers, taken }, i, articles));
}

/** An article whose number is that of the model's, between its two neighbours, is that article whatever its title. */
function byPosition(
  sections: readonly Titled[],
  { answers, taken }: { answers: readonly (string | null)[]; taken: ReadonlySet<string> },
  i: number,
  articles: readonly TemplateArticle[],
): string | null {
  const value = valueOfNumber(sections[i]?.number ?? '');
  const rank = articles.findIndex(({ number }) => number !== null && valueOfNumber(number) === value);
  const [id, before, after] = [articles[rank]?.id, articles[rank - 1]?.id, articles[rank + 1]?.id];
  if (id === undefined || before === undefined || after === undefined || taken.has(id)) return null;
  return answers[i - 1] === before && answers[i + 1] === after ? id : null;
}

/** What of an article of the model sections are held against. */
interface Side {
  readonly number: number | null;
  readonly titles: readonly string[]; // their subjects
  readonly cues: readonly string[]; // keys, a space on each side
  readonly clauses: readonly ReadonlySet<string>[]; // stems
}

function sideOf({ number, title, alsoTitled, cues, clauses }: TemplateArticle, template: Template): Side {
  return {
    number: valueOfNumber(number ?? ''),
    titles: [title, ...alsoTitled].map((text) => titleSubject(text, template.instrumentWords)),
    cues: cues.map((cue) => ` ${keyOf(cue)} `),
    clauses: clauses.map(({ text }) => new Set(stemsOf(text.replace(/\{[^}]*\}/g, ' ')))),
  };
}

function likenessesOf(
  section: Titled,
  sides: readonly Side[],
  { instrumentWords }: Template,
): readonly number[] {
  const printed = titleSubject(section.title ?? '', instrumentWords);
  const stems = new Set(stemsOf(section.text.slice(0, TEXT)));
  const value = valueOfNumber(section.number ?? '');
  return sides.map(({ number, titles, cues, clauses }) => {
    const byTitle = Math.max(...titles.map((title) => titleScore(printed, title)));
    const byCue = cues.some((cue) => ` ${printed} `.includes(cue)) ? CUE : 0;
    const byText = 0.8 * coverage(stems, clauses);
    const sameNumber = value === number ? 0.05 : 0;
    return Math.max(byTitle, byText, byCue) + sameNumber + 0.1 * byText;
  });
}

/** Letters count only where nearly all agree: that is OCR noise; below, two words may look alike and mean two things. */
function titleScore(printed: string, title: string): number {
  if (printed === title) return 1.1; // two words of one stem may mean two things: the word itself goes first
  const letters = letterLikeness(printed, title);
  return Math.max(stemLikeness(printed, title), letters >= 0.8 ? letters : 0);
}

/** The mean share of the words of the model's clauses that the body holds. */
function coverage(body: ReadonlySet<string>, clauses: readonly ReadonlySet<string>[]): number {
  if (clauses.length === 0) return 0;
  const shares = clauses.map((stems) =>
    stems.size === 0 ? 0 : [...stems].filter((stem) => body.has(stem)).length / stems.size,
  );
  return shares.reduce((sum, share) => sum + share, 0) / clauses.length;
}

/** The annex of the model that a title names by one of its cues; cues that come earlier in the model win. */
export function matchAnnex(title: string | null, template: Template): string | null {
  return template.annexes.find((annex) => matchesCue(annex, title ?? ''))?.id ?? null;
}
