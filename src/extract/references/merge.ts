import { keyOf } from '../../model/fold.ts';
import { containment } from '../../model/likeness.ts';
import type { Range } from '../../model/span.ts';
import type { ReferenceHead } from './head.ts';

/** A citation as it stands at one place. */
export interface Citation extends ReferenceHead {
  readonly raw: string;
  readonly articles: readonly string[];
  readonly whole: Range; // of the raw quotation, in the reading
}

/**
 * Each text cited once, at its first place, under its fullest quotation. A code is cited again where other articles
 * of it are; a bare mention of a code already cited adds nothing.
 */
export function mergeCitations(citations: readonly Citation[]): readonly Citation[] {
  const merged: Citation[] = [];
  const byId = new Map<string, number[]>();
  for (const citation of citations) {
    const places = byId.get(citation.id) ?? [];
    const at = places.find((place) => isSame(merged[place], citation));
    const known = at === undefined ? undefined : merged[at];
    if (at !== undefined && known !== undefined) merged[at] = both(known, citation);
    else byId.set(citation.id, [...places, merged.push(citation) - 1]);
  }
  return merged;
}

function isSame(a: Citation | undefined, b: Citation): boolean {
  if (a === undefined) return false;
  if (a.kind === 'code') return b.articles.every((article) => a.articles.includes(article));
  if (a.kind === 'deliberation') return sameCouncil(a.raw, b.raw);
  return true;
}

/** Two councils may decide on one day; a quotation without the council's place answers to any. */
function sameCouncil(a: string, b: string): boolean {
  const [x, y] = [councilOf(a), councilOf(b)];
  return x === '' || y === '' || containment(x, y) >= 0.7 || containment(y, x) >= 0.7;
}

const councilOf = (raw: string): string =>
  keyOf(raw)
    .replace(
      /\b(?:deliberations?|decisions?|en date|date|du|de|des|la|le|l|d|son|sa|par|\d+|n|commune|ville)\b/g,
      ' ',
    )
    .replace(
      /\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/g,
      ' ',
    )
    .trim();

function both(first: Citation, second: Citation): Citation {
  const fuller = first.kind !== 'code' && second.raw.length > first.raw.length ? second : first;
  return {
    ...fuller,
    number: first.number ?? second.number,
    date: first.date ?? second.date,
    articles: [...new Set([...first.articles, ...second.articles])],
  };
}
