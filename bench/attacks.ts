/**
 * CPU milliseconds that the stages on text take for each attack string, at half a megabyte and at one, and how they grow.
 * `node bench/attacks.ts [WORD...]`, for the strings whose name holds a word; needs Node 22.18 or later.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from '../src/load-rules.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { analyse, type Engine } from '../src/pipeline.ts';
import { openRegistry } from '../src/registry/read-registry.ts';
import { documentOf } from '../test/support/convention.ts';
import { cpuTimeOf } from '../test/support/cpu-time.ts';
import { ATTACK_STRINGS, type AttackString } from './attack-strings.ts';

const SIZE = 500_000; // characters; the other column has twice as many
const ROUNDS = 3;

const { rules, sha256 } = loadRules();
const engine: Engine = { version: '0', rules, rulesSha256: sha256, registry: openRegistry(rules.registry) };
const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');

const OWN: readonly AttackString[] = ['conforming/source.txt', 'deviating/source.md'].map((name) => ({
  name: `${name.split('/')[0]} fixture, repeated`,
  make: (size) =>
    fixture(name)
      .repeat(Math.ceil(size / 10_000))
      .slice(0, size),
}));

const timeOf = (document: SourceDocument): number => cpuTimeOf(() => analyse(document, engine, 'fr'));

function best(text: string): number {
  const document = documentOf(text);
  return Math.min(...Array.from({ length: ROUNDS }, () => timeOf(document)));
}

const words = process.argv.slice(2);
const chosen = [...ATTACK_STRINGS, ...OWN].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
best(fixture('conforming/source.txt').repeat(4)); // warms up
console.log('CPU ms, best of', ROUNDS, '                     500 kB      1 MB   growth');
for (const { name, make } of chosen) {
  const [once, twice] = [best(make(SIZE)), best(make(2 * SIZE))];
  console.log(
    name.padEnd(36),
    once.toFixed(0).padStart(9),
    twice.toFixed(0).padStart(9),
    (twice / once).toFixed(2).padStart(8),
  );
}
