import { Parser } from 'htmlparser2';
import { InputError } from '../../model/input-error.ts';
import { MAX_PAGE_ELEMENTS, MAX_PAGES, MAX_XML_DEPTH } from '../limits.ts';

/** An element, its name and those of its attributes in lower case and without prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
  readonly attributes: Map<string, string>;
}

/** A page of a file: `node` is null where it has more elements than a page can. */
export interface WalkedPage {
  readonly node: XmlNode | null;
  readonly isCut: boolean; // the file ends in it
}

/** How the elements that stand for pages are told, and what is done with each. */
export interface PageWalk {
  readonly isHtml: boolean;
  readonly isPage: (node: XmlNode) => boolean;
  readonly onPage: (page: WalkedPage) => void;
}

/**
 * Walks a file and hands over its pages one by one, so that one page is in memory and no more. No entity is expanded but the
 * five of XML, those of HTML in HTML, and numbers; nothing that a file points to is opened. Gives whether the file was
 * whole. Throws an `InputError` where elements lie deeper in each other than any writer puts them.
 */
export function walkPages(text: string, walk: PageWalk): boolean {
  let [depth, elements, pages, isWhole, isOver] = [0, 0, 0, true, false];
  const open: OpenNode[] = []; // the page that is being read, and what is open in it
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_XML_DEPTH) throw new InputError('damaged', 'depth');
        const node = nodeOf(name, attributes);
        const parent = open.at(-1);
        if (parent === undefined && !walk.isPage(node)) return;
        if (parent === undefined) elements = 0;
        if (++elements <= MAX_PAGE_ELEMENTS) parent?.children.push(node);
        open.push(node);
      },
      ontext(part) {
        if (elements <= MAX_PAGE_ELEMENTS) open.at(-1)?.children.push(part);
      },
      onclosetag(name) {
        depth--;
        const node = open.pop();
        if (isOver && isRoot(name, depth, walk)) isWhole = false;
        if (node === undefined || open.length > 0) return;
        if (isOver) isWhole = false;
        if (++pages > MAX_PAGES) throw new InputError('too-many-pages', `> ${MAX_PAGES}`);
        walk.onPage({ node: elements > MAX_PAGE_ELEMENTS ? null : node, isCut: isOver });
      },
    },
    { xmlMode: !walk.isHtml, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  // What is closed from here on was never closed by the file.
  isOver = true;
  parser.end();
  return isWhole;
}

/** The end of the root is never left out; in HTML other elements may stand beside it. */
const isRoot = (name: string, depth: number, { isHtml }: PageWalk): boolean =>
  isHtml ? name === 'html' : depth === 0;

function nodeOf(name: string, attributes: Readonly<Record<string, string>>): OpenNode {
  const named = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
  return { name: localName(name), attributes: new Map(named), children: [] };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** The elements right inside one, of a name or of all. */
export function childrenOf({ children }: XmlNode, name?: string): readonly XmlNode[] {
  return children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The outermost elements in one, at any depth, that a test takes, in order. */
export function findIn(node: XmlNode, test: (node: XmlNode) => boolean): readonly XmlNode[] {
  return childrenOf(node).flatMap((child) => (test(child) ? [child] : findIn(child, test)));
}

/** All text in an element, white space collapsed. */
export function textOf(node: XmlNode): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

/** All text in an element, as it stands. */
export function rawTextOf({ children }: XmlNode): string {
  return children.map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');
}

/** An attribute as a number; null where it is none. */
export function numberIn({ attributes }: XmlNode, name: string): number | null {
  const value = Number.parseFloat(attributes.get(name) ?? '');
  return Number.isFinite(value) ? value : null;
}
