import { type Reading, textOf } from '../../model/reading.ts';
import type { Party } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import { findMentions, findVotes, type Mention } from './authorities.ts';
import type { Lexicon } from './lexicon.ts';
import { kindsIn, type Named, properWords } from './match.ts';
import { type Token, tokensOf } from './tokens.ts';
import { alike } from './words.ts';

export type Authority = NonNullable<Party['authority']>;

/** A party and the tokens of its own clause. */
export type Claimant = Named & { readonly clause: readonly Token[] };

interface Claim {
  readonly body: string | null;
  readonly date: string | null;
  readonly apt: boolean; // says that it is about this convention
}

const MAX_FRONT = 60_000;
const VisaRe = /^(?:vu|considerant)\b/;

/** By what decision each party signs: from its own clause, completed from the visas; null where neither says. */
export function authoritiesOf(
  { reading, sections }: SegmentedDocument,
  { parties, lexicon }: { parties: readonly Claimant[]; lexicon: Lexicon },
): readonly (Authority | null)[] {
  const mentions = visaMentions({ reading, sections }, lexicon);
  const claims = mentions.map((mention) => claimsOf(reading, { mention, parties, lexicon }));
  return parties.map((party, i) => {
    const own = ownClaim(reading, party, lexicon);
    const visa = choose(claims.flatMap((byParty) => byParty.get(i) ?? []));
    const body = own?.body ?? visa?.body ?? null;
    const date = own?.date ?? visa?.date ?? null;
    return body === null && date === null ? null : { body, date };
  });
}

/** The deliberations that the visas cite. */
function visaMentions({ reading, sections }: SegmentedDocument, lexicon: Lexicon): readonly Mention[] {
  const visas = sections.filter(({ kind }) => kind === 'visas');
  const isVisa = (start: number): boolean =>
    VisaRe.test(reading.folded.slice(start, start + 12)) ||
    visas.some(({ range }) => range.start <= start && start < range.end);
  const blocks = reading.blocks.filter(
    ({ range, part }) => part === 'body' && range.start < MAX_FRONT && isVisa(range.start),
  );
  return blocks.flatMap(({ range }) =>
    findMentions(reading.folded, {
      tokens: tokensOf(reading, { start: range.start, end: Math.min(range.end, range.start + 4_000) }),
      lexicon,
    }),
  );
}

/** What the clause of a party says: `par délibération du conseil municipal le 3/12/2019`. */
function ownClaim(reading: Reading, { kind, clause }: Claimant, lexicon: Lexicon): Claim | null {
  const stated = findMentions(reading.folded, { tokens: clause, lexicon });
  const mentions = stated.length > 0 ? stated : findVotes(reading.folded, { tokens: clause, lexicon });
  const mention = mentions.find(({ kinds }) => kinds.length === 0 || kinds.includes(kind)) ?? mentions[0];
  if (mention === undefined) return null;
  return { body: bodyIn(reading, mention), date: mention.dates[0]?.value ?? null, apt: true };
}

function bodyIn(reading: Reading, { body }: Mention): string | null {
  return body ? textOf(reading, body) : null;
}

/** Whose decision a visa cites. A list of decisions has a date behind each name. */
function claimsOf(
  reading: Reading,
  { mention, parties, lexicon }: { mention: Mention; parties: readonly Named[]; lexicon: Lexicon },
): ReadonlyMap<number, Claim> {
  const owners = kindsIn(tokensOf(reading, mention.of), lexicon);
  const deciding = [...parties.entries()].filter(([, { kind }]) => mention.kinds.includes(kind));
  const named = deciding.filter(([, { kind }]) => owners.has(kind));
  const able = named.length > 0 ? named : deciding;
  const tokens = tokensOf(reading, mention.text);
  const places = able
    .map(([index, party]) => ({ index, at: placeOfName(party, { tokens, lexicon }) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const claim = (date: string | null): Claim => ({
    body: bodyIn(reading, mention),
    date,
    apt: tokens.some(lexicon.purpose),
  });
  if (places.length === 1)
    return new Map(places.map(({ index }) => [index, claim(mention.dates[0]?.value ?? null)]));
  if (places.length > 1) {
    return new Map(
      places.map(({ index, at }, i) => {
        const next = places[i + 1]?.at ?? mention.text.end;
        return [index, claim(mention.dates.find((date) => date.at > at && date.at < next)?.value ?? null)];
      }),
    );
  }
  const only = unnamed(reading, { mention, able, lexicon });
  return only === null ? new Map() : new Map([[only, claim(mention.dates[0]?.value ?? null)]]);
}

/** The only party with such an assembly, where the visa does not say whose it is. */
function unnamed(
  reading: Reading,
  {
    mention,
    able,
    lexicon,
  }: { mention: Mention; able: readonly (readonly [number, Named])[]; lexicon: Lexicon },
): number | null {
  const owner = tokensOf(reading, mention.of);
  if (properWords(textOf(reading, mention.of), lexicon).length > 0) return null;
  const kinds = kindsIn(owner, lexicon);
  const meant = able.filter(([, { kind }]) => kinds.size === 0 || kinds.has(kind));
  return meant.length === 1 ? (meant[0]?.[0] ?? null) : null;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** Where a mention names a party, by its name or by what it is called for short; -1 where it does not. */
function placeOfName({ name, alias }: Named, place: Place): number {
  const byName = placeOfWords(name ?? '', place);
  return byName >= 0 ? byName : placeOfWords(alias ?? '', place);
}

/** Where the telling words of a name stand in a mention, or -1. Half of them will do. */
function placeOfWords(name: string, { tokens, lexicon }: Place): number {
  const words = properWords(name, lexicon);
  const parts = tokens.flatMap(({ text, start }) => text.split(/[-']/).map((part) => ({ part, start })));
  const found = words.map((word) => parts.find(({ part }) => alike(part, word))?.start ?? -1);
  const hits = found.filter((at) => at >= 0);
  return hits.length > 0 && hits.length * 2 >= words.length ? Math.max(...hits) : -1;
}

/** Of several decisions cited for one party the one about this convention; of several such, none is certain. */
function choose(claims: readonly Claim[]): Claim | null {
  const apt = claims.filter((claim) => claim.apt);
  const left = apt.length > 0 ? apt : claims;
  const [first] = left;
  if (first === undefined) return null;
  const dates = new Set(left.map(({ date }) => date).filter((date) => date !== null));
  return { ...first, date: dates.size === 1 ? ([...dates][0] ?? null) : null };
}
