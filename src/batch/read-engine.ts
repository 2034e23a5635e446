import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a result is made by: the stages, the model and the register. The command line and the reports change none. */
const STAGES = ['assemble', 'clean', 'compare', 'extract', 'ingest', 'model', 'registry', 'segment'];
const OWN = ['pipeline', 'load-rules', 'batch/outcome', 'batch/parser-warnings'];

/** The hash of the code that reads and judges, and of the exact versions of its libraries. */
export function readEngine(): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const hash = createHash('sha256');
  for (const name of codeFiles(root))
    hash
      .update(`${name}\0`)
      .update(readFileSync(`${root}${name}`))
      .update('\0');
  const manifest = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}

function codeFiles(root: string): readonly string[] {
  const inStages = STAGES.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return [...inStages, ...OWN.map((name) => `${name}${ending}`)].sort();
}
