import { fold } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';
import { type DigitReader, isLookAlike } from './digits.ts';
import { type CompleteId, type IdReading, isComplete } from './id.ts';
import { bestReading, vote } from './reading.ts';
import { distance } from './search.ts';

export const STAMP_DATES = ['sent', 'received', 'posted', 'published'] as const;
export type StampDate = (typeof STAMP_DATES)[number];

/** A stamp seen at one place. */
export interface Sighting {
  readonly ranges: readonly Range[]; // in the raw text
  readonly scanned: boolean; // the page was read by OCR
  readonly dates: Readonly<Record<StampDate, string | null>>;
  readonly id: IdReading | null;
}

/** All sightings of one act, and the reading they agree on; null where the identifier could never be read. */
export interface ActSightings {
  readonly act: CompleteId | null;
  readonly sightings: readonly Sighting[];
}

const MAX_DAMAGE = 0.35; // edits over length, for an identifier that cannot be read by itself
const MAX_COMPARED = 60; // characters of an identifier
const MAX_ACTS = 12; // a file holds one act or two; with more, likeness is not looked for in all
const MAX_LETTERS = 2;
const ROUNDS = 3;
const MINORITY = 3; // a reading is damage where another one like it is seen three times as often

/** Sightings taken to be of one act, while they are gathered. */
interface Cluster {
  readonly sightings: Sighting[];
  readonly id: IdReading | null; // the first
  readonly dates: Sighting['dates'];
}

/** Tells which sightings are of one act: by valid identifier first, then by likeness, then by dates. */
export function gatherActs(sightings: readonly Sighting[], reader: DigitReader): readonly ActSightings[] {
  const complete = sightings.filter(({ id }) => id !== null && isComplete(id));
  const damaged = sightings.filter(({ id }) => id !== null && !isComplete(id));
  const bare = sightings.filter(({ id }) => id === null);
  const clusters = [...completeClusters(complete, reader)];
  const known = clusters.slice(0, MAX_ACTS);
  const unread: Cluster[] = [];
  for (const sighting of damaged) {
    const cluster =
      nearestById(known, sighting) ??
      nearestById(unread.slice(0, MAX_ACTS), sighting) ??
      known.find((other) => dateScore(other.dates, sighting) > 0 && !contradicts(other.id, sighting.id));
    if (cluster) cluster.sightings.push(sighting);
    else unread.push(clusterOf([sighting]));
  }
  for (const cluster of unread) clusters.push(cluster);
  const dated = clusters.slice(0, MAX_ACTS).map(({ sightings }) => clusterOf(sightings));
  for (const sighting of bare) {
    const cluster = nearestByDates(dated, sighting, reader);
    if (cluster) cluster.sightings.push(sighting);
    else {
      const alone = clusterOf([sighting]);
      clusters.push(alone);
      if (dated.length < MAX_ACTS) dated.push(alone);
    }
  }
  return clusters.map(({ sightings }) => ({ act: bestReading(idsOf(sightings)), sightings }));
}

const idsOf = (sightings: readonly Sighting[]): readonly IdReading[] =>
  sightings.map(({ id }) => id).filter((id) => id !== null);

function clusterOf(sightings: Sighting[]): Cluster {
  return { sightings, id: sightings[0]?.id ?? null, dates: votedDates(sightings) };
}

/** The date of each row that its sightings agree on. */
export function votedDates(sightings: readonly Sighting[]): Sighting['dates'] {
  const of = (kind: StampDate): string | null => vote(sightings.map(({ dates }) => dates[kind]));
  return { sent: of('sent'), received: of('received'), posted: of('posted'), published: of('published') };
}

/** Adds a row seen by itself to the one act that has its date in that place. */
export function addLone(acts: readonly ActSightings[], lone: readonly Sighting[]): readonly ActSightings[] {
  const owners = acts
    .slice(0, MAX_ACTS)
    .map((act) => ({ dates: votedDates(act.sightings), added: [...act.sightings], act }));
  for (const sighting of lone) {
    const [owner, other] = owners.filter(({ dates }) => dateScore(dates, sighting) > 0);
    if (owner !== undefined && other === undefined) owner.added.push(sighting);
  }
  return acts.map((act, i) => ({ ...act, sightings: owners[i]?.added ?? act.sightings }));
}

/** Clusters of sightings whose identifiers are valid, the most frequent first. */
function completeClusters(sightings: readonly Sighting[], reader: DigitReader): readonly Cluster[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = sighting.id === null ? '' : skeletonOf(sighting.id, reader);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  let known: readonly Known[] = [...groups].map(([key, group]) => ({ key, sightings: group }));
  for (let round = 0; round < ROUNDS; round++) known = mergeRare(known, reader);
  return known.map(({ sightings }) => clusterOf([...sightings]));
}

