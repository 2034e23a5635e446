import { expect, test } from 'vitest';
import { linesOfOcr } from '../../src/ingest/ocr-lines.ts';
import { pageOfTsv } from '../../src/ingest/ocr-tsv.ts';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const TSV = [
  HEAD,
  '1\t1\t0\t0\t0\t0\t0\t0\t1000\t1000\t-1\t',
  '4\t1\t1\t1\t1\t0\t100\t100\t300\t20\t-1\t',
  '5\t1\t1\t1\t1\t1\t100\t100\t90\t20\t96.5\tArticle',
  '5\t1\t1\t1\t1\t2\t200\t100\t20\t20\t12\t1',
  '5\t1\t1\t1\t2\t1\t100\t130\t60\t20\t91\tObjet',
  '5\t1\t2\t1\t1\t1\t100\t300\t60\t20\t-1\tseul',
  '5\t1\t2\t1\t1\t2\t100\t300\t60\t20\t95\t ',
  '5\t1\t2\t1\t1\t2\tx\t300\t60\t20\t95\tfaux',
  '',
].join('\n');

test('reads the words of a page by paragraph and line, with places and confidence', () => {
  const { paragraphs } = pageOfTsv(TSV);
  expect(paragraphs.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text)))).toEqual([
    [['Article', '1'], ['Objet']],
    [['seul']],
  ]);
  expect(paragraphs[0]?.lines[0]?.words[1]).toEqual({
    text: '1',
    confidence: 12,
    box: { left: 200, top: 100, right: 220, bottom: 120 },
  });
  expect(paragraphs[1]?.lines[0]?.words[0]?.confidence).toBeNull();
});

test('gives lines that are parted as their places say', () => {
  expect(linesOfOcr(pageOfTsv(TSV)).lines.map(({ text }) => text)).toEqual([
    'Article 1',
    'Objet',
    '',
    'seul',
  ]);
});

test('makes nothing of nothing', () => {
  expect(pageOfTsv('')).toEqual({ paragraphs: [] });
  expect(pageOfTsv('5\t1\n5')).toEqual({ paragraphs: [] });
});
