import { fold, keyOf } from '../model/fold.ts';
import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import { editDistance, holdsCopyOf, isNoisy, lookOf } from './spelling.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

const MOST = 600; // characters of the sentence that is quoted

/** A list that opens as the model's does has the model's fields of intervention. */
export const checkDeclaredDomains: Check = (subject) => {
  const { facts, words, clean, sections } = subject;
  const { domains, declared } = words.coverage;
  const sentence = declaration(subject);
  if (facts.document.kind !== 'convention' || sentence === null) return [];
  const listed = listAt(subject, sentence.start);
  const isBad = isNoisy(subject);
  const missing = domains.filter(
    ({ slug, name }) => !facts.domains.includes(slug) && !isListed(listed, name, { domains, isBad }),
  );
  if (missing.length === 0 || !isWhole(subject)) return [];
  if (domains.length - missing.length < declared.atLeast) return [];
  return [
    {
      rule: 'domains-of-model',
      article: placeOf(sectionAt(sections, sentence.start)),
      span: spanOf(clean.reading, sentence),
      actual: textOf(clean.reading, sentence),
      args: { domains: missing.map(({ name }) => name).join(', ') },
    },
  ];
};

const listAt = ({ clean: { reading } }: Subject, start: number): string =>
  reading.folded.slice(start, start + MOST);

interface Listing {
  readonly domains: Subject['words']['coverage']['domains'];
  readonly isBad: boolean; // the copy
}

/** Whether a list has a name of a field of intervention, alone between two stops or beside another. */
const isListed = (list: string, name: string, { domains, isBad }: Listing): boolean =>
  isCopied(list, name, isBad) || domains.some((other) => isBesideAnother(list, name, other.name));

/**
 * A copy of a name: one letter in four at most is another one, in three where the copy is bad. A name of one word fills what
 * stands between two stops, or "enfance" would be in "petite enfance"; others may have lost theirs.
 */
function isCopied(list: string, name: string, isBad: boolean): boolean {
  const formOf = isBad ? lookOf : keyOf;
  const form = formOf(name);
  const most = Math.max(1, Math.floor(form.length / (isBad ? 3 : 4)));
  if (name.includes(' ') && holdsCopyOf(formOf(list), form, most)) return true;
  return list.split(/[,;:.\n]/).some((item) => editDistance(formOf(item), form, most) <= most);
}

/** The stop between a name and the next one was lost: "petite enfance enfance". */
function isBesideAnother(list: string, name: string, other: string): boolean {
  const formOf = (text: string): string => keyOf(text).replaceAll(' ', '');
  const [one, two] = [formOf(name), formOf(other)];
  const most = Math.floor(Math.min(one.length, two.length) / 4);
  return list
    .split(/[,;:.\n]/)
    .map(formOf)
    .some((item) => [one + two, two + one].some((both) => editDistance(item, both, most) <= most));
}

/** The sentence, one of the preamble, that opens the list. */
function declaration({ clean: { reading }, sections, words }: Subject): Range | null {
  const openings = words.coverage.declared.openings.map(fold);
  const preamble = sections.find(({ kind }) => kind === 'preamble');
  if (preamble === undefined) return null;
  const { start, end } = preamble.range;
  const text = reading.folded.slice(start, end);
  const at = Math.min(...openings.map((words) => text.indexOf(words)).filter((index) => index >= 0));
  if (!Number.isFinite(at)) return null;
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at)) + 1;
  const stop = text.slice(at, at + MOST).search(/\.(?=\s|$)|\n(?=.{0,200}\n)|$/);
  return { start: start + from, end: start + at + (stop < 0 ? MOST : stop) };
}

/** The national instructions ask for three fields and one more. */
export const checkCoreDomains: Check = (subject) => {
  if (!isWhole(subject)) return [];
  const { facts, words } = subject;
  const { domains, core } = words.coverage;
  const declared = facts.domains.filter((slug) => domains.some((domain) => domain.slug === slug));
  if (facts.document.kind !== 'convention' || declared.length === 0 || isNoisy(subject)) return [];
  const nameOf = (slug: string): string => domains.find((domain) => domain.slug === slug)?.name ?? slug;
  const sentence = declaration(subject);
  const listed = sentence === null ? '' : listAt(subject, sentence.start);
  const missing = core.domains.filter(
    (slug) => !declared.includes(slug) && !isListed(listed, nameOf(slug), { domains, isBad: false }),
  );
  const others = declared.filter((slug) => !core.domains.includes(slug));
  if (missing.length === 0 && others.length >= core.others) return [];
  const names = missing.map(nameOf);
  const finding: Judgement = { rule: 'domains-of-circular', article: 'preambule', span: null, actual: null };
  return [
    missing.length > 0
      ? { ...finding, args: { domains: names.join(', ') } }
      : { ...finding, rule: 'domains-beyond-core' },
  ];
};
