/**
 * Times the learning of a model: seconds, CPU seconds and memory for 500, 1 000 and 2 000 conventions of the national model,
 * 1 % of their characters misread, and how much of the model came back. `node bench/learn.ts [COUNT...]`, one count a
 * process for a true peak; needs Node 22.18 or later.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { learnModel } from '../src/learn/learn-model.ts';
import { loadRules } from '../src/load-rules.ts';
import { shareFound, withoutOptions } from '../test/learn/same-model.ts';
import { signedConventions, specimenFrom } from '../test/support/specimens.ts';

const COUNTS = [500, 1_000, 2_000];
const RATE = 0.01; // of the characters
const MB = 1_000_000;

function run(count: number): void {
  const { rules } = loadRules();
  const specimens = signedConventions(count).map((signed, i) =>
    specimenFrom(rules.template, signed, { rate: RATE, seed: i + 1 }),
  );
  const before = process.memoryUsage.rss();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const learning = learnModel(specimens, {
    id: 'bench',
    base: rules.template,
    models: rules.models,
    blanks: rules.blanks,
    shares: { least: 0.5, always: 0.9 },
  });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const share =
    'learnt' in learning ? shareFound(withoutOptions(rules.template), learning.learnt.template) : 0;
  const peak = process.resourceUsage().maxRSS / 1_000;
  console.log(
    [
      count,
      seconds.toFixed(1),
      ((user + system) / 1e6).toFixed(1),
      (before / MB).toFixed(0),
      peak.toFixed(0),
      share.toFixed(3),
    ]
      .map((value) => String(value).padStart(13))
      .join(''),
  );
}

const counts = process.argv.slice(2).map(Number);
if (counts.length === 1) run(counts[0] ?? 0);
else {
  console.log('  conventions      seconds  CPU seconds    MB before      MB peak    recovered');
  for (const count of counts.length > 0 ? counts : COUNTS)
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), `${count}`]));
}
