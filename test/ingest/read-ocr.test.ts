import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { lazyOcr } from '../../src/ingest/read-ocr.ts';

const ocr = lazyOcr({ workers: 2 });
afterAll(() => ocr.close());

async function pageSaying(text: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="220"><rect width="100%" height="100%" fill="#fff"/>
    <text x="40" y="120" font-family="sans-serif" font-size="44">${text}</text></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

test('reads French letters from a picture, without a network', async () => {
  const bytes = await pageSaying('Durée de la convention');
  const { text, pages } = await readDocument(bytes, { ocr, file: 'scan.png' });
  expect(text).toBe('Durée de la convention');
  expect(pages[0]?.confidence).toBeGreaterThan(0.7);
}, 30_000);

test('gives the same for the same page, whatever came before', async () => {
  const [one, other] = [await pageSaying('Article premier'), await pageSaying('Objet du contrat')];
  const read = async (bytes: Uint8Array): Promise<unknown> =>
    (await readDocument(bytes, { ocr, file: 'scan.png' })).text;
  const texts = await Promise.all([one, other, one, other, one].map(read));
  expect(texts).toEqual([0, 1, 0, 1, 0].map((index) => ['Article premier', 'Objet du contrat'][index]));
}, 30_000);

test('survives a picture that it cannot read', async () => {
  const broken = { bytes: Buffer.from('P5\n9'), width: 10, height: 10, dpi: 150 };
  await expect(ocr.recognise(broken)).rejects.toMatchObject({ name: 'OcrError', reason: 'ocr-failed' });
  const bytes = await pageSaying('Article premier');
  expect((await readDocument(bytes, { ocr, file: 'scan.png' })).text).toBe('Article premier');
}, 30_000);

test('starts nothing when it is closed before the first page', async () => {
  await expect(lazyOcr().close()).resolves.toBeUndefined();
});
