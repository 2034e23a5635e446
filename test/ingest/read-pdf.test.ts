import { describe, expect, test } from 'vitest';
import { OcrError } from '../../src/ingest/ocr-engine.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { fakeOcr, ocrPage } from './fake-ocr.ts';
import { barsImage, blankImage, SCAN, type TinyPage, tinyPdf, write } from './tiny-pdf.ts';

function read(
  pages: readonly TinyPage[],
  ocr = fakeOcr(() => ocrPage('lu par OCR')),
): Promise<SourceDocument> {
  return readDocument(tinyPdf(pages), { ocr, file: 'essai.pdf' });
}

const PROSE =
  'Les parties conviennent que le projet de territoire est partagé entre elles et avec les familles. ';

function prose(lines: number, { x = 70, y = 780, size = 11, pitch = 14, width = 80 } = {}): string {
  const text = PROSE.repeat(Math.ceil((lines * width) / PROSE.length) + 1);
  return Array.from({ length: lines }, (_, line) =>
    write(text.slice(line * width, (line + 1) * width), x, y - line * pitch, { size }),
  ).join('');
}

describe('a page with a text layer', () => {
  test('is read from top to bottom, whatever the order of drawing', async () => {
    const { text } = await read([
      { content: write('deux', 70, 686) + write('trois', 70, 672) + write('un', 70, 700) },
    ]);
    expect(text).toBe('un\ndeux\ntrois');
  });

  test('joins the pieces of a line and parts its words', async () => {
    const content = write('Conven', 70, 700) + write('tion', 109, 700) + write('de 2024', 135, 700);
    expect((await read([{ content }])).text).toBe('Convention de 2024');
  });

  test('parts paragraphs by a blank line where the gap is wider than the pitch', async () => {
    const ys = [700, 686, 672, 651, 637, 623];
    const content = ys.map((y, index) => write(`ligne ${index + 1}`, 70, y)).join('');
    expect((await read([{ content }])).text).toBe('ligne 1\nligne 2\nligne 3\n\nligne 4\nligne 5\nligne 6');
  });

  test('parts a heading in larger letters from the text below', async () => {
    const content = write('Titre', 70, 700, { size: 16 }) + prose(6, { y: 682 });
    expect((await read([{ content }])).text).toMatch(/^Titre\n\nLes parties/);
  });

  test('has a tab between the columns of a row', async () => {
    const content = write('Le maire', 70, 700) + write('La directrice', 320, 700);
    expect((await read([{ content }])).text).toBe('Le maire\tLa directrice');
  });

  test('has footnote callers as superscripts, and raised letters as letters', async () => {
    const content =
      write('Le diagnostic', 70, 700) +
      write('12', 134, 704, { size: 7 }) +
      write('du 1', 150, 700) +
      write('er', 172, 704, { size: 7 }) +
      write('mars', 184, 700);
    expect((await read([{ content }])).text).toBe('Le diagnostic¹² du 1er mars');
  });

  test('turned by a quarter reads the same', async () => {
    const content =
      'q 0 1 -1 0 595 0 cm BT /F1 11 Tf 1 0 0 1 70 300 Tm (Article 1) Tj 0 -14 Td (Objet) Tj ET Q';
    expect((await read([{ content, rotate: 90 }])).text).toBe('Article 1\nObjet');
  });

  test('says of each line how large it is against the usual one, and whether it is bold', async () => {
    const content = write('ARTICLE 1', 70, 810, { size: 16.5, font: 'F2' }) + prose(8);
    const { looks, text } = await read([{ content }]);
    const [title, body] = looks;
    expect(text.slice(title?.range.start, title?.range.end)).toBe('ARTICLE 1');
    expect(title).toMatchObject({ size: 1.5, bold: true });
    expect(body).toMatchObject({ size: 1, bold: false });
    expect(looks).toHaveLength(9);
  });
});

