/** What stands in the place of each character that is hidden. */
export const HIDDEN = '█';

/** A stretch of a text, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text with some stretches hidden: as long as before, so that offsets into it stay true. Line ends stay. */
export function mask(text: string, stretches: readonly Stretch[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + blocks(text.slice(from, end));
    at = end;
  }
  return masked + text.slice(at);
}

/** A value hidden whole. */
export function blocks(text: string): string {
  return text.replace(/[^\n]/g, HIDDEN);
}
