import type { Range } from '../model/span.ts';
import { type DigitReader, isLookAlike } from './stamp-digits.ts';
import { type CompleteId, type IdReading, isComplete } from './stamp-id.ts';
import { distance } from './stamp-search.ts';

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
const MAX_ACTS = 12; // a file holds one act or two; with more, likeness is not looked for in all
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
    const cluster = nearestById(known, sighting) ?? nearestById(unread.slice(0, MAX_ACTS), sighting);
    if (cluster) cluster.sightings.push(sighting);
    else unread.push(clusterOf([sighting]));
  }
  clusters.push(...unread);
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
  return clusters.map(({ sightings }) => ({ act: bestReading(sightings), sightings }));
}

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
    const key = sighting.id === null ? '' : keyOfId(sighting.id);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const clusters = new Map<string, Cluster>();
  const frequent: Cluster[] = [];
  for (const group of [...groups.values()].sort((a, b) => b.length - a.length)) {
    const id = group[0]?.id;
    if (!id) continue;
    const key = skeletonOf(id, reader);
    const same = clusters.get(key) ?? frequent.find((cluster) => isMisreading(cluster, group, reader));
    if (same) same.sightings.push(...group);
    else {
      const cluster = clusterOf(group);
      clusters.set(key, cluster);
      if (frequent.length < MAX_ACTS) frequent.push(cluster);
    }
  }
  return [...clusters.values()];
}

const keyOfId = ({ departement, siren, date, number, nature }: IdReading): string =>
  [departement, siren, date, number, nature].join(' ');

/** Whether a rare reading of scanned pages differs from a frequent one by look-alike signs only. */
function isMisreading(cluster: Cluster, group: readonly Sighting[], reader: DigitReader): boolean {
  const [big, small] = [cluster.id, group[0]?.id];
  if (!big || !small || group.length * MINORITY > cluster.sightings.length) return false;
  return group.every(({ scanned }) => scanned) && isLookAlike(keyOfId(big), keyOfId(small), reader);
}

/** An identifier without what bad copies lose in its number: separators, and letters that look like digits. */
function skeletonOf(id: IdReading, { letters }: DigitReader): string {
  const plain = [...(id.number ?? '').toLowerCase()]
    .map((unit) => letters.get(unit)?.charAt(0) ?? unit)
    .join('');
  return keyOfId({ ...id, number: plain.replace(/[^a-z0-9]/g, '') });
}

function nearestById(clusters: readonly Cluster[], { id }: Sighting): Cluster | undefined {
  let [nearest, least]: [Cluster | undefined, number] = [undefined, MAX_DAMAGE];
  for (const cluster of clusters) {
    if (!cluster.id || !id || contradicts(cluster.id, id)) continue;
    const damage = damageBetween(cluster.id, id);
    if (damage < least) [nearest, least] = [cluster, damage];
  }
  return nearest;
}

/** A checked field that differs tells two acts apart, however alike the rest. */
function contradicts(a: IdReading, b: IdReading): boolean {
  return a.siren !== null && b.siren !== null && a.siren !== b.siren;
}

function damageBetween(a: IdReading, b: IdReading): number {
  const length = Math.min(a.text.length, 60);
  return distance(a.text.slice(0, length), b.text.slice(0, length)) / Math.max(length, 1);
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

/** The value seen most often; null where two are seen equally often, or none. */
export function vote(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

/** The reading that the sightings of an act agree on; where none is seen more often, sign by sign. */
function bestReading(cluster: readonly Sighting[]): CompleteId | null {
  const readings = cluster.map(({ id }) => id).filter((id) => id !== null);
  const complete = readings.filter(isComplete);
  const first = complete[0];
  if (first === undefined) return mend(readings);
  const number = vote(complete.map((id) => id.number)) ?? signBySign(complete.map((id) => id.number));
  const head = vote(complete.map((id) => [id.departement, id.siren, id.date, id.nature].join(' ')));
  const model =
    complete.find((id) => [id.departement, id.siren, id.date, id.nature].join(' ') === head) ?? first;
  return { ...model, number: number ?? first.number };
}

/** One identifier out of several that each lack a field, where every field was read somewhere and none contradicted. */
function mend(readings: readonly IdReading[]): CompleteId | null {
  const first = readings[0];
  if (first === undefined) return null;
  const mended = {
    ...first,
    departement: vote(readings.map((id) => id.departement)),
    siren: vote(readings.map((id) => id.siren)),
    date: vote(readings.map((id) => id.date)),
    number: vote(readings.map((id) => id.number)),
    nature: vote(readings.map((id) => id.nature)),
  };
  return isComplete(mended) ? mended : null;
}

/** The most frequent sign at each place of the most frequent length; of two as frequent, the one read first. */
function signBySign(values: readonly string[]): string | null {
  const lengths = values.map((value) => String(value.length));
  const length = vote(lengths) ?? lengths[0];
  const same = values.filter((value) => String(value.length) === length);
  const signs = [...(same[0] ?? '')].map((unit, i) => vote(same.map((value) => value.charAt(i))) ?? unit);
  return signs.length > 0 ? signs.join('') : null;
}
