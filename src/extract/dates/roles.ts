import type { DateRole } from '../../model/record.ts';
import type { DateContext } from './context.ts';
import { holds, lastOf } from './cue.ts';
import type { DateCues } from './cues.ts';
import { type TermPlaces, termRole } from './date-term.ts';
import { decisionOf, isCited, type Signers } from './decision.ts';

/** What a date fixes, and for whom where an assembly decided. */
export interface DateMeaning {
  readonly role: DateRole;
  readonly party: string | null;
}

/** What the whole document says about where its dates stand. */
export interface DatePlaces {
  readonly term: TermPlaces;
  readonly hasSignature: boolean; // a section of its own
  readonly isCalendar: (context: DateContext) => boolean; // in a table of due dates
}

const MadeRe =
  /\bfait[ ,]{1,2}(?:(?:a|au|aux|en)\b[^.;\t]{1,80})?(?:le|en|date ?:?)? ?(?:[a-z]{3,5}di |dimanche )?$/;
const SignedRe = /\b(?:signee?s?|signature)\b[^.;]{0,40}\b(?:le|du|date ?:?) ?$/;
/** « A Albi, le »: only where people sign. */
const PlaceRe = /^a [a-z][a-z' -]{1,40},? le ?$/;
/** An act that opens with its day: « L'an deux mille vingt, le quatre mai ». */
const FormalRe = /^l ?['’]? ?an\b/i;
/** The convention itself, not an earlier one. */
const PresentRe = /\b(?:presente? (?:convention|ctg|acte|contrat)|cette convention)\b/;
const StatisticReach = 70;
const DeadlineReach = 30;
const NameReach = 40;
/** Right before a date it says so, whatever the sentence is about. */
const SurelyDueRe = /\bau plus tard(?: le| au| en| fin)? ?$/;

/** What a date fixes, first rule that applies; null for a date that says nothing about the convention. */
export function meaningOf(
  context: DateContext,
  { places, signers, cues }: { places: DatePlaces; signers: Signers; cues: DateCues },
): DateMeaning | null {
  const { found, section } = context;
  if (isCited(context, cues) || isName(context, cues)) return null;
  const decision = decisionOf(context, signers, cues);
  if (decision) return { role: decision.role, party: decision.party?.id ?? null };
  if (section?.kind === 'toc') return null;
  const role = isSignature(context, places) ? 'signature' : otherRole(context, places, cues);
  const isFilled = found.value !== null || role === 'signature' || role === 'effect' || role === 'expiry';
  return role === null || !isFilled ? null : { role, party: null };
}

function isSignature({ section, left, opens, raw }: DateContext, { hasSignature }: DatePlaces): boolean {
  const isBefore = section === undefined || section.kind === 'cover' || section.kind === 'parties';
  if (isBefore && opens && FormalRe.test(raw)) return true;
  if (section?.kind === 'signature')
    return MadeRe.test(left) || SignedRe.test(left) || PlaceRe.test(left) || opens;
  if (section?.kind === 'parties') return false;
  if (section?.kind === 'annex') return !hasSignature && MadeRe.test(left);
  return MadeRe.test(left) || (SignedRe.test(left) && PresentRe.test(left));
}

function otherRole(context: DateContext, places: DatePlaces, cues: DateCues): DateRole | null {
  if (places.term.isTerm(context)) {
    const role = termRole(context, cues);
    if (role !== 'other') return role;
  }
  if (isDeadline(context, places, cues)) return 'deadline';
  if (context.section?.kind === 'annex' && MadeRe.test(context.left)) return null;
  return context.found.precision === 'day' && !isForeign(context, cues) ? 'other' : null;
}

function isDeadline(context: DateContext, { isCalendar }: DatePlaces, cues: DateCues): boolean {
  const { gap, found, section, column } = context;
  if (column !== null && holds(cues.of.dueColumn, column)) return true;
  if (SurelyDueRe.test(gap)) return true;
  const at = lastOf(cues.of.deadline, gap);
  if (at && gap.length - at.end <= DeadlineReach && !isForeign(context, cues)) return true;
  const due = found.precision === 'day' ? lastOf(cues.of.dueColumn, gap) : null;
  if (due && /^ ?: ?(?:le )?$/.test(gap.slice(due.end))) return true;
  return found.precision === 'month' && section?.kind !== 'cover' && isCalendar(context);
}

/** `rue du 8 mai 1945`: a place that bears the name of a day. */
function isName({ left }: DateContext, cues: DateCues): boolean {
  const place = lastOf(cues.of.namedAfter, left.slice(-NameReach));
  return place !== null && left.slice(-NameReach).slice(place.end).trim() === '';
}

/** Whether the closest words say that a date is that of a figure or of a formality. */
function isForeign({ left, right }: DateContext, cues: DateCues): boolean {
  return holds(cues.of.foreign, `${left.slice(-StatisticReach)} ${right.slice(0, StatisticReach / 2)}`);
}
