/**
 * What the language libraries add and cost, on the party clauses of the fixtures. natural: the articles known by stems
 * against those known by letters alone. compromise: the signatories that it finds as people against our grammar of the
 * clause. `node bench/language-libraries.ts`, Node 22.18 or later, after `npm install --no-save compromise`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyOf } from '../src/model/fold.ts';
import { letterLikeness, stemLikeness } from '../src/model/likeness.ts';

interface Expected {
  readonly parties: readonly { readonly representatives: readonly { readonly name: string | null }[] }[];
  readonly articles: readonly {
    readonly title: string | null;
    readonly model: string | null;
    readonly kind: string;
  }[];
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = folders.flatMap(({ name }) => {
  const files = readdirSync(`${fixtures}${name}`, { withFileTypes: true }).map((entry) => entry.name);
  const source = files.find((file) => /^source\.(?:txt|md)$/.test(file));
  if (source === undefined || !files.includes('expected.json')) return [];
  const text = new TextDecoder(name === 'pre-2020' ? 'windows-1252' : 'utf-8').decode(
    readFileSync(`${fixtures}${name}/${source}`),
  );
  return [
    {
      name,
      text,
      expected: JSON.parse(readFileSync(`${fixtures}${name}/expected.json`, 'utf8')) as Expected,
    },
  ];
});

const milliseconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

function benchNatural(): void {
  const titles = cases.flatMap(({ expected }) =>
    expected.articles.filter(({ kind, title }) => kind === 'article' && title !== null),
  );
  const models = [
    ...new Map(
      titles.filter(({ model }) => model !== null).map(({ model, title }) => [model, title ?? '']),
    ).entries(),
  ];
  const known = (likeness: (a: string, b: string) => number): number =>
    titles.filter(({ title, model }) => {
      const best = models
        .map(([id, other]) => ({ id, score: likeness(title ?? '', other) }))
        .sort((a, b) => b.score - a.score)[0];
      return (best !== undefined && best.score >= 0.55 ? best.id : null) === model;
    }).length;
  const stems = known((a, b) => Math.max(stemLikeness(a, b), letterLikeness(a, b)));
  const letters = known(letterLikeness);
  const time = milliseconds(() => known(stemLikeness));
  console.log(
    `natural     articles known by title: ${stems} of ${titles.length} with stems, ${letters} by letters alone; ${time.toFixed(1)} ms`,
  );
}

async function benchCompromise(): Promise<void> {
  const start = process.hrtime.bigint();
  const loaded = await import('compromise' as string).catch(() => null);
  if (loaded === null) return console.log('compromise  absent');
  const load = Number(process.hrtime.bigint() - start) / 1e6;
  const nlp = (loaded as { default: (text: string) => { people(): { out(form: 'array'): string[] } } })
    .default;
  let [found, all, wrong, time, size] = [0, 0, 0, 0, 0];
  for (const { text, expected } of cases) {
    const clause = text.slice(0, 3_000);
    const names = new Set(
      expected.parties.flatMap(({ representatives }) =>
        representatives.flatMap(({ name }) => (name === null ? [] : [keyOf(name)])),
      ),
    );
    let people: string[] = [];
    time += milliseconds(() => {
      people = nlp(clause).people().out('array');
    });
    const keys = people.map(keyOf);
    found += [...names].filter((name) => keys.some((key) => key.includes(name))).length;
    wrong += keys.filter((key) => ![...names].some((name) => key.includes(name))).length;
    all += names.size;
    size += clause.length;
  }
  console.log(
    `compromise  signatories found as people: ${found} of ${all}, ${wrong} other; our grammar ${all} of ${all}; loads in ${load.toFixed(0)} ms, ${(size / time).toFixed(0)} kB/s`,
  );
}

console.log(`${cases.length} fixtures`);
benchNatural();
await benchCompromise();
