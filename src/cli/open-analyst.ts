import type { OcrEngine } from '../ingest/ocr-engine.ts';
import { readDocument } from '../ingest/read-document.ts';
import { lazyOcr, usualWorkers } from '../ingest/read-ocr.ts';
import { openTesseract } from '../ingest/read-tesseract.ts';
import { loadRules } from '../load-rules.ts';
import type { SourceDocument } from '../model/document.ts';
import { analyse, type Engine, readSpecimen } from '../pipeline.ts';
import { openRegistry } from '../registry/read-registry.ts';
import type { OpenAnalyst, Reading } from './analyst.ts';

/** The analyst that works with the rules, the register and the OCR that come with the program. */
export function analystOf(version: string): OpenAnalyst {
  return async ({ ocr, model = null, workers = null, reading: limits = {} }) => {
    const { rules, sha256 } = loadRules(undefined, model);
    const engine: Engine = { version, rules, rulesSha256: sha256, registry: openRegistry(rules.registry) };
    const most = workers ?? usualWorkers();
    const eyes = await eyesOf(ocr, most);
    const read = ({ bytes, file, onPage }: Omit<Reading, 'language'>): Promise<SourceDocument> =>
      readDocument(bytes, { ...limits, ocr: eyes, file, onPage, pagesAtOnce: most + 1 });
    return {
      version,
      rulesSha256: sha256,
      checks: rules.checks,
      analyse: async (reading) => analyse(await read(reading), engine, reading.language),
      specimen: async (reading) => readSpecimen(await read(reading), engine),
      close: async () => eyes?.close(),
    };
  };
}

/** What reads scans; the tesseract of the machine is asked for at once, so that a run without it ends before it begins. */
async function eyesOf(ocr: Parameters<OpenAnalyst>[0]['ocr'], workers: number): Promise<OcrEngine | null> {
  switch (ocr) {
    case 'none':
      return null;
    case 'native':
      return openTesseract({ processes: workers });
    case 'tesseract-js':
      return lazyOcr({ workers });
  }
}
