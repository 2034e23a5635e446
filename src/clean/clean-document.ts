import type { CleanDocument, Mask } from '../model/clean.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Rules } from '../model/rules.ts';
import type { Range } from '../model/span.ts';
import { buildReading } from './build-reading.ts';
import { findFootnotes } from './find-footnotes.ts';
import { findFurniture } from './find-furniture.ts';
import { findToc } from './find-toc.ts';
import { layMasks } from './lay-masks.ts';
import { findStamps } from './stamps/find-stamps.ts';

/** Sets apart what is not the text of the convention, with the reason, and puts the rest together to be read. */
export function cleanDocument(document: SourceDocument, rules: Pick<Rules, 'stamps'>): CleanDocument {
  const { stamps, masks } = findStamps(document, rules.stamps);
  const stamped = masks.map(({ range }) => range);
  const furniture = findFurniture(document, stamped);
  const edges = layMasks([...masks, ...asMasks(furniture, 'furniture')]).map(({ range }) => range);
  const footnotes = findFootnotes(document, edges);
  const toc = findToc(document, edges);
  const marks = footnotes.flatMap((note) => note.marks);
  const all = layMasks([
    ...masks,
    ...asMasks(furniture, 'furniture'),
    ...asMasks([...marks, ...footnotes.map(({ range }) => range)], 'footnote'),
    ...asMasks(toc ? [toc.range] : [], 'toc'),
  ]);
  const hidden = layMasks([...masks, ...asMasks(furniture, 'furniture'), ...asMasks(marks, 'footnote')]);
  const reading = buildReading(document, {
    hidden: hidden.map(({ range }) => range),
    toc,
    footnotes,
  });
  return { document, masks: all, stamps, toc: toc?.entries ?? [], reading };
}

const asMasks = (ranges: readonly Range[], reason: Mask['reason']): Mask[] =>
  ranges.map((range) => ({ range, reason }));
