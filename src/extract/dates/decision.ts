import { fold } from '../../model/fold.ts';
import type { Party, PartyKind } from '../../model/record.ts';
import type { DateContext } from './context.ts';
import { type Cue, firstOf, holds, lastOf, rangesOf } from './cue.ts';
import type { DateCues } from './cues.ts';
import { partyNamed } from './party.ts';

/** A date on which an assembly decided, and whose it is where that is certain. */
export interface Decision {
  readonly role: 'caf-decision' | 'deliberation';
  readonly party: Party | null;
}

/** Who signs, and the party in whose clause a date of the list of parties stands. */
export interface Signers {
  readonly parties: readonly Party[];
  readonly clause: Party | null;
}

const TOKENS_AFTER_ACT = 8;
const VisaRe = /^(?:vu|considerant|conformement a|en application de)\b/;
/** How a date hangs on the word before it. */
const IntroRe = /(?:^|\b(?:du|le|dates?|des|de|en|et)|[(:,;\t-]|d') ?(?:[a-z]{3,5}di |dimanche )?$/;
/** What may part the dates of one list: `du 3 mars 2021 pour Valbrune, du`. */
const ListRe = /^[^.]{0,90}$/;
const NewMatterRe =
  /\b(?:approuvant|autorisant|relati[a-z]{1,5}|portant|concernant|pour la periode|creation|transfert|au|jusqu'au)\b/;
/** `12 mai 2022 (commune de Valbrune)`: whose the day before is, and nobody else's. */
const BracketsRe = /^ ?\((?![^()\n]{0,90}\b(?:annexes?|cf|voir|jointe?s?|figurant|ci-)\b)([^()\n]{4,90})\)/;
const DatedBodyRe = /^(?:[ ,]+[a-z0-9'-]{1,24}){0,7}[ ,]*$/;
const FarthestBody = 90;
const FarthestHead = 240;
/** In a list of assemblies, each with its day, the head stands as far as the list is long. */
const FarthestInList = 1_500;
const ListedRe = /^ ?\)?(?:,| et\b|;)[^.()]{0,60}\(? ?(?:le |du )?$/;
const VerbRe =
  /\b(?:a (?:approuve|autorise|delibere|decide|vote|adopte|valide|donne)|approuve|autorise|decide|s'est reuni|legalement|dument convoque|etant assemble|reuni)/;

/** Whether a date is that of a text cited: a law, a decree, a circular. */
export function isCited({ left, gap }: DateContext, cues: DateCues): boolean {
  const act = lastOf(cues.of.acts, left);
  if (act === null) return false;
  const decision = lastOf(cues.of.decisions, left);
  const body = lastOf(cues.anyBody, left);
  if (Math.max(decision?.start ?? -1, body?.start ?? -1) > act.start) return false;
  const between = left.slice(act.end);
  if (holds(cues.of.effect, gap) || holds(cues.of.expiry, gap)) return false;
  if (/\bmodifiee?s?\b[^.;]{0,40}$/.test(between)) return true;
  const tokens = between.split(' ').filter((token) => /[a-z0-9]/.test(token)).length;
  return tokens <= TOKENS_AFTER_ACT || (VisaRe.test(left) && gap === left);
}

/** The decision that a date is the date of, or null. */
export function decisionOf(context: DateContext, signers: Signers, cues: DateCues): Decision | null {
  const zone = decisionZone(context, cues);
  return zone === null ? null : attribute(withTitle(zone, context, cues), signers, cues);
}

/** What is said of the decision: the words before the date, those after it, and the closest words that may name a party. */
interface Zone {
  readonly before: string;
  readonly after: string;
  readonly names: readonly string[];
  readonly isPlural: boolean;
}

/** In an annex that holds a decision, its title says whose the decision is where the sentence does not. */
function withTitle(zone: Zone, { section }: DateContext, cues: DateCues): Zone {
  const title = section?.kind === 'annex' ? fold(section.title ?? '') : '';
  if (title === '' || holds(cues.anyBody, `${zone.before} ${zone.after}`)) return zone;
  return { ...zone, before: `${title} ${zone.before}`, names: [...zone.names, title] };
}

function decisionZone(context: DateContext, cues: DateCues): Zone | null {
  const { left, right, gap, found } = context;
  const after = upTo(right, cues.of.decisions);
  const head = lastOf(cues.of.decisions, left);
  const reach = ListedRe.test(gap) ? FarthestInList : FarthestHead;
  if (head && left.length - head.end <= reach && isAttached(context, left.slice(head.end), cues)) {
    const lead = bodyBefore(left, head.start, cues);
    const own = BracketsRe.exec(right)?.[1];
    const isPlural = /s$/.test(left.slice(head.start, head.end));
    const around = own && isPlural ? [] : [gap, after.slice(0, 80), left.slice(head.start)];
    return { before: left.slice(lead), after, names: own ? [own, ...around] : around, isPlural };
  }
  const body = lastOf(cues.anyBody, left);
  if (body && isAttached(context, left.slice(body.end), cues) && isDatedBody(left.slice(body.end), cues))
    return { before: left.slice(body.start), after: '', names: [gap], isPlural: false };
  const follows = firstOf(cues.anyBody, right);
  const isFormal = /^l ?'? ?an\b/.test(context.raw.toLowerCase()) && found.precision === 'day';
  if (
    follows &&
    follows.start <= (isFormal ? 300 : 40) &&
    VerbRe.test(right.slice(0, 400)) &&
    !holds(cues.of.foreign, gap)
  )
    return { before: '', after: right, names: [right.slice(0, 200)], isPlural: false };
  return null;
}

/** `le conseil municipal, réuni le`: the body that a head follows belongs to it. */
function bodyBefore(left: string, head: number, cues: DateCues): number {
  const body = lastOf(cues.anyBody, left.slice(0, head));
  return body && head - body.end <= 60 ? body.start : head;
}

function isDatedBody(between: string, cues: DateCues): boolean {
  return between.length <= FarthestBody && DatedBodyRe.test(between) && !holds(cues.of.foreign, between);
}

/** Whether what stands between the announcement and the date lets the date belong to it. */
function isAttached({ left, gap }: DateContext, between: string, cues: DateCues): boolean {
  if (!IntroRe.test(left.slice(-24))) return false;
  const own = gap.length < between.length ? gap : between;
  if ([cues.of.effect, cues.of.foreign].some((cue) => holds(cue, own))) return false;
  if (/\b(?:jusqu'au|au plus tard le|avant le|prendra|prend) ?$/.test(own.slice(-30))) return false;
  return gap.length >= between.length || (ListRe.test(gap) && !NewMatterRe.test(gap));
}

function upTo(text: string, cue: Cue): string {
  const next = firstOf(cue, text);
  return next ? text.slice(0, next.start) : text;
}

function attribute(zone: Zone, { parties, clause }: Signers, cues: DateCues): Decision {
  const found = kindsOf(zone, cues);
  const kinds = found.includes('caf') && isOwnBoard(zone, clause, cues) ? [] : found;
  const isCaf =
    kinds.includes('caf') || (kinds.length === 0 && (clause?.kind ?? cafNamed(zone, cues)) === 'caf');
  if (isCaf) return { role: 'caf-decision', party: parties.find(({ kind }) => kind === 'caf') ?? null };
  const fits = clause !== null && (kinds.length === 0 || kinds.includes(clause.kind));
  if (fits && !zone.isPlural) return { role: 'deliberation', party: clause };
  return {
    role: 'deliberation',
    party: partyNamed(parties, { kinds, zones: zone.names, generic: cues.genericNames }),
  };
}

/** « Habilitée par son conseil d'administration », in the clause of a party other than the Caf. */
const isOwnBoard = ({ before, after }: Zone, clause: Party | null, cues: DateCues): boolean =>
  clause !== null &&
  clause.kind !== 'caf' &&
  cues.bodies.some(({ kinds }) => kinds.includes('caf') && kinds.includes(clause.kind)) &&
  !holds(cues.of.cafNames, `${before} ${after.slice(0, 60)}`);

/** The kinds of party that have the body named; the closest one before the date, or else the first after it. */
function kindsOf({ before, after }: Zone, cues: DateCues): readonly PartyKind[] {
  const last = cues.bodies
    .flatMap(({ cue, kinds }) => rangesOf(cue, before).map(({ end }) => ({ end, kinds })))
    .sort((a, b) => b.end - a.end)[0];
  const next = cues.bodies
    .flatMap(({ cue, kinds }) => rangesOf(cue, after.slice(0, 160)).map(({ start }) => ({ start, kinds })))
    .sort((a, b) => a.start - b.start)[0];
  const kinds = (last ?? next)?.kinds ?? [];
  if (!kinds.includes('caf')) return kinds;
  const text = `${before} ${after.slice(0, 80)}`;
  const board = cues.boards.find(({ cue }) => holds(cue, text));
  return board && !holds(cues.of.cafNames, text) ? board.kinds : ['caf'];
}

function cafNamed({ before, after }: Zone, cues: DateCues): PartyKind | null {
  return holds(cues.of.cafNames, `${before} ${after.slice(0, 60)}`) ? 'caf' : null;
}
