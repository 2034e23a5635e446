/**
 * Characters that would act on a terminal, or on the order of what it shows, instead of being read: C0 (line feeds
 * too: a report makes its own lines), DEL, C1, the bidirectional controls, line and paragraph separators, and halves
 * of a pair.
 */
const ActiveRe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** White space that a line may break at; the two others hold « guillemets » and numbers together. */
const BreakingSpaceRe = /[^\S\u00a0\u202f]+/g;

/** A text of a document, or the name of a file, made safe to print: what acts is shown as `\xNN` or `\u{NNNN}`. */
export function printable(text: string): string {
  return text.replace(ActiveRe, (character) => escaped(character.codePointAt(0) ?? 0));
}

function escaped(code: number): string {
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
}

/** A value of a document as one line to print: white space collapsed, cut at a word after `most` characters, printable. */
export function excerpt(text: string, most: number): string {
  const line = text
    .slice(0, most * 8)
    .replace(BreakingSpaceRe, ' ')
    .trim();
  const whole = text.length <= most * 8;
  const characters = [...line];
  if (whole && characters.length <= most) return printable(line);
  const cut = characters.slice(0, most).join('');
  const atWord = cut.lastIndexOf(' ');
  return `${printable(atWord > cut.length / 2 ? cut.slice(0, atWord) : cut)}…`;
}
