/**
 * How long the exports of an archive take, and how much memory: `node bench/exports.ts [LENGTH...]`, needs Node 22.18 or
 * later. The conventions are invented; their records hold no articles, so what is measured is the writing.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExports } from '../src/export/write-exports.ts';
import { exportFolderAt } from '../src/export/write-folder.ts';
import { loadRedaction } from '../src/load-rules.ts';
import { lexiconOf } from '../src/redact/lexicon.ts';
import { archive } from '../test/export/archive.ts';

const lengths = process.argv.slice(2).map(Number);

for (const length of lengths.length === 0 ? [1_000, 10_000] : lengths) {
  const folder = await mkdtemp(join(tmpdir(), 'gabarit-bench-'));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const start = performance.now();
  await writeExports(
    () => archive(length),
    {
      language: 'fr',
      version: '0',
      csv: 'rfc4180',
      redact: null,
      lexicon: lexiconOf(loadRedaction()),
      filesAt: null,
    },
    await exportFolderAt(folder),
  );
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${length} documents: ${seconds.toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB`);
  for (const name of (await readdir(folder)).sort()) {
    const { size, isDirectory } = await stat(join(folder, name)).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (!isDirectory) console.log(`  ${name}  ${(size / 1e6).toFixed(1)} MB`);
  }
  await rm(folder, { recursive: true });
}