/** One round of joining rare readings to frequent ones; a reading that grew may draw others in the next. */
function mergeRare(known: readonly Known[], reader: DigitReader): readonly Known[] {
  const merged: { key: string; sightings: Sighting[] }[] = [];
  for (const rare of [...known].sort((a, b) => b.sightings.length - a.sightings.length)) {
    const same = merged.slice(0, MAX_ACTS).find((frequent) => isMisreading(frequent, rare, reader));
    if (same) for (const sighting of rare.sightings) same.sightings.push(sighting);
    else merged.push({ key: rare.key, sightings: [...rare.sightings] });
  }
  return merged;
}

const keyOfId = ({ departement, siren, date, number, nature }: IdReading): string =>
  [departement, siren, date, number, nature].join(' ');

/** Sightings whose identifiers are alike but for separators. */
interface Known {
  readonly key: string;
  readonly sightings: readonly Sighting[];
}

/**
 * Whether a rare reading of scanned pages is a frequent one misread: it differs by look-alike signs, or by two letters
 * at most. Two numbers whose digits differ otherwise are two acts.
 */
function isMisreading(frequent: Known, rare: Known, reader: DigitReader): boolean {
  if (!rare.sightings.every(({ scanned }) => scanned)) return false;
  if (isSameNumber(frequent.key, rare.key, reader)) return true;
  if (rare.sightings.length * MINORITY > frequent.sightings.length) return false;
  if (isLookAlike(frequent.key, rare.key, reader)) return true;
  const digits = (key: string): string => key.replace(/\D/g, '');
  return digits(frequent.key) === digits(rare.key) && distance(frequent.key, rare.key) <= MAX_LETTERS;
}

/** One SIREN and one number, and dates that look alike: a body does not use a number twice. */
function isSameNumber(a: string, b: string, reader: DigitReader): boolean {
  const [[, siren, date = '', ...rest], [, otherSiren, otherDate = '', ...otherRest]] = [
    a.split(' '),
    b.split(' '),
  ];
  return siren === otherSiren && rest.join() === otherRest.join() && isLookAlike(date, otherDate, reader);
}

/** An identifier without what bad copies lose in its number: separators, and letters that look like digits. */
function skeletonOf(id: IdReading, { letters }: DigitReader): string {
  const plain = [...fold(id.number ?? '')].map((unit) => letters.get(unit)?.charAt(0) ?? unit).join('');
  return keyOfId({ ...id, number: plain.replace(/[^a-z0-9]/g, '') });
}

function nearestById(clusters: readonly Cluster[], { id, scanned }: Sighting): Cluster | undefined {
  let [nearest, least]: [Cluster | undefined, number] = [undefined, MAX_DAMAGE];
  for (const cluster of clusters) {
    if (cluster.id === null || id === null || contradicts(cluster.id, id)) continue;
    // A bad copy may lose the end of an identifier: then what it left is compared.
    const shared = scanned ? Math.min(cluster.id.text.length, id.text.length) : cluster.id.text.length;
    const damage = damageBetween(cluster.id.text, id.text, Math.min(shared, MAX_COMPARED));
    if (damage < least) [nearest, least] = [cluster, damage];
  }
  return nearest;
}

/** A checked field that differs tells two acts apart, however alike the rest. */
function contradicts(a: IdReading | null, b: IdReading | null): boolean {
  const [one, other] = [a?.siren ?? null, b?.siren ?? null];
  return one !== null && other !== null && one !== other;
}

function damageBetween(known: string, seen: string, length: number): number {
  return distance(known.slice(0, length), seen.slice(0, length)) / Math.max(length, 1);
}

function nearestByDates(
  clusters: readonly Cluster[],
  sighting: Sighting,
  reader: DigitReader,
): Cluster | undefined {
  const scored = clusters
    .map((cluster) => ({ cluster, score: dateScore(cluster.dates, sighting) }))
    .filter(
      ({ cluster, score }) => score >= 0 || (sighting.scanned && isWorn(cluster.dates, sighting, reader)),
    )
    .sort((a, b) => b.score - a.score || gapTo(a.cluster, sighting) - gapTo(b.cluster, sighting));
  return scored[0]?.cluster;
}

/** How many dates a sighting shares with those known, less those that contradict them. */
function dateScore(known: Sighting['dates'], { dates }: Sighting): number {
  return STAMP_DATES.reduce((score, kind) => {
    if (known[kind] === null || dates[kind] === null) return score;
    return score + (known[kind] === dates[kind] ? 1 : -1);
  }, 0);
}

function isWorn(known: Sighting['dates'], { dates }: Sighting, reader: DigitReader): boolean {
  return STAMP_DATES.every((kind) => {
    const [a, b] = [known[kind], dates[kind]];
    return a === null || b === null || isLookAlike(a, b, reader);
  });
}

const firstOffset = ({ ranges }: Sighting): number => ranges[0]?.start ?? 0;
const gapTo = ({ sightings }: Cluster, sighting: Sighting): number =>
  Math.abs((sightings[0] ? firstOffset(sightings[0]) : 0) - firstOffset(sighting));
