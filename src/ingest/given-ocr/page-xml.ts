import type { Baseline, OcrLine, OcrParagraph, OcrWord, PixelBox } from '../ocr-engine.ts';
import { inOrder } from './reading-order.ts';
import { NO_BOX, type Sheet, wordsOfLine } from './sheet.ts';
import { childrenOf, findIn, numberIn, rawTextOf, textOf, type XmlNode } from './xml-tree.ts';

/** A page of PAGE XML: its regions in reading order, else in that of the file. */
export function sheetOfPage(page: XmlNode): Sheet {
  const regions = findIn(page, ({ name }) => name === 'textregion');
  const [order] = childrenOf(page, 'readingorder');
  const ordered = order === undefined ? regions : inOrder(regions, order, 'regionref');
  return {
    width: numberIn(page, 'imagewidth') ?? 0,
    height: numberIn(page, 'imageheight') ?? 0,
    page: { paragraphs: ordered.flatMap(paragraphsOf) },
  };
}

/** A region, and those inside it. */
function paragraphsOf(region: XmlNode): readonly OcrParagraph[] {
  const lines = childrenOf(region, 'textline').map(lineOf);
  const inner = childrenOf(region, 'textregion').flatMap(paragraphsOf);
  if (lines.length > 0 || inner.length > 0) return [{ lines }, ...inner];
  return [{ lines: linesOfText(region) }];
}

/** A region that has its text and no lines. */
function linesOfText(region: XmlNode): readonly OcrLine[] {
  const equivalent = equivalentOf(region);
  if (equivalent === null) return [];
  const box = boxOf(region);
  const texts = equivalent.raw.split('\n').filter((text) => text.trim() !== '');
  const high = (box.bottom - box.top) / Math.max(texts.length, 1);
  return texts.map((text, at) => {
    const own = { ...box, top: box.top + at * high, bottom: box.top + (at + 1) * high };
    return {
      words: wordsOfLine(text.trim(), { box: own, confidence: equivalent.confidence }),
      baseline: null,
    };
  });
}

function lineOf(line: XmlNode): OcrLine {
  const words = childrenOf(line, 'word').flatMap((word) => wordOf(word) ?? []);
  const whole = equivalentOf(line);
  const given =
    words.length > 0 || whole === null
      ? words
      : wordsOfLine(whole.text, { box: boxOf(line), confidence: whole.confidence });
  return { words: given, baseline: baselineOf(line) };
}

function wordOf(word: XmlNode): OcrWord | null {
  const equivalent = equivalentOf(word);
  if (equivalent === null || equivalent.text === '') return null;
  return { text: equivalent.text, confidence: equivalent.confidence, box: boxOf(word) };
}

interface Equivalent {
  readonly text: string;
  readonly raw: string;
  readonly confidence: number | null;
}

/** The text of an element: of several readings the one of the lowest index, which is the best. */
function equivalentOf(node: XmlNode): Equivalent | null {
  const [best] = childrenOf(node, 'textequiv').toSorted(
    (a, b) => (numberIn(a, 'index') ?? 0) - (numberIn(b, 'index') ?? 0),
  );
  const [text] = best === undefined ? [] : childrenOf(best, 'unicode');
  if (best === undefined || text === undefined) return null;
  const confidence = numberIn(best, 'conf');
  return {
    text: textOf(text),
    raw: rawTextOf(text),
    confidence: confidence === null ? null : 100 * Math.min(1, Math.max(0, confidence)),
  };
}

type Point = readonly [x: number, y: number];

/** The points of an outline: `points="1,2 3,4"`, or elements of their own in the files of 2010. */
function pointsOf(node: XmlNode | undefined): readonly Point[] {
  if (node === undefined) return [];
  const pairs = [...(node.attributes.get('points') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
  const points = pairs.map(([, x, y]): Point => [Number(x), Number(y)]);
  const given = childrenOf(node, 'point').map(
    (point): Point => [numberIn(point, 'x') ?? 0, numberIn(point, 'y') ?? 0],
  );
  return [...points, ...given].filter((point) => point.every(Number.isFinite));
}

function boxOf(node: XmlNode): PixelBox {
  const points = pointsOf(childrenOf(node, 'coords')[0]);
  if (points.length === 0) return NO_BOX;
  const span = (side: 0 | 1): readonly [number, number] =>
    points.reduce<readonly [number, number]>(
      ([least, most], point) => [Math.min(least, point[side]), Math.max(most, point[side])],
      [Number.POSITIVE_INFINITY, 0],
    );
  const [[left, right], [top, bottom]] = [span(0), span(1)];
  return { left, top, right, bottom };
}

function baselineOf(line: XmlNode): Baseline | null {
  const points = pointsOf(childrenOf(line, 'baseline')[0]);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || last[0] <= first[0]) return null;
  return { left: first[0], top: first[1], right: last[0], end: last[1] };
}
