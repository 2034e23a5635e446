import { describe, expect, test } from 'vitest';
import { OcrError, type OcrPage } from '../../src/ingest/ocr-engine.ts';
import { readScan } from '../../src/ingest/scan-page.ts';
import { regionsOf } from '../../src/ingest/second-look.ts';
import { holdsIdentifier, stampToReadAgain } from '../../src/ingest/stamp-look.ts';
import { InputError } from '../../src/model/input-error.ts';
import { type FakeOcr, fakeOcr, ocrLine, ocrPage } from './fake-ocr.ts';
import { barsImage } from './tiny-pdf.ts';

const picture = { ...barsImage(1654, 2339), dpi: 200 };
const textOf = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join('\n');

function sure(page: OcrPage, confidence: number): OcrPage {
  return {
    paragraphs: page.paragraphs.map(({ lines }) => ({
      lines: lines.map((line) => ({ ...line, words: line.words.map((word) => ({ ...word, confidence })) })),
    })),
  };
}
const LONG = 'La convention est conclue pour une durée de cinq ans entre les parties ';

describe('a page upside down', () => {
  test('is turned where it then is read with more trust, and says so', async () => {
    const ocr = fakeOcr((_, index) =>
      index === 0 ? sure(ocrPage(LONG, LONG), 31) : sure(ocrPage('Article 1', 'Objet'), 93),
    );
    const { lines, reason } = await readScan(picture, { ocr });
    expect(textOf(lines)).toBe('Article 1\nObjet');
    expect(reason).toBe('page-turned');
    expect(ocr.seen).toHaveLength(2);
  });

  test('is left as it is where turning makes it no better', async () => {
    const ocr = fakeOcr((_, index) =>
      sure(ocrPage(LONG, LONG, index === 0 ? 'debout' : 'renversé'), 40 - index),
    );
    const { lines, reason } = await readScan(picture, { ocr });
    expect(textOf(lines)).toMatch(/debout$/);
    expect(reason).toBeNull();
  });

  test('is not looked for where the page reads well', async () => {
    const ocr = fakeOcr(() => sure(ocrPage(LONG), 88));
    await readScan(picture, { ocr });
    expect(ocr.seen).toHaveLength(1);
  });
});

describe('a look that fails', () => {
  /** Reads the first page shown, and none after it. */
  const onceOnly = (page: OcrPage): FakeOcr =>
    fakeOcr((_, index) => {
      if (index > 0) throw new OcrError('ocr-timeout');
      return page;
    });

  test('at the page turned over takes nothing from what was read', async () => {
    const ocr = onceOnly(sure(ocrPage(LONG, LONG, 'debout'), 40));
    const { lines, state, reason } = await readScan(picture, { ocr });
    expect(textOf(lines)).toMatch(/debout$/);
    expect({ state, reason }).toEqual({ state: 'ocr', reason: null });
    expect(ocr.seen.length).toBeGreaterThan(1);
  });

  test('at a part of it takes nothing either, and is the last', async () => {
    const rows = (top: number): OcrPage['paragraphs'][number] => ({
      lines: [ocrLine('ligne peu lisible du texte', top)],
    });
    const clear = sure(ocrPage(LONG, LONG, LONG), 99).paragraphs;
    const doubtful = sure({ paragraphs: [rows(500), rows(900)] }, 55).paragraphs;
    const ocr = onceOnly({ paragraphs: [...clear, ...doubtful] });
    const { lines, state } = await readScan({ ...picture, dpi: 300 }, { ocr });
    expect(textOf(lines).match(/peu lisible/g)).toHaveLength(2);
    expect(state).toBe('ocr');
    expect(ocr.seen).toHaveLength(2);
  });

  test('for a cause that is not of the page is no page at all', async () => {
    const ocr = fakeOcr((_, index) => {
      if (index > 0) throw new InputError('setup-broken');
      return sure(ocrPage(LONG, LONG), 40);
    });
    await expect(readScan(picture, { ocr })).rejects.toMatchObject({ code: 'setup-broken' });
  });
});

describe('the identifier of an act', () => {
  test.each([
    ['ID : 015-200010650-20220913-D_014_2022-DE', true],
    ['ID : 015-200010651-20220913-D_014_2022-DE', false], // a SIREN that does not add up
    ['ID : 015-200010650-20221313-D_014_2022-DE', false], // no such month
    ['ID : 015-200010650-2022091?-D_014_2022-DE', false],
    ['Reçu en préfecture le 14/09/2022', false],
  ])('%s: %s', (text, held) => {
    expect(holdsIdentifier(text)).toBe(held);
  });
});

describe('a stamp', () => {
  const stamp = (id: string): OcrPage => ({
    paragraphs: [
      { lines: [ocrLine('Envoyé en préfecture le 14/09/2022', 40, 900), ocrLine(id, 110, 900)] },
      { lines: [ocrLine(LONG, 400)] },
    ],
  });

  test('whose identifier was read is not looked at again', () => {
    expect(stampToReadAgain(stamp('ID : 015-200010650-20220913-D_014_2022-DE'))).toBeNull();
  });

  test('whose identifier was not read is read again by itself, with all its pixels, and kept where that helps', async () => {
    const ocr = fakeOcr((_, index) =>
      index === 0
        ? stamp('ID : 015-2OOO1O65O-2O220913-D_014_2O22-DE')
        : ocrPage('Envoyé en préfecture le 14/09/2022', 'ID : 015-200010650-20220913-D_014_2022-DE'),
    );
    const { lines } = await readScan(picture, { ocr });
    expect(textOf(lines)).toContain('ID : 015-200010650-20220913-D_014_2022-DE');
    expect(textOf(lines).match(/Envoyé/g)).toHaveLength(1);
    expect(ocr.seen[1]?.dpi).toBeGreaterThan(ocr.seen[0]?.dpi ?? 0);
  });

  test('that the second look reads no better stays as it was', async () => {
    const ocr = fakeOcr((_, index) => (index === 0 ? stamp('ID : 015-2OOO1O65O') : ocrPage('brouillon')));
    const { lines } = await readScan(picture, { ocr });
    expect(textOf(lines)).toContain('ID : 015-2OOO1O65O');
    expect(textOf(lines)).not.toContain('brouillon');
  });
});

describe('a second look', () => {
  const size = { width: 1_240, height: 1_754, dpi: 150 };

  test('is taken at lines that were read with doubt, and at small print that was not surely read', () => {
    const doubtful = sure({ paragraphs: [{ lines: [ocrLine('ligne peu lisible du texte', 300)] }] }, 55);
    expect(regionsOf(doubtful, size)).toHaveLength(1);
    const clear = sure({ paragraphs: [{ lines: [ocrLine('ligne bien lisible du texte', 300)] }] }, 85);
    expect(regionsOf(clear, size)).toHaveLength(0);
    expect(regionsOf(clear, { ...size, dpi: 300 })).toHaveLength(1);
  });

  test('is not taken at a page that is bad all over', () => {
    const lines = Array.from({ length: 60 }, (_, at) => ocrLine(LONG + LONG, 20 + 28 * at, 10));
    expect(regionsOf(sure({ paragraphs: [{ lines }] }, 40), size)).toHaveLength(0);
  });
});