describe('two columns', () => {
  const column = (name: string, x: number): string =>
    Array.from({ length: 10 }, (_, line) =>
      write(`${name} ${line} partagent le projet commun`, x, 700 - 14 * line),
    ).join('');

  test('of running text are read one after the other', async () => {
    const { text } = await read([{ content: column('gauche', 60) + column('droite', 320) }]);
    const rows = text.split('\n').filter((line) => line !== '');
    expect(rows.map((row) => row.split(' ')[0])).toEqual([
      ...Array(10).fill('gauche'),
      ...Array(10).fill('droite'),
    ]);
  });

  test('stand between the lines that span the page', async () => {
    const wide = (text: string, y: number): string => write(`${text} ${PROSE.slice(0, 70)}`, 60, y);
    const { text } = await read([
      { content: column('droite', 320) + wide('bas', 520) + column('gauche', 60) + wide('haut', 740) },
    ]);
    const order = ['haut', 'gauche 9', 'droite 0', 'bas'].map((word) => text.indexOf(word));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('of short cells are a table, read row by row', async () => {
    const rows = ['crèche', 'relais', 'ludothèque', 'accueil', 'séjours', 'ateliers', 'forum', 'atelier'];
    const content = rows
      .map((name, i) => write(name, 60, 700 - 14 * i) + write(`${i} places`, 320, 700 - 14 * i))
      .join('');
    expect((await read([{ content }])).text.split('\n')[0]).toBe('crèche\t0 places');
  });
});

describe('what was laid over the text', () => {
  const stamp = (x: number, y: number, size = 7): string =>
    [
      'Envoyé en préfecture le 02/03/2021',
      'Reçu en préfecture le 03/03/2021',
      'Affiché le',
      'ID : 099-200000008-20210301-D1-DE',
    ]
      .map((row, index) => write(row, x, y - 9 * index, { size, font: 'F2' }))
      .join('');

  test.each([
    ['beside the lines', 60, 40],
    ['over the lines', 60, 85],
  ])('%s stays in one piece and tears no paragraph', async (_, x, width) => {
    const content = prose(20, { x, width }) + stamp(380, 774);
    const { text } = await read([{ content }]);
    const paragraphs = text.split('\n\n');
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]?.split('\n')).toEqual([
      'Envoyé en préfecture le 02/03/2021',
      'Reçu en préfecture le 03/03/2021',
      'Affiché le',
      'ID : 099-200000008-20210301-D1-DE',
    ]);
    expect(paragraphs[1]?.replaceAll('\n', '')).toContain(PROSE.trim());
  });
});

describe('a scanned page', () => {
  test('is taken out as it is and read by OCR', async () => {
    const ocr = fakeOcr(() => ocrPage('Article 1', 'Objet'));
    const { text, pages, source } = await read([{ content: SCAN, image: barsImage() }], ocr);
    expect(text).toBe('Article 1\nObjet');
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: null, confidence: 0.9 });
    expect(source.textKind).toBe('ocr');
    expect(ocr.seen[0]).toMatchObject({ width: 124, height: 175 });
    expect(Buffer.from(ocr.seen[0]?.bytes ?? []).toString('latin1', 0, 15)).toBe('P5\n124 175\n255\n');
  });

  test('is drawn when it does not stand upright', async () => {
    const ocr = fakeOcr(() => ocrPage('Article 1'));
    await read([{ content: 'q -595 0 0 -842 595 842 cm /Im1 Do Q', image: barsImage() }], ocr);
    expect(ocr.seen[0]).toMatchObject({ dpi: 200 });
  });

  test('whose only text is a stamp keeps the stamp on top', async () => {
    const content = SCAN + write('Reçu en préfecture le 03/03/2021', 380, 800, { size: 7 });
    const { text, pages } = await read([{ content, image: barsImage() }]);
    expect(text).toBe('Reçu en préfecture le 03/03/2021\n\nlu par OCR');
    expect(pages[0]?.state).toBe('ocr');
  });

  test('does not say twice what both the layer and OCR read in one place', async () => {
    const scale = 595 / 124;
    const word = (text: string, left: number, top: number) => ({
      text,
      confidence: 80,
      box: { left: left / scale, top: top / scale, right: (left + 40) / scale, bottom: (top + 7) / scale },
    });
    const ocr = fakeOcr(() => ({
      paragraphs: [
        { lines: [{ baseline: null, words: [word('Recu', 382, 35), word('préfeclure', 420, 35)] }] },
        { lines: [{ baseline: null, words: [word('Article', 382, 300), word('Reçu', 430, 300)] }] },
      ],
    }));
    const content = SCAN + write('Reçu en préfecture le 03/03/2021', 380, 800, { size: 7 });
    expect((await read([{ content, image: barsImage() }], ocr)).text).toBe(
      'Reçu en préfecture le 03/03/2021\n\nArticle Reçu',
    );
  });

  test('without ink is blank, and no OCR is asked', async () => {
    const ocr = fakeOcr(() => ocrPage('rien'));
    const { pages } = await read(
      [{ content: SCAN, image: blankImage() }, { content: write('texte', 70, 700) }],
      ocr,
    );
    expect(pages.map(({ state, reason }) => [state, reason])).toEqual([
      ['blank', null],
      ['text', null],
    ]);
    expect(ocr.seen).toHaveLength(0);
  });

  test('is skipped, not lost from sight, when OCR is off', async () => {
    const pages = [{ content: SCAN, image: barsImage() }, { content: write('texte', 70, 700) }];
    const document = await readDocument(tinyPdf(pages), { ocr: null, file: 'essai.pdf' });
    expect(document.pages.map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'ocr-off'],
      ['text', null],
    ]);
  });

  test('that OCR fails on is damaged, and the others go on', async () => {
    const ocr = fakeOcr((_, index) => {
      if (index === 0) throw new OcrError('ocr-timeout');
      return ocrPage('lu');
    });
    const scan = { content: SCAN, image: barsImage() };
    const { pages } = await read([scan, scan], ocr);
    expect(pages.map(({ state }) => state).sort()).toEqual(['damaged', 'ocr']);
    expect(pages.find(({ state }) => state === 'damaged')?.reason).toBe('ocr-timeout');
  });
});

