import { fold, keyOf } from '../model/fold.ts';
import { type Block, spanOf, textOf } from '../model/reading.ts';
import { placeOf, type Section } from '../model/section.ts';
import type { DomainVocabulary } from '../model/vocabulary-domains.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

/** The power of every commune to deal with its own affairs names none of them. */
const GeneralPowerRe = /\bclause (?:generale )?de competences?\b/;
const AnnouncedRe = /\bmet(?:tent)? en place des actions\b|\bcompetences?\b/;
const DeferredRe =
  /\b(?:diagnostics?|objectifs?|axes|enjeux|orientations|priorites|plan d'actions?)\b[^.\n]{0,80}\b(?:sera|seront) (?:elabore|defini|determine|etabli|precise|arrete|realise|construit|identifie|fixe)e?s?\b/;

const FEWEST_ITEMS = 2; // a list, though no item of it could be read as a power
const LONGEST_ITEM = 80; // characters: a longer one is a sentence, which may say anything

/** Whether a list hangs on a sentence that announces powers or actions. */
function hasAnnouncedList(subject: Subject, section: Section): boolean {
  const { folded } = subject.clean.reading;
  let [isAnnounced, items] = [false, 0];
  for (const block of blocksIn(subject, section)) {
    if (block.marker === '') {
      isAnnounced = AnnouncedRe.test(folded.slice(block.range.start, block.range.end));
      items = 0;
    } else if (isAnnounced && isShortItem(block) && ++items >= FEWEST_ITEMS) return true;
  }
  return false;
}

const isShortItem = ({ marker, range }: Block): boolean =>
  marker !== '' && range.end - range.start <= LONGEST_ITEM;

const bodyOf = ({ sections }: Subject, model: string): Section | undefined =>
  sections.find((section) => section.kind === 'article' && section.model === model);

const blocksIn = ({ clean: { reading } }: Subject, { body }: Section): readonly Block[] =>
  reading.blocks.filter(({ range }) => range.start >= body.start && range.end <= body.end);

/** An article on what the communes do that names no power and no action leaves the shared work without a ground. */
export const checkListedPowers: Check = (subject) => {
  const { clean, facts, words } = subject;
  const section = bodyOf(subject, 'champs-collectivite');
  if (section === undefined || !isWhole(subject) || facts.document.kind !== 'convention') return [];
  const { reading } = clean;
  const { start, end } = spanOf(reading, section.body);
  const isListed = facts.competences.some(
    ({ span, text }) => span.start < end && start < span.end && !GeneralPowerRe.test(fold(text)),
  );
  const folded = reading.folded.slice(section.body.start, section.body.end);
  if (isListed || !AnnouncedRe.test(folded) || namesDomain(folded, words.domains)) return [];
  if (hasAnnouncedList(subject, section)) return [];
  return [absence(subject, 'powers-not-listed', section)];
};

/** An article on shared objectives that puts them off holds none. */
export const checkSharedObjectives: Check = (subject) => {
  const { clean, facts } = subject;
  const section = bodyOf(subject, 'objectifs-partages');
  if (section === undefined || !isWhole(subject) || facts.document.kind !== 'convention') return [];
  const { reading } = clean;
  const deferred = DeferredRe.exec(reading.folded.slice(section.body.start, section.body.end));
  const hasItems = blocksIn(subject, section).some(
    ({ marker, range }) => marker !== '' && !reading.folded.slice(range.start, range.end).includes('\t'),
  );
  if (deferred === null || hasItems) return [];
  const start = section.body.start + deferred.index;
  const range = { start, end: start + deferred[0].length };
  return [
    {
      ...absence(subject, 'objectives-deferred', section),
      span: spanOf(reading, range),
      actual: textOf(reading, range),
    },
  ];
};

function absence({ clean: { reading } }: Subject, rule: string, section: Section): Judgement {
  const heading = { start: section.range.start, end: section.body.start };
  return {
    rule,
    article: placeOf(section),
    span: spanOf(reading, heading),
    actual: textOf(reading, heading),
  };
}

const MOST = 20_000; // characters of an article that are looked at
const patterns = new WeakMap<DomainVocabulary, RegExp>();

/** Whether a text speaks of any field of intervention by its name or by what is done in it. */
function namesDomain(text: string, vocabulary: DomainVocabulary): boolean {
  let pattern = patterns.get(vocabulary);
  if (pattern === undefined) {
    const phrases = vocabulary.domains.flatMap(({ names, cues }) => [...names, ...cues]);
    pattern = new RegExp(
      `(?<![a-z])(?:${phrases.map((phrase) => phrase.replaceAll('*', '[a-z]*')).join('|')})(?![a-z])`,
    );
    patterns.set(vocabulary, pattern);
  }
  return pattern.test(keyOf(text.slice(0, MOST)));
}
