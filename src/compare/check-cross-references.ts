import { fold, keyOf } from '../model/fold.ts';
import { letterLikeness } from '../model/likeness.ts';
import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, type Section, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import { matchesCue, type TemplateAnnex } from '../model/template.ts';
import type { LinkWords } from '../model/vocabulary-links.ts';
import { type Check, isWhole, type Judgement, type Link, type Subject } from './subject.ts';

/** An annex that the file or its table of contents has. */
interface KnownAnnex {
  readonly key: string; // of its number
  readonly title: string;
}

function knownAnnexes({ clean, sections }: Subject): readonly KnownAnnex[] {
  return [...sections, ...clean.toc].flatMap(({ kind, number, title }) =>
    kind === 'annex' && number !== null ? [{ key: keyOf(number), title: title ?? '' }] : [],
  );
}

const judge = ({ clean: { reading }, sections }: Subject, rule: string, range: Range): Judgement => ({
  rule,
  article: placeOf(sectionAt(sections, range.start)),
  span: spanOf(reading, range),
  actual: textOf(reading, range),
});

/** Links of the convention itself: an annex may hold an act of its own, with annexes and articles of its own. */
const linksTo = ({ links, sections }: Subject, target: Link['target']): readonly Link[] =>
  links.filter((link) => link.target === target && sectionAt(sections, link.range.start)?.kind !== 'annex');

/** An annex that the text points to is in the file or in the table of contents. */
export const checkAnnexLinks: Check = (subject) => {
  const known = knownAnnexes(subject);
  if (!isWhole(subject) || known.length === 0) return [];
  const seen = new Set(known.map(({ key }) => key));
  return linksTo(subject, 'annex').flatMap((link): readonly Judgement[] => {
    const key = keyOf(link.number);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...judge(subject, 'annex-link', link.range), args: { number: link.number } }];
  });
};

/** An article that the text points to exists. */
export const checkArticleLinks: Check = (subject) => {
  const numbers = new Set(
    subject.sections.flatMap(({ kind, number }) =>
      kind === 'article' && number !== null ? [keyOf(number)] : [],
    ),
  );
  if (!isWhole(subject) || numbers.size < FEWEST_ARTICLES) return [];
  return linksTo(subject, 'article')
    .filter(({ number, range }) => !numbers.has(keyOf(number)) && isOfThisText(subject, number, range))
    .map((link) => ({ ...judge(subject, 'article-link', link.range), args: { number: link.number } }));
};

const FEWEST_ARTICLES = 5;
const OwnRe = /^[\s,]{0,3}(?:de la (?:presente|convention|ctg)|ci-? ?dessus|ci-? ?apres|supra|infra)\b/;

/** Only what the sentence calls its own is a link for sure: other articles are those of a law or of the statutes. */
const isOfThisText = ({ clean: { reading } }: Subject, number: string, { end }: Range): boolean =>
  /^\d{1,2}$/.test(number) && OwnRe.test(reading.folded.slice(end, end + 40));

const MOST_LINKS = 500; // looked at in one document

/** What the sentence says of the annex that it points to fits the title of that annex; of several, one will do. */
export const checkAnnexRoles: Check = (subject) => {
  const known = knownAnnexes(subject);
  const groups = byPlace(linksTo(subject, 'annex').slice(0, MOST_LINKS));
  return groups.flatMap(([group, ...more], i): readonly Judgement[] => {
    if (group === undefined) return [];
    const keys = [group, ...more].map(({ number }) => keyOf(number));
    const titles = known.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
    const words = wordsOf(subject, group.range, groups[i - 1]?.[0]?.range.end ?? 0);
    if (!keys.every((key) => known.some((annex) => annex.key === key)) || words === null) return [];
    if (!areOfOtherAnnex(subject, titles, words)) return [];
    const expected = subject.template.annexes.find(({ id }) => id === words.annexes[0])?.title ?? '';
    return [
      {
        ...judge(subject, 'annex-role', group.range),
        severity: words.severity,
        args: { number: group.number, title: titles[0] ?? '', expected, reason: { french: words.why } },
      },
    ];
  });
};

