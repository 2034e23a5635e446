import { describe, expect, it } from 'vitest';
import type { GroupName } from '../../src/evaluate/fields.ts';
import type { Json } from '../../src/evaluate/gold.ts';
import type { Counts } from '../../src/evaluate/outcome.ts';
import { type RecordScore, scoreRecord } from '../../src/evaluate/score-record.ts';
import { again, at, GOLD, OPTIONAL_DATE, put, rightRecord, type Sample } from './sample.ts';

const score = (predicted: Json, strict = false): RecordScore =>
  scoreRecord(GOLD, predicted, { strict, source: null });
const changed = (change: (record: Sample) => void): Sample => {
  const record = rightRecord();
  change(record);
  return record;
};
/** Values right, spurious and missed. */
const values = ({ right, spurious, missed }: Counts): readonly number[] => [right, spurious, missed];
/** What is wrong, in short. */
const faultsOf = ({ faults }: RecordScore): readonly string[] =>
  faults.map(({ kind, group, field }) => `${kind} ${group} ${field}`.trim());

describe('a record that says what the gold does', () => {
  const RIGHT: Readonly<Record<GroupName, number>> = {
    document: 4,
    stamps: 8,
    parties: 5,
    representatives: 6,
    authority: 4,
    registry: 2,
    dates: 9,
    term: 4,
    durations: 3,
    competences: 4,
    domains: 2,
    articles: 5,
    'article-model': 2,
    references: 5,
    signature: 7,
  };

  it.each([false, true])('is right in every value, strict or not (%s)', (strict) => {
    const { groups, faults } = score(rightRecord(), strict);
    expect(Object.fromEntries(Object.entries(groups).map(([name, counts]) => [name, counts.right]))).toEqual(
      RIGHT,
    );
    expect(faults).toEqual([]);
  });

  it('counts items too: those of lists', () => {
    const { dates, articles, signature, document } = score(rightRecord()).groups;
    const items = [dates, articles, signature, document].map((counts) => [
      counts.gold,
      counts.predicted,
      counts.paired,
    ]);
    expect(items).toEqual([
      [3, 3, 3],
      [2, 2, 2],
      [2, 2, 2],
      [0, 0, 0],
    ]);
  });
});

describe('what is wrong is counted', () => {
  const cases: readonly [string, (record: Sample) => void, GroupName, readonly number[]][] = [
    [
      'a wrong value, once spurious and once missed',
      (r) => put(r, 'articles.1.title', 'DUREE'),
      'articles',
      [4, 1, 1],
    ],
    ['a value left out', (r) => put(r, 'durations.0.article', ''), 'durations', [2, 0, 1]],
    ['a value that the gold denies', (r) => put(r, 'parties.1.alias', 'le Val'), 'parties', [5, 1, 0]],
    ['an item left out, with all it holds', (r) => r.dates.shift(), 'dates', [5, 0, 4]],
    ['an item invented, with all it holds', (r) => again(r.dates, 1, { role: 'expiry' }), 'dates', [9, 3, 0]],
    ['a wrong date, which is no pair', (r) => put(r, 'dates.1.value', '2022-01-02'), 'dates', [6, 3, 3]],
    ['a wrong role of a date, which is one', (r) => put(r, 'dates.1.role', 'expiry'), 'dates', [8, 1, 1]],
    ['a stamp of another act', (r) => put(r, 'stamps.0.act.id', 'illisible'), 'stamps', [0, 8, 8]],
    ['a domain more and one less', (r) => (r.domains = ['enfance', 'jeunesse']), 'domains', [1, 1, 1]],
    ['a model of an article', (r) => put(r, 'articles.1.model', 'duree'), 'article-model', [1, 1, 1]],
    [
      'a wrong signer',
      (r) => put(r, 'signature.signatories.0.name', 'Zoé Quenouille'),
      'signature',
      [4, 3, 3],
    ],
  ];

  it.each(cases)('%s', (_, change, group, counts) => {
    expect(values(score(changed(change)).groups[group])).toEqual(counts);
  });

  it('a party left out takes its people, authority and registry along', () => {
    const { groups } = score(changed((r) => r.parties.shift()));
    expect(values(groups.parties)).toEqual([2, 0, 3]);
    expect(values(groups.representatives)).toEqual([3, 0, 3]);
    expect(values(groups.authority)).toEqual([2, 0, 0]); // which may be null in the gold
    expect(values(groups.registry)).toEqual([0, 0, 2]);
  });

  it('an empty record misses everything that must be said', () => {
    const { groups } = score({});
    const sums = Object.values(groups).map(values);
    expect(sums.map(([right = 0, spurious = 0]) => right + spurious)).toEqual(sums.map(() => 0));
    expect(sums.reduce((sum, [, , missed = 0]) => sum + missed, 0)).toBe(70 - 2 - 1 - 1); // less what may be null
  });
});

/** One date of one party, twice without a value: only the longer of the quotes is the optional date's. */
function unreadTwice(record: Sample): void {
  record.dates.push({ ...OPTIONAL_DATE, value: null, party: 'p1', raw: '30 juin' });
  record.dates.push({ ...OPTIONAL_DATE, value: null, party: 'p1' });
}

