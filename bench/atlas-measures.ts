import { buildAtlas } from '../src/atlas/build-atlas.ts';
import { gather, newGathering } from '../src/atlas/gather.ts';
import { summarise } from '../src/atlas/summarise.ts';
import type { Atlas, Side } from '../src/model/atlas.ts';
import type { Template } from '../src/model/template.ts';
import { type ArchiveOptions, archive, nationalOf, type PlantedConvention } from './archive-generator.ts';

/** How near an atlas comes to what was planted. */
export interface AtlasMeasures {
  readonly pairs: Pairs; // of conventions, clause by clause: have they one wording?
  readonly ownPairs: Pairs; // the same without the model's own wording
  readonly sides: { readonly right: number; readonly all: number }; // whose doing a drift is
  readonly seconds: number; // by the clock, without the making of the archive
  readonly cpuSeconds: number; // of one core
  readonly atlas: Atlas;
}
export interface Pairs {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Makes an archive, the atlas of it, and holds the one against the other. */
export function measureAtlas(
  template: Template,
  models: readonly Template[],
  options: ArchiveOptions,
): AtlasMeasures {
  const gathering = newGathering();
  const planted: Omit<PlantedConvention, 'record'>[] = [];
  let [seconds, cpuSeconds] = [0, 0];
  const timed = <Result>(work: () => Result): Result => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const result = work();
    const { user, system } = process.cpuUsage(used);
    cpuSeconds += (user + system) / 1e6;
    seconds += (performance.now() - start) / 1000;
    return result;
  };
  for (const { record, ...rest } of archive(template, options)) {
    planted.push(rest);
    timed(() => gather(gathering, summarise(record, { template, models })));
  }
  const atlas = timed(() => buildAtlas(gathering, { template, models }));
  return {
    pairs: pairsOf(atlas, planted, () => true),
    ownPairs: pairsOf(atlas, planted, (clause, wording) => wording !== nationalOf(template, clause)),
    sides: sidesOf(atlas, planted, template),
    seconds,
    cpuSeconds,
    atlas,
  };
}

type Planted = readonly Omit<PlantedConvention, 'record'>[];

/** Pairs of conventions that share a wording in truth, in the atlas, and in both, over the planted wordings that count. */
function pairsOf(
  { articles }: Atlas,
  planted: Planted,
  counts: (clause: string, wording: string) => boolean,
): Pairs {
  let [both, found, true_] = [0, 0, 0];
  const choose = (n: number): number => (n * (n - 1)) / 2;
  for (const { id, variants } of articles.flatMap(({ clauses }) => clauses)) {
    const truth = new Map<string, number>();
    for (const { conventions } of variants) {
      const shares = new Map<string, number>();
      for (const index of conventions) {
        const wording = planted[index]?.wordings.get(id) ?? '';
        if (!counts(id, wording)) continue;
        shares.set(wording, (shares.get(wording) ?? 0) + 1);
        truth.set(wording, (truth.get(wording) ?? 0) + 1);
      }
      found += choose([...shares.values()].reduce((sum, n) => sum + n, 0));
      for (const n of shares.values()) both += choose(n);
    }
    for (const n of truth.values()) true_ += choose(n);
  }
  const [precision, recall] = [both / found, both / true_];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** The clauses that drift in truth or in the atlas, and those of them with the right side. */
function sidesOf({ drifts }: Atlas, planted: Planted, template: Template): AtlasMeasures['sides'] {
  const told = new Map(drifts.map(({ convention, clause, side }) => [`${convention} ${clause}`, side]));
  const nationals = new Map<string, string>();
  let [right, all] = [0, 0];
  planted.forEach(({ wordings, house }, index) => {
    for (const [clause, wording] of wordings) {
      const national = nationals.get(clause) ?? nationalOf(template, clause);
      nationals.set(clause, national);
      const truth = sideOf(wording, house.get(clause) ?? national, national);
      const side = told.get(`${index} ${clause}`) ?? null;
      if (truth === null && side === null) continue;
      all++;
      if (truth === side) right++;
    }
  });
  return { right, all };
}

function sideOf(wording: string, house: string, national: string): Side | null {
  if (wording === house) return wording === national ? null : 'caf';
  if (house === national) return 'convention';
  return wording === national ? 'return' : 'both';
}