/** The links of one place, « annexes 2 et 3 », together. */
function byPlace(links: readonly Link[]): readonly (readonly Link[])[] {
  const groups = new Map<number, Link[]>();
  for (const link of links) groups.set(link.range.start, [...(groups.get(link.range.start) ?? []), link]);
  return [...groups.values()];
}

/** None of the titles is that of an annex that is meant, and one is that of another annex of the model. */
function areOfOtherAnnex({ template }: Subject, titles: readonly string[], { annexes }: LinkWords): boolean {
  const fits = template.annexes.filter(({ id }) => annexes.includes(id));
  const others = template.annexes.filter(({ id }) => !annexes.includes(id));
  const isMeant = titles.some((title) => fits.some((annex) => isTitled(annex, title)));
  if (fits.length === 0 || isMeant) return false;
  return titles.some((title) => others.some((annex) => isTitled(annex, title)));
}

const ALIKE = 0.6;

/** By a cue, whatever the spaces, or by its whole title, whatever the copy. */
const isTitled = (annex: TemplateAnnex, title: string): boolean =>
  matchesCue(annex, title) ||
  annex.cues.some((cue) => lettersOf(title).includes(lettersOf(cue))) ||
  letterLikeness(annex.title, title) >= ALIKE;

const lettersOf = (text: string): string => keyOf(text).replaceAll(' ', '');

const AHEAD = 120; // characters behind a link that opens its sentence
const BEFORE = 400;

/** The first kind of annex that the words around a link speak of. */
function wordsOf(subject: Subject, range: Range, previous: number): LinkWords | null {
  const { folded } = subject.clean.reading;
  const from = Math.max(previous, range.start - BEFORE);
  const text = folded.slice(from, range.start);
  const start = Math.max(text.lastIndexOf('. '), text.lastIndexOf('\n'), text.lastIndexOf(';')) + 1;
  const opens =
    text
      .slice(start)
      .replace(/\b(?:les?|la|l'|-)/g, '')
      .trim() === '';
  const ahead = opens ? folded.slice(range.end, range.end + AHEAD).split(/[.;\n]/, 1)[0] : '';
  const sentence = ` ${text.slice(start)}${folded.slice(range.start, range.end)}${ahead ?? ''} `;
  return (
    subject.words.links.links.find(({ says }) => says.some((word) => sentence.includes(fold(word)))) ?? null
  );
}

const LooseRe = /\(\s?(?:voir |cf\.? )?en annexe\s?[,:]\s?([^()\n]{4,80})\)/g;

/** « (en annexe, …) »: what is announced without a number is in an annex of the file, or, where the file has none, a title of the table of contents. */
export const checkLooseAnnexLinks: Check = (subject) => {
  const { clean, sections } = subject;
  const { reading } = clean;
  const annexes = sections.filter(({ kind }) => kind === 'annex');
  const titles = clean.toc.filter(({ kind }) => kind === 'annex').map(({ title }) => title);
  if (!isWhole(subject) || annexes.length + titles.length === 0) return [];
  const matches = [...reading.folded.matchAll(LooseRe)];
  if (matches.length === 0) return [];
  const held = (annexes.length > 0 ? annexes.map((annex) => contentOf(subject, annex)) : titles).map(keyOf);
  return matches.flatMap((match): readonly Judgement[] => {
    const what = match[1] ?? '';
    if (held.some((text) => text.includes(keyOf(what)))) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [{ ...judge(subject, 'annex-unnumbered', range), args: { what: textOf(reading, range) } }];
  });
};

const contentOf = ({ clean: { reading } }: Subject, { range, title }: Section): string =>
  `${title ?? ''} ${textOf(reading, range).slice(0, 20_000)}`;
