import { MAX_PAGES } from './limits.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDict, isList, isName, numbersOf, type PdfDict, PdfDoubt, type PdfValue } from './pdf-syntax.ts';

const MOST_NODES = 8_000;
const MOST_DEPTH = 20;
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const OF_PAGE = [...INHERITED, 'Type', 'UserUnit', 'Annots', 'Contents'];

/** The pages of a file in order, each with what the tree above says for it. */
export function pagesOf(file: PdfFile): readonly PdfDict[] {
  const leaves: PdfDict[] = [];
  let nodes = 0;
  const visit = (node: PdfDict, inherited: PdfDict, depth: number): void => {
    if (depth > MOST_DEPTH || ++nodes > MOST_NODES) throw new PdfDoubt('page tree');
    const kids = file.resolve(node.get('Kids'));
    if (!isList(kids)) {
      if (leaves.push(leafOf(file, node, inherited)) > MAX_PAGES) throw new PdfDoubt('pages');
      return;
    }
    const down = new Map([...inherited, ...entriesOf(node, INHERITED)]);
    for (const kid of kids) {
      const child = file.resolve(kid);
      if (!isDict(child)) throw new PdfDoubt('kid');
      visit(child, down, depth + 1);
    }
  };
  visit(file.pages, new Map(), 0);
  return leaves;
}

/** Some entries only: the same page can be named a thousand times, and be long. */
function entriesOf(dict: PdfDict, keys: readonly string[]): readonly (readonly [string, PdfValue])[] {
  return keys.flatMap((key) => {
    const value = dict.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
}

function leafOf(file: PdfFile, page: PdfDict, inherited: PdfDict): PdfDict {
  const type = file.resolve(page.get('Type'));
  if (!isName(type) || type.name !== 'Page') throw new PdfDoubt('page');
  return new Map([...inherited, ...entriesOf(page, OF_PAGE)]);
}

/** The page as it is seen, in points of its own space. One that is turned, scaled or cropped is a `PdfDoubt`. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(file: PdfFile, page: PdfDict): PageBox {
  const rotate = file.resolve(page.get('Rotate')) ?? 0;
  if (rotate !== 0 || page.has('UserUnit')) throw new PdfDoubt('turned');
  const media = sidesOf(file, page.get('MediaBox'));
  const crop = page.has('CropBox') ? sidesOf(file, page.get('CropBox')) : media;
  if (media === null || crop === null || media.some((side, at) => side !== crop[at]))
    throw new PdfDoubt('box');
  const [left = 0, bottom = 0, right = 0, top = 0] = media;
  if (!(right > left && top > bottom)) throw new PdfDoubt('box');
  return { left, bottom, width: right - left, height: top - bottom };
}

function sidesOf(file: PdfFile, value: PdfValue | undefined): readonly number[] | null {
  const sides = numbersOf(file.resolve(value));
  return sides?.length === 4 ? sides : null;
}
