import type { OcrEngine } from '../ingest/ocr-engine.ts';
import { readDocument } from '../ingest/read-document.ts';
import { lazyOcr, usualWorkers } from '../ingest/read-ocr.ts';
import { openTesseract } from '../ingest/read-tesseract.ts';
import { loadRules } from '../load-rules.ts';
import type { SourceDocument } from '../model/document.ts';
import { InputError } from '../model/input-error.ts';
import { analyse, type Engine, readSpecimen } from '../pipeline.ts';
import { lazy } from '../registry/name-index.ts';
import { openRegistry } from '../registry/read-registry.ts';
import { type OpenAnalyst, type Reading, RulesError } from './analyst.ts';

/** The analyst that works with the rules, the register and the OCR that come with the program. */
export function analystOf(version: string): OpenAnalyst {
  return async ({ ocr, model = null, workers = null, reading: limits = {} }) => {
    const engine = lazy(() => engineWith(model, version));
    const most = workers ?? usualWorkers();
    const eyes = await eyesOf(ocr, most);
    const busy = eyes && { ...eyes, recognise: onceBusy(eyes, most, engine) };
    const read = ({ bytes, file, onPage }: Omit<Reading, 'language'>): Promise<SourceDocument> =>
      readDocument(bytes, { ...limits, ocr: busy, file, onPage, pagesAtOnce: most + 1 });
    return {
      version,
      rules: () => ({ sha256: engine().rulesSha256, checks: engine().rules.checks }),
      analyse: async (reading) => analyse(await read(reading), engine(), reading.language),
      specimen: async (reading) => readSpecimen(await read(reading), engine()),
      close: async () => eyes?.close(),
    };
  };
}

function engineWith(model: Parameters<OpenAnalyst>[0]['model'], version: string): Engine {
  try {
    const { rules, sha256 } = loadRules(undefined, model ?? null);
    return { version, rules, rulesSha256: sha256, registry: openRegistry(rules.registry) };
  } catch (error) {
    throw error instanceof InputError ? new RulesError(error) : error;
  }
}

/** Sends pages to OCR, and does some other work as soon as every worker has one and another waits: then it delays none. */
function onceBusy(eyes: OcrEngine, workers: number, work: () => unknown): OcrEngine['recognise'] {
  let asked = 0;
  return async (image) => {
    const page = eyes.recognise(image);
    page.catch(() => undefined); // told below, where the work lets it
    if (++asked === workers + 1) work();
    return page;
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
