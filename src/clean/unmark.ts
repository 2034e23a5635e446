/**
 * The units of a line that a reader sees, each with its offset in the line: marks of Markdown and HTML left out,
 * entities and escapes resolved, ligatures opened, accents composed, white space collapsed (tabs kept).
 */
export interface UnmarkedLine {
  readonly text: string;
  readonly at: readonly number[]; // offset in the line of each unit of `text`
  readonly bold: boolean; // all of it stood between bold marks
  readonly heading: number; // Markdown level, 0 where there is none
  readonly marker: string; // bullet, '' where there is none
  readonly indent: number;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
};
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const BulletRe =
  /^(?:[•●▪■□◆◇➤➢►▶✓✔·‣∙\uf0b7\uf0a7\uf0d8]|[-–—](?=[ \t\u00a0A-ZÀ-Ý«➤■•])|[*oO](?=[ \t\u00a0]))/u;
const MisreadBulletRe = /^(?:[eE+¢©®°·*»>]|«|eo|e[0O]|[-–—_~=.•*]{1,3})(?=[ \t]+\S)|^[0O](?=[ \t]+\p{Lu})/u;
const CheckBoxRe = /^(?:[☐☑☒✗✘]|\[[ xX]\])[ \t]*/u;
const HeadingRe = /^(#{1,6})[ \t\u00a0]+/;
const TagRe = /^<\/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[ \t][^<>]{0,200})?\/?>/;
const EntityRe = /^&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-z]{2,6}));/;
const BracedRe = /^[ \t]?\^\{([^{}]{1,8})\}/;
const EscapeRe = /^\\[\\`*_{}[\]()#+\-.!|<>~]/;
const EmphasisRe = /^(?:\*{1,3}|_{2,3}|~~|`)/;
const TableRuleRe = /^\|(?:[ \t]*:?-{2,20}:?[ \t]*\|)+[ \t]*$/;
const InvisibleRe = /[\p{Cc}\p{Cf}]/u; // controls, soft hyphens, joiners, direction marks
const CombiningRe = /\p{M}/u;
const SpaceRe = /\s/;

interface Cursor {
  readonly units: string[];
  readonly at: number[];
}

/**
 * Reads the marks off a line. Never fails: what is no mark is text. On a page read by OCR, what a bullet is misread as at
 * the head of a line is a mark too.
 */
export function unmark(line: string, isOcr = false): UnmarkedLine {
  const start = line.search(/\S/);
  if (start < 0) return { text: '', at: [], bold: false, heading: 0, marker: '', indent: 0 };
  const { offset, heading, marker } = readPrefix(line, start, isOcr);
  const out: Cursor = { units: [], at: [] };
  readInline(line, offset, out);
  const { text, at } = line.charAt(offset) === '|' ? collapseRow(out) : collapse(out);
  return { text, at, bold: isBold(line.slice(offset)), heading, marker, indent: indentOf(line, start) };
}

interface Prefix {
  readonly offset: number; // where the text begins
  readonly heading: number;
  readonly marker: string;
}

/** A round bullet comes out of OCR as a lone letter or sign; an opening quote is one only if it is never closed. */
function misreadBullet(line: string, offset: number): RegExpExecArray | null {
  const found = MisreadBulletRe.exec(line.slice(offset, offset + 8));
  return found?.[0].startsWith('«') && line.includes('»', offset) ? null : found;
}

function indentOf(line: string, start: number): number {
  return [...line.slice(0, start)].reduce((columns, unit) => columns + (unit === '\t' ? 4 : 1), 0);
}

function readPrefix(line: string, start: number, isOcr: boolean): Prefix {
  let [offset, heading, marker] = [start, 0, ''];
  for (let rounds = 0; rounds < 4; rounds++) {
    const rest = line.slice(offset, offset + 40);
    const level = marker === '' ? HeadingRe.exec(rest) : null;
    const bullet =
      BulletRe.exec(rest) ?? CheckBoxRe.exec(rest) ?? (isOcr ? misreadBullet(line, offset) : null);
    const found = level ?? bullet;
    if (!found || isRule(rest)) break;
    if (level) heading = level[1]?.length ?? 0;
    else marker += found[0].trim();
    offset += found[0].length;
    while (/[ \t\u00a0]/.test(line.charAt(offset))) offset++;
  }
  // `- **➤ Title**`: a bullet may hide behind a bold mark.
  const hidden = /^(\*{2,3})([➤■•►▪])[ \t]+/u.exec(line.slice(offset, offset + 12));
  if (hidden?.[1] && hidden[2]) {
    marker += hidden[2];
    offset += hidden[0].length;
  }
  return { offset, heading, marker };
}

const isRule = (text: string): boolean => /^(?:[-*_][ \t]*){3,}$/.test(text.trim());

function readInline(line: string, from: number, out: Cursor): void {
  if (isRule(line.slice(from, from + 200)) || TableRuleRe.test(line.slice(from, from + 400))) return;
  const isRow = line.charAt(from) === '|';
  for (let i = from; i < line.length; ) {
    if (isRow && line.charAt(i) === '|') push(out, '\t', i++);
    else i += readMark(line, i, out) || readUnit(line, i, out);
  }
}

