import { fold, tidy } from '../model/fold.ts';
import { stemLikeness, stemsOf } from '../model/likeness.ts';
import { spanOf, textOf } from '../model/reading.ts';
import type { Facts } from '../model/record.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import type { Law } from '../model/vocabulary-laws.ts';
import type { Check, Judgement, Subject } from './subject.ts';

type Reference = Facts['references'][number];

/** A title is another law's when it is surely that one, and surely not its own. */
const SURE = 0.8;
const NOT_ITS_OWN = 0.6;
const FEWEST_STEMS = 3;
const TitleRe = /(?<![\d-])(?:19|20)\d\d(?![\d/-]),?\s(.*)$/;

/** The number, the date and the title of a law that is cited belong together. */
export const checkReferences: Check = ({ facts, words: { laws } }) =>
  facts.references.flatMap((reference): readonly Judgement[] => {
    const known = laws.laws.filter(({ kind }) => kind === reference.kind);
    const law = known.find(({ number }) => number !== null && number === reference.number);
    const finding = law === undefined ? misnumbered(reference, known) : misdated(reference, law, known);
    return finding === null ? [] : [finding];
  });

/** A law that is known by its number: its date and its title. */
function misdated(reference: Reference, law: Law, known: readonly Law[]): Judgement | null {
  if (reference.date !== null && reference.date !== law.date)
    return about('law-date', reference, { number: nameOf(law), date: { date: law.date } });
  const title = titleOf(reference);
  const other = known.find((candidate) => isTitleOf(title, candidate));
  if (other === undefined || other === law || stemLikeness(title, law.title) >= NOT_ITS_OWN) return null;
  return about('law-title', reference, { number: nameOf(law), title: law.title, other: nameOf(other) });
}

/** A law that is known by its title: its date where it has no number, else its number. */
function misnumbered(reference: Reference, known: readonly Law[]): Judgement | null {
  const { number, date } = reference;
  const title = titleOf(reference);
  const law = known.find((candidate) => isTitleOf(title, candidate));
  if (law === undefined || date === null) return null;
  if (number === null && date !== law.date)
    return about('law-date', reference, { number: nameOf(law), date: { date: law.date } });
  return number !== null && law.number !== null && date === law.date
    ? about('law-number', reference, { number: law.number, title: law.title })
    : null;
}

const isTitleOf = (title: string, law: Law): boolean =>
  stemsOf(title).length >= FEWEST_STEMS && stemLikeness(title, law.title) >= SURE;

/** What follows the date of a citation. */
const titleOf = ({ raw }: Reference): string =>
  (TitleRe.exec(fold(tidy(raw)))?.[1] ?? '')
    .replace(/^(?:modifiee?|precitee?)s?,?\s/, '')
    .replace(/\([^()]{0,60}\)/g, ' ');

const nameOf = ({ number, title }: Law): string => (number === null ? title : `n° ${number}`);

function about(rule: string, reference: Reference, args: NonNullable<Judgement['args']>): Judgement {
  const { article, span, raw } = reference;
  return { rule, article, span, actual: tidy(raw), args };
}

const RgpdArticleRe = /\barticle (\d{1,2}) (?:du|dudit|de ce|du meme) (?:r\.?g\.?p\.?d|reglement)/g;
const SENTENCE = 400; // characters before the citation

/** The register of processing is that of one article of the Rgpd. */
export const checkRegisterArticle: Check = (subject) => {
  const { clean, sections, words } = subject;
  const { reading } = clean;
  const { register } = words.laws;
  return [...reading.folded.matchAll(RgpdArticleRe)].flatMap((match): readonly Judgement[] => {
    const before = sentenceBefore(subject, match.index);
    if (match[1] === register.article || !register.words.some((word) => before.includes(fold(word))))
      return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [
      {
        rule: 'register-article',
        article: placeOf(sectionAt(sections, match.index)),
        span: spanOf(reading, range),
        actual: textOf(reading, range),
        args: { number: match[1] ?? '', article: register.article },
      },
    ];
  });
};

function sentenceBefore({ clean: { reading } }: Subject, end: number): string {
  const text = reading.folded.slice(Math.max(0, end - SENTENCE), end);
  return text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf('\n')) + 1);
}