describe('a text layer that is not what the page shows', () => {
  // Each letter shifted by eleven, as a font with a wrong map of characters gives it.
  const shifted = (text: string): string =>
    text.replace(/[a-z]/gi, (letter) => {
      const base = letter < 'a' ? 65 : 97;
      return String.fromCharCode(base + ((letter.charCodeAt(0) - base + 11) % 26));
    });
  const garbage = Array.from({ length: 12 }, (_, line) => write(shifted(PROSE), 40, 780 - 14 * line)).join(
    '',
  );

  test('is read again by OCR', async () => {
    const { text, pages } = await read(
      [{ content: garbage }],
      fakeOcr(() => ocrPage(PROSE.trim())),
    );
    expect(text).toBe(PROSE.trim());
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: 'text-layer-garbage' });
  });

  test('is kept when OCR reads nothing better', async () => {
    const { pages } = await read(
      [{ content: garbage }],
      fakeOcr(() => ocrPage('xqz wvk')),
    );
    expect(pages[0]).toMatchObject({ state: 'text', reason: 'text-layer-doubtful' });
  });
});

test('a document of both kinds is mixed, its pages joined by a form feed', async () => {
  const { text, source } = await read([
    { content: write('texte', 70, 700) },
    { content: SCAN, image: barsImage() },
  ]);
  expect(text).toBe('texte\flu par OCR');
  expect(source).toMatchObject({ textKind: 'mixed', mediaType: 'application/pdf' });
});

describe('a damaged page', () => {
  test('whose content is missing is named, and the others are read', async () => {
    const { pages, text } = await read([{ content: write('un', 70, 700) }, { contents: 'missing' }]);
    expect(text).toBe('un\f');
    expect(pages[1]).toMatchObject({ state: 'damaged', reason: 'no-content' });
  });

  test('whose picture cannot be decoded is named', async () => {
    const broken = { width: 124, height: 175, data: new Uint8Array(40), filter: 'DCTDecode' };
    const { pages } = await read([{ content: write('un', 70, 700) }, { content: SCAN, image: broken }]);
    expect(pages[1]).toMatchObject({ state: 'damaged', reason: 'image-unreadable' });
  });
});

describe('a file that cannot be read', () => {
  const refusal = (bytes: Uint8Array): Promise<unknown> =>
    readDocument(bytes, { ocr: null, file: 'essai.pdf' });

  test('since it asks for a password', async () => {
    const bytes = tinyPdf([{ content: write('secret', 70, 700) }], { encrypted: true });
    await expect(refusal(bytes)).rejects.toMatchObject({ name: 'InputError', code: 'encrypted' });
  });

  test('since it is cut off', async () => {
    await expect(refusal(Buffer.from('%PDF-1.4\n1 0 obj\n<<'))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('since all of it needs OCR, which is off', async () => {
    const bytes = tinyPdf([{ content: SCAN, image: barsImage() }]);
    await expect(refusal(bytes)).rejects.toMatchObject({ code: 'no-text', detail: 'ocr-off' });
  });
});

test('tells how far it is, and leaves the bytes that it was given alone', async () => {
  const bytes = tinyPdf([{ content: write('un', 70, 700) }, { content: write('deux', 70, 700) }]);
  const copy = Uint8Array.from(bytes);
  const told: string[] = [];
  await readDocument(bytes, {
    ocr: null,
    file: 'a.pdf',
    onPage: (done, total) => told.push(`${done}/${total}`),
  });
  expect(told).toEqual(['1/2', '2/2']);
  expect(bytes).toEqual(Buffer.from(copy));
});
