import { fold } from '../../model/fold.ts';
import type { DateRole } from '../../model/record.ts';
import type { Section, SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { DateContext } from './context.ts';
import { type Cue, firstOf, holds, lastOf } from './cue.ts';
import type { DateCues } from './cues.ts';
import { sentencesIn } from './sentence.ts';

/** Where a convention fixes its duration: the article of that title, or failing one, any sentence that speaks of it. */
export interface TermPlaces {
  readonly ranges: readonly Range[]; // bodies of the articles on duration; empty where there is none
  readonly clauses: readonly Range[]; // those articles, or else the sentences that fix a duration
  readonly isTerm: (context: DateContext) => boolean;
}

const TitleRe = /\bdurees?\b/;
const FromRe = /(?:^|[ ,(:])du ?$/;
const ToRe = /^,? ?(?:inclus)?,? ?(?:et )?(?:au|a|-|j[a-z0-9]{3,5}'? ?au) ?(?:le )?$/; // a damaged « jusqu'au » can be nothing else
const ToComeRe = /^,? ?(?:inclus)?,? ?(?:et )?(?:au|a|-|j[a-z0-9]{3,5}')/;

/** Finds the places of a document that fix its duration. */
export function termPlacesOf(document: SegmentedDocument, cues: DateCues): TermPlaces {
  const { sections } = document;
  const articles = sections.filter(
    ({ kind, model, title }) =>
      kind === 'article' && (model === 'duree' || (model === null && TitleRe.test(fold(title ?? '')))),
  );
  const ranges = articles.map(({ range }) => range);
  const isTerm = ({ found, left, right, section }: DateContext): boolean => {
    if (ranges.length > 0)
      return ranges.some(({ start, end }) => start <= found.range.start && found.range.start < end);
    const isText = section?.kind === 'article' || section?.kind === 'preamble' || section?.kind === 'visas';
    const around = `${left} ${right}`;
    return (
      isText &&
      section.model !== 'champs-collectivite' &&
      holds(cues.of.agreement, around) &&
      holds(cues.of.concluded, around)
    );
  };
  return { ranges, isTerm, clauses: ranges.length > 0 ? ranges : sentencesOnTerm(document, cues) };
}

function sentencesOnTerm({ reading, sections }: SegmentedDocument, cues: DateCues): readonly Range[] {
  const isText = ({ kind, model }: Section): boolean =>
    (kind === 'article' || kind === 'preamble' || kind === 'visas') && model !== 'champs-collectivite';
  return sections
    .filter(isText)
    .flatMap(({ range }) => sentencesIn(reading, range))
    .filter(({ start, end }) => {
      const text = reading.folded.slice(start, end);
      return holds(cues.of.agreement, text) && holds(cues.of.concluded, text);
    });
}

/** The role of a date where the duration is fixed: the closest cue before it decides, then what follows it. */
export function termRole({ gap, right, nextGap }: DateContext, cues: DateCues): DateRole {
  const roles: readonly (readonly [DateRole, Cue])[] = [
    ['deadline', cues.of.deadline],
    ['expiry', cues.of.expiry],
    ['effect', cues.of.effect],
  ];
  const before = roles
    .flatMap(([role, cue]) => {
      const at = lastOf(cue, gap);
      return at ? [{ role, end: at.end }] : [];
    })
    .sort((a, b) => b.end - a.end)[0];
  const afterFrom = FromRe.test(gap) && nextGap !== null && ToComeRe.test(nextGap);
  if (before && !(afterFrom && before.role === 'expiry')) return before.role;
  if (afterFrom) return 'effect';
  if (ToRe.test(gap)) return 'expiry';
  return roleAfter(right.slice(0, 40), cues) ?? 'other';
}

/** `le 31 décembre 2025 inclus`, `le 1er janvier 2022, date d'effet`. */
function roleAfter(right: string, cues: DateCues): DateRole | null {
  if (/^,? ?\(?inclus/.test(right)) return 'expiry';
  if (!/^,? ?\(?(?:date|jour|terme|soit)/.test(right)) return null;
  const [effect, expiry] = [firstOf(cues.of.effect, right), firstOf(cues.of.expiry, right)];
  if (effect && (!expiry || effect.start <= expiry.start)) return 'effect';
  return expiry ? 'expiry' : null;
}