describe('the gold may leave room', () => {
  it.each<[string, (record: Sample) => void]>([
    ['a value that may be null', (r) => (r.term.duration = null)],
    ['an object that may be null', (r) => Object.assign(at(r, 'parties.0'), { authority: null })],
    ['a list that may be empty', (r) => put(r, 'references.0.articles', [])],
    ['an optional domain', (r) => r.domains.push('handicap')],
    ['an optional date', (r) => r.dates.push(OPTIONAL_DATE)],
    [
      'an optional date whose words are read as another',
      (r) => r.dates.push({ ...OPTIONAL_DATE, value: '2019-07-30' }),
    ],
    [
      'more domains of a power than the gold asks for',
      (r) => put(r, 'competences.0.domains', ['jeunesse', 'enfance']),
    ],
    ['a date said twice', (r) => again(r.dates, 0, { raw: '10/01/2022' })],
    ['a date that is not read, said twice of one party', (r) => unreadTwice(r)],
    ['a law cited twice', (r) => again(r.references, 0, { raw: 'loi 99-999' })],
  ])('for %s', (_, change) => {
    expect(faultsOf(score(changed(change)))).toEqual([]);
  });

  it('but not for a value that is none of those accepted', () => {
    const record = changed((r) => {
      r.term.duration = 'P4Y';
    });
    expect(values(score(record).groups.term)).toEqual([3, 1, 0]);
  });

  it('and what it leaves out is not scored', () => {
    const { groups } = scoreRecord({ dates: [{ role: 'effect', value: '2022-01-01' }] }, rightRecord(), {
      strict: false,
      source: null,
    });
    expect(values(groups.dates)).toEqual([2, 7 - 1, 0]);
    expect(values(groups.articles)).toEqual([0, 0, 0]);
  });
});

describe('ids of parties are private to each side', () => {
  const renamed = (ids: Readonly<Record<string, string>>): Sample =>
    changed((r) => {
      const to = (id: string | null): string | null => (id === null ? null : (ids[id] ?? id));
      for (const party of r.parties) party.id = to(party.id) ?? '';
      for (const date of r.dates) date.party = to(date.party);
      for (const signer of r.signature.signatories) signer.party = to(signer.party) ?? '';
      for (const power of r.competences) power.holder = to(power.holder) ?? '';
    });

  it('so other ids, or ids exchanged, change nothing', () => {
    expect(faultsOf(score(renamed({ p1: 'b', p2: 'a' })))).toEqual([]);
    expect(faultsOf(score(renamed({ p1: 'p2', p2: 'p1' })))).toEqual([]);
  });

  it('but another party is wrong, and so is one that is not there', () => {
    const other = changed((r) => {
      put(r, 'dates.0.party', 'p1');
      put(r, 'competences.0.holder', 'p7');
    });
    expect(score(other).faults).toMatchObject([
      { kind: 'wrong', group: 'dates', field: 'party', gold: 'p2', predicted: 'p1' },
      { kind: 'wrong', group: 'competences', field: 'holder', gold: 'p2', predicted: '?p7' },
    ]);
  });
});

describe('presentation', () => {
  const record = changed((r) => {
    put(r, 'parties.0.name', 'CAISSE D’ALLOCATIONS  FAMILIALES DES TROIS VALLONS');
    put(r, 'parties.1.representatives.0.honorific', 'M.');
    put(r, 'articles.1.title', '**Objet de la convention**');
    put(r, 'signature.signatories.0.role', 'La directrice');
  });

  it('does not count', () => {
    expect(faultsOf(score(record))).toEqual([]);
  });

  it('counts strictly, but for white space and closing punctuation', () => {
    expect(faultsOf(score(record, true))).toEqual([
      'wrong parties name',
      'wrong articles title',
      'wrong signature role',
    ]);
  });
});

it('tells each error with what names its item', () => {
  const record = changed((r) => {
    put(r, 'durations.0.article', '9');
    r.dates.shift();
  });
  expect(score(record).faults).toContainEqual({
    kind: 'wrong',
    group: 'durations',
    item: 'notice P6M',
    field: 'article',
    gold: '12',
    predicted: '9',
  });
  expect(score(record).faults.filter(({ group }) => group === 'dates')).toEqual(
    ['role', 'value', 'precision', 'party'].map((field, index) => ({
      kind: 'missed',
      group: 'dates',
      item: 'deliberation 2022-01-10',
      field,
      gold: ['deliberation', '2022-01-10', 'day', 'p2'][index],
      predicted: null,
    })),
  );
});

it.each([
  null,
  'x',
  3,
  [],
  [[]],
  { dates: 'x', parties: [null, 3], domains: [null, {}], signature: [] },
])('takes %j on either side', (value) => {
  const options = { strict: false, source: null };
  expect(() => scoreRecord(value, rightRecord(), options)).not.toThrow();
  expect(() => scoreRecord(GOLD, value, options)).not.toThrow();
  expect(() => scoreRecord(value, value, options)).not.toThrow();
});
