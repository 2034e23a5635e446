/**
 * Makes archives of 500 and 2 000 conventions, the atlas of each, and prints how near it comes to what was planted, and
 * in what time and memory. `node bench/atlas.ts [conventions]`; needs Node 22.18 or later.
 */
import { loadRules } from '../src/load-rules.ts';
import { measureAtlas, type Pairs } from './atlas-measures.ts';

const most = Number(process.argv[2] ?? 2000);
const { rules } = loadRules();
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const pairs = ({ precision, recall, f1 }: Pairs): string =>
  `F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`;
const measure = (conventions: number) =>
  measureAtlas(rules.template, rules.models, { conventions, departements: 40, noise: 0.01, seed: 7 });

measureAtlas(rules.template, rules.models, { conventions: 40, departements: 4, noise: 0.01, seed: 1 }); // warm
const small = measure(Math.round(most / 4));
const large = measure(most);
console.log(`conventions          ${most}, of 40 départements, 1 % of the characters misread`);
console.log(`pairs, all wordings  ${pairs(large.pairs)}`);
console.log(`pairs, not the model ${pairs(large.ownPairs)}`);
console.log(
  `right side           ${percent(large.sides.right / large.sides.all)} of ${large.sides.all} drifts`,
);
console.log(
  `time                 ${large.seconds.toFixed(1)} s; ${small.seconds.toFixed(1)} s for a quarter of them`,
);
console.log(
  `processor            ${large.cpuSeconds.toFixed(1)} s; ${small.cpuSeconds.toFixed(1)} s for a quarter of them`,
);
console.log(
  `growth               ${(large.cpuSeconds / small.cpuSeconds).toFixed(2)} times, of the processor's time`,
);
console.log(
  `peak memory          ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the archive's making included`,
);
