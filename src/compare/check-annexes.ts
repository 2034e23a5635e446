import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, type Section } from '../model/section.ts';
import { matchesCue } from '../model/template.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

/** A body shorter than this, in characters, holds nothing that a party could rely on. */
const SHORTEST = 25;
/** A promise to write the annex later is not the annex. */
const PROMISE = 220;
const PromiseRe =
  /\b(?:elaboration|edition|redaction|realisation)s? .{0,80}(?:courant|prevue?|a venir|trimestre|semestre|20\d\d)|\b(?:a venir|en cours d'elaboration|sera (?:elabore|etabli|redige|annexe|joint|insere)e?s?|seront (?:elabore|etabli|redige|annexe|joint|insere)e?s?)\b/;

const annexesOf = ({ sections }: Subject): readonly Section[] =>
  sections.filter(({ kind }) => kind === 'annex');

/** An annex that is a title and nothing else, or the promise of one. */
export const checkEmptyAnnexes: Check = (subject) => {
  const { reading } = subject.clean;
  if (!isWhole(subject)) return [];
  return annexesOf(subject).flatMap((section): readonly Judgement[] => {
    const body = textOf(reading, section.body);
    const promise =
      body.length <= PROMISE && PromiseRe.test(reading.folded.slice(section.body.start, section.body.end));
    if (body.length >= SHORTEST && !promise) return [];
    const heading = { start: section.range.start, end: section.body.start };
    const at = promise ? section.body : heading;
    return [
      {
        rule: promise ? 'annex-promised' : 'annex-empty',
        article: placeOf(section),
        span: spanOf(reading, at),
        actual: textOf(reading, at),
        args: { annex: textOf(reading, heading) },
      },
    ];
  });
};

/** An annex on which an obligation of the model rests is neither in the file nor in the table of contents. */
export const checkModelAnnexes: Check = (subject) => {
  const { clean, template } = subject;
  if (!isWhole(subject)) return [];
  const titles = [
    ...annexesOf(subject).map(({ title }) => title ?? ''),
    ...clean.toc.filter(({ kind }) => kind === 'annex').map(({ title }) => title),
  ];
  if (titles.length === 0) return [];
  return template.annexes.flatMap((annex): readonly Judgement[] => {
    const { missing } = annex;
    if (missing === undefined || titles.some((title) => matchesCue(annex, title))) return [];
    const args = { title: annex.title, number: annex.number ?? '', reason: { french: missing.why } };
    return [
      { rule: 'annex-of-model', article: null, span: null, actual: null, severity: missing.severity, args },
    ];
  });
};
