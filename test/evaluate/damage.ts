import { isItem, type Json } from '../../src/evaluate/gold.ts';
import { seededRandom } from '../support/random.ts';

/** A record that may be changed. */
export type Draft = Record<string, unknown>;

const LISTS = ['stamps', 'parties', 'dates', 'durations', 'competences', 'domains', 'articles'].concat(
  'references',
  'findings',
);
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  role: ['deliberation', 'effect', 'expiry', 'notice', 'other', 'directeur'],
  kind: ['caf', 'epci', 'commune', 'article', 'annex', 'loi', 'code'],
  precision: ['day', 'month', 'year', 'none'],
  category: ['obligatoire', 'facultative'],
  severity: ['critical', 'major', 'minor', 'info'],
  party: ['p1', 'p2', 'p9'],
  holder: ['p1', 'p2', 'p9'],
};

/** Copies of a record with values dropped, doubled, moved and altered: the same for the same seed. */
export function damaged(record: Json, seed: number): Draft {
  const random = seededRandom(seed);
  const draft: Draft = isItem(record) ? structuredClone({ ...record }) : {};
  const wounds = Math.floor(random() * (pick([4, 12, 60], random) ?? 4));
  for (let i = 0; i < wounds; i++) wound(draft, random);
  return draft;
}

type Random = () => number;

const pick = <Value>(values: readonly Value[], random: Random): Value | undefined =>
  values[Math.floor(random() * values.length)];

function wound(draft: Draft, random: Random): void {
  if (random() < 0.5) woundValue(draft, random);
  else woundList(draft, random);
}

function woundList(draft: Draft, random: Random): void {
  const lists = allLists(draft);
  const list = pick(lists, random);
  const other = pick(lists, random);
  if (list === undefined || list.length === 0) return;
  const index = Math.floor(random() * list.length);
  const kind = random();
  if (kind < 0.4) list.splice(index, 1);
  else if (kind < 0.7) list.splice(Math.floor(random() * list.length), 0, structuredClone(list[index]));
  else if (kind < 0.85) list.reverse();
  else if (kind < 0.9 && other !== undefined) other.push(structuredClone(list[index]));
  else list.length = Math.ceil(list.length / 2);
}

/** The lists of a record whose items are counted, those inside parties and the signature too. */
function allLists(draft: Draft): unknown[][] {
  const parties = Array.isArray(draft.parties) ? draft.parties : [];
  const inner = [...parties.filter(isItem).map((party) => party.representatives)];
  if (isItem(draft.signature)) inner.push(draft.signature.signatories);
  return [...LISTS.map((key) => draft[key]), ...inner].filter((list): list is unknown[] =>
    Array.isArray(list),
  );
}

function woundValue(draft: Draft, random: Random): void {
  const items = [draft.document, draft.term, draft.signature, ...allLists(draft).flat()].filter(isDraft);
  const item = pick(items, random);
  if (item === undefined) return;
  const inner = Object.values(item).filter(isDraft);
  const target = inner.length > 0 && random() < 0.3 ? (pick(inner, random) ?? item) : item;
  const key = pick(Object.keys(target), random);
  if (key === undefined || key === 'id' || key === 'span' || isDraft(target[key])) return;
  target[key] = altered(key, target[key], random);
}

function isDraft(value: unknown): value is Draft {
  return isItem(value);
}

function altered(key: string, value: unknown, random: Random): unknown {
  const words = VOCABULARY[key];
  if (random() < 0.2) return null;
  if (words !== undefined && random() < 0.6) return pick(words, random);
  if (typeof value !== 'string') return Array.isArray(value) ? value.slice(1) : value === null ? 'x' : value;
  const kind = random();
  if (kind < 0.3) return value.toUpperCase();
  if (kind < 0.4) return `**${value}** ;`;
  if (kind < 0.55) return value.split(' ').slice(1).join(' ');
  if (kind < 0.65) return `le ${value}`;
  return [...value]
    .map((letter) => (random() < 0.06 ? (pick([...'aeinrst .0'], random) ?? '') : letter))
    .join('');
}
