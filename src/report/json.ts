import type { ConventionRecord } from '../model/record.ts';

/** What JSON leaves as it is and a terminal would obey. All of it can stand inside strings only. */
const ActiveRe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A rectangle, five numbers over seven lines; no string of JSON holds a line break. */
const BoxRe = /(?<=\[)\n *-?[\d.]+(?:,\n *-?[\d.]+){4}\n *(?=\])/g;

/** A record as JSON, rectangles on a line, indented by two spaces, without a final line feed: plain JSON that is safe to show on a terminal. */
export function renderJson(record: ConventionRecord): string {
  return safeJson(JSON.stringify(record, null, 2).replace(BoxRe, (list) => list.replace(/\s+/g, ' ').trim()));
}

/** A record as JSON on a single line, without a final line feed. */
export function renderJsonLine(record: ConventionRecord): string {
  return safeJson(JSON.stringify(record));
}

/** JSON that is safe to show on a terminal: what would act there is escaped, and parses to the same. */
export function safeJson(json: string): string {
  return json.replace(ActiveRe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
