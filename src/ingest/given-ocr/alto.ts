import type { OcrLine, OcrParagraph, OcrWord, PixelBox } from '../ocr-engine.ts';
import { blocksById, inOrder } from './reading-order.ts';
import type { Sheet } from './sheet.ts';
import { childrenOf, findIn, numberIn, type XmlNode } from './xml-tree.ts';

/** A page of ALTO 2 to 4: its blocks in the order that it gives, else in that of the file. */
export function sheetOfAlto(page: XmlNode): Sheet {
  const blocks = findIn(page, ({ name }) => name === 'textblock');
  const [order] = findIn(page, ({ name }) => name === 'readingorder');
  const ordered = order === undefined ? chained(blocks) : inOrder(blocks, order, 'ref');
  return {
    width: numberIn(page, 'width') ?? 0,
    height: numberIn(page, 'height') ?? 0,
    page: { paragraphs: ordered.map(paragraphOf) },
  };
}

/** Blocks of which some name the one to be read after them: chains from their first block on, in the order of the file. */
function chained(blocks: readonly XmlNode[]): readonly XmlNode[] {
  const byId = blocksById(blocks);
  const after = (block: XmlNode): XmlNode | undefined => byId.get(block.attributes.get('idnext') ?? '');
  const followers = new Set(blocks.map(after));
  const heads = blocks.filter((block) => !followers.has(block));
  const read = new Set<XmlNode>();
  // Those that no head leads to run in a circle.
  for (const head of [...heads, ...blocks])
    for (let block: XmlNode | undefined = head; block !== undefined && !read.has(block); block = after(block))
      read.add(block);
  return [...read];
}

function paragraphOf(block: XmlNode): OcrParagraph {
  return {
    lines: childrenOf(block, 'textline')
      .map(lineOf)
      .filter(({ words }) => words.length > 0),
  };
}

/** The words of a line. A word that a hyphen parts is whole on its first line, where the file says what it is. */
function lineOf(line: XmlNode): OcrLine {
  const words: OcrWord[] = [];
  for (const child of childrenOf(line)) {
    const before = words.at(-1);
    if (child.name === 'string') {
      const word = wordOf(child);
      if (word !== null) words.push(word);
    } else if (child.name === 'hyp' && before !== undefined && isHyphenated(line)) {
      words[words.length - 1] = hyphened(before, child);
    }
  }
  return { words, baseline: null };
}

/** Whether the last word of a line goes on below and is not given whole. */
function isHyphenated(line: XmlNode): boolean {
  const last = childrenOf(line, 'string').at(-1);
  return last !== undefined && wholeOf(last) === null;
}

function hyphened(word: OcrWord, hyphen: XmlNode): OcrWord {
  if (/[-\u00ad\u2010¬]$/.test(word.text)) return word;
  const sign = hyphen.attributes.get('content') ?? '-';
  return { ...word, text: word.text + (sign === '\u00ad' || sign === '' ? '-' : sign) };
}

/** The whole word of which a string is the first part; null where it is no part, or nobody says of what. */
function wholeOf(string: XmlNode): string | null {
  if (!/^hyppart1$/i.test(string.attributes.get('subs_type') ?? '')) return null;
  return string.attributes.get('subs_content') || null;
}

function wordOf(string: XmlNode): OcrWord | null {
  const { attributes } = string;
  const isSecond = /^hyppart2$/i.test(attributes.get('subs_type') ?? '');
  if (isSecond && (attributes.get('subs_content') ?? '') !== '') return null;
  const text = (wholeOf(string) ?? attributes.get('content') ?? '').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  const confidence = numberIn(string, 'wc');
  return {
    text,
    confidence: confidence === null ? null : 100 * Math.min(1, Math.max(0, confidence)),
    box: boxOf(string),
  };
}

function boxOf(node: XmlNode): PixelBox {
  const [left, top] = [numberIn(node, 'hpos') ?? 0, numberIn(node, 'vpos') ?? 0];
  return {
    left,
    top,
    right: left + (numberIn(node, 'width') ?? 0),
    bottom: top + (numberIn(node, 'height') ?? 0),
  };
}