/** Consumes a mark at `i`, if one stands there; returns how many units it took. */
function readMark(line: string, i: number, out: Cursor): number {
  const unit = line.charAt(i);
  const window = (): string => line.slice(i, i + 240);
  if (unit === '<') return TagRe.exec(window())?.[0].length ?? 0;
  if (unit === '*' || unit === '_' || unit === '~' || unit === '`') {
    const mark = EmphasisRe.exec(window())?.[0];
    return mark !== undefined && isEmphasis(line, i, mark) ? mark.length : 0;
  }
  if (unit === '\\' && EscapeRe.test(window())) {
    push(out, line.charAt(i + 1), i + 1);
    return 2;
  }
  if (unit === '^' || (unit === ' ' && line.charAt(i + 1) === '^')) return readBraced(window(), i, out);
  if (unit === '&') return readEntity(window(), i, out);
  return isRareUnit(unit) && unit !== '\t' && InvisibleRe.test(unit) ? 1 : 0;
}

/** Whether a unit is none of ASCII's printed signs nor of the Latin letters: most never are. */
const isRareUnit = (unit: string): boolean =>
  unit < ' ' || (unit > '~' && unit < '\u00c0') || unit > '\u017f';

/** A star between two digits or standing alone with spaces around is a star. */
function isEmphasis(line: string, i: number, mark: string): boolean {
  const [before, after] = [line.charAt(i - 1), line.charAt(i + mark.length)];
  if (mark.startsWith('_') || mark === '*') return !(isBlank(before) && isBlank(after));
  return true;
}

const isBlank = (unit: string): boolean => unit === '' || /\s/.test(unit);

function readBraced(window: string, i: number, out: Cursor): number {
  const braced = BracedRe.exec(window);
  if (!braced?.[1]) return 0;
  const inside = braced[0].indexOf('{') + 1;
  [...braced[1]].forEach((unit, k) => {
    push(out, unit, i + inside + k);
  });
  return braced[0].length;
}

function readEntity(window: string, i: number, out: Cursor): number {
  const entity = EntityRe.exec(window);
  if (!entity) return 0;
  const [whole, decimal, hex, name] = entity;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  const text = name ? ENTITIES[name] : code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : undefined;
  if (text === undefined) return 0;
  push(out, text, i);
  return whole.length;
}

function readUnit(line: string, i: number, out: Cursor): number {
  const unit = line.charAt(i);
  let size = 1;
  while (size < 4 && isRareUnit(line.charAt(i + size)) && CombiningRe.test(line.charAt(i + size))) size++;
  if (size === 1 && !isRareUnit(unit)) {
    out.units.push(unit);
    out.at.push(i);
    return 1;
  }
  const composed = size === 1 ? unit : line.slice(i, i + size).normalize('NFC');
  for (const letter of LIGATURES[composed] ?? composed) push(out, letter, i);
  return size;
}

function push(out: Cursor, text: string, at: number): void {
  for (let k = 0; k < text.length; k++) {
    out.units.push(text.charAt(k));
    out.at.push(at);
  }
}

/** One space for a run of them, a tab for a run that holds one; none at the ends. */
function collapse({ units, at }: Cursor): { text: string; at: number[] } {
  const [kept, offsets]: [string[], number[]] = [[], []];
  let gap = '';
  units.forEach((unit, i) => {
    if (unit === ' ' || (isRareUnit(unit) && SpaceRe.test(unit))) {
      gap = gap === '\t' || unit === '\t' ? '\t' : ' ';
      return;
    }
    if (gap !== '' && kept.length > 0) {
      kept.push(gap);
      offsets.push(Math.max(0, (at[i] ?? 1) - 1));
    }
    gap = '';
    kept.push(unit);
    offsets.push(at[i] ?? 0);
  });
  return { text: kept.join(''), at: offsets };
}

/** The cells of a row between its bars, each collapsed, a tab between two; a cell that is empty keeps its place. */
function collapseRow({ units, at }: Cursor): { text: string; at: number[] } {
  const bars = units.flatMap((unit, i) => (unit === '\t' ? [i] : []));
  const last = units.slice(bars.at(-1) ?? 0).every((unit) => /\s/.test(unit)) ? bars.at(-1) : units.length;
  const ends = [...bars.filter((bar) => bar !== last), last ?? units.length];
  const [kept, offsets]: [string[], number[]] = [[], []];
  for (let k = 1; k < ends.length; k++) {
    const [from, to] = [(ends[k - 1] ?? 0) + 1, ends[k] ?? 0];
    const cell = collapse({ units: units.slice(from, to), at: at.slice(from, to) });
    if (k > 1) {
      kept.push('\t');
      offsets.push(at[from - 1] ?? 0);
    }
    for (let i = 0; i < cell.text.length; i++) {
      kept.push(cell.text.charAt(i));
      offsets.push(cell.at[i] ?? 0);
    }
  }
  const isEmpty = kept.every((unit) => unit === '\t');
  return isEmpty ? { text: '', at: [] } : { text: kept.join(''), at: offsets };
}

function isBold(content: string): boolean {
  const text = content.trim();
  return /^(\*\*|__)(?!\s)[^*]{1,400}\1[ \t]*[:;.]?$/.test(text);
}
