import type { Range } from '../../model/span.ts';

/** A text without what hinders matching; unit k of `text` stands at `at[k]` in the folded text. */
export interface View {
  readonly text: string;
  readonly at: Uint32Array;
}

const PAGE_END = '\f';
const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** The offsets in the folded text of a range of a view. */
export function unviewed(view: View, { start, end }: Range): Range {
  const first = view.at[start] ?? 0;
  return { start: first, end: end > start ? (view.at[end - 1] ?? first) + 1 : first };
}

/** Only letters and digits, and the form feeds that keep two pages apart. */
export function lettersOf(folded: string): View {
  return viewOf(folded, (i) => {
    const code = folded.charCodeAt(i);
    return isLetterOrDigit(code) || code === 0x0c ? folded.charAt(i) : '';
  });
}

/**
 * The text as an identifier is read in it: marks of Markdown gone, each run of white space one space (one line feed
 * or form feed where it holds one), none beside the hyphens and underscores that hold an identifier together.
 */
export function identifiersOf(folded: string): View {
  let [gapEnd, glued] = [0, false];
  return viewOf(folded, (i) => {
    const unit = folded.charAt(i);
    if (isMark(unit)) return '';
    if (!isWhite(unit)) {
      glued = unit === '-' || unit === '_';
      return unit;
    }
    if (i < gapEnd) return '';
    const gap = gapAt(folded, i);
    gapEnd = gap.end;
    return glued && gap.kind !== PAGE_END && gap.lines <= 2 ? '' : isGlueNext(folded, gap) ? '' : gap.kind;
  });
}

interface Gap {
  readonly end: number;
  readonly lines: number;
  readonly kind: string;
}

const isWhite = (unit: string): boolean =>
  unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === PAGE_END;
const isMark = (unit: string): boolean => /[\\*`\u00ad\u200b-\u200f\u2060]/.test(unit);

function gapAt(folded: string, from: number): Gap {
  let [end, lines, page] = [from, 0, false];
  for (; end < folded.length; end++) {
    const unit = folded.charAt(end);
    if (!isWhite(unit) && !isMark(unit)) break;
    if (unit === '\n') lines++;
    page ||= unit === PAGE_END;
  }
  return { end, lines, kind: page ? PAGE_END : lines > 0 ? '\n' : ' ' };
}

/** A hyphen at the beginning of a line with a space behind it is a bullet, and holds nothing together. */
function isGlueNext(folded: string, { end, lines, kind }: Gap): boolean {
  const next = folded.charAt(end);
  if ((next !== '-' && next !== '_') || kind === PAGE_END) return false;
  return lines === 0 || (lines <= 2 && !isWhite(folded.charAt(end + 1)));
}

const CHUNK = 8_192;

function viewOf(folded: string, keep: (offset: number) => string): View {
  const [at, units] = [new Uint32Array(folded.length), new Uint16Array(folded.length)];
  let size = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = keep(i);
    if (unit === '') continue;
    units[size] = unit.charCodeAt(0);
    at[size++] = i;
  }
  let text = '';
  for (let i = 0; i < size; i += CHUNK)
    text += String.fromCharCode(...units.subarray(i, Math.min(size, i + CHUNK)));
  return { text, at: at.subarray(0, size) };
}

const LineEndRe = /[\n\f]/g;

/** The offset of the line feed or form feed that ends the line, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  LineEndRe.lastIndex = from;
  return LineEndRe.exec(text)?.index ?? text.length;
}
