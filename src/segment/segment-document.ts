import type { CleanDocument } from '../model/clean.ts';
import type { Reading } from '../model/reading.ts';
import type { Section, Segmentation } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import { chooseHeadings } from './choose-headings.ts';
import { type Candidate, findHeadings } from './find-headings.ts';
import { findSignature } from './find-signature.ts';
import { labelFront } from './front-parts.ts';
import { knownTitles } from './known-titles.ts';
import { matchAnnex, matchModel } from './match-model.ts';

/** Cuts a document into its sections, by all the evidence there is for where each begins. */
export function segmentDocument({ reading, toc }: CleanDocument, template: Template): Segmentation {
  const { candidates, unreadFrom } = findHeadings(reading, knownTitles(template, toc));
  const headings = chooseHeadings(candidates);
  const front = frontSections(reading, headings[0]?.range.start ?? reading.text.length);
  const tocs = reading.blocks.filter(({ part }) => part === 'toc').map(({ range }) => range.start);
  const main = headings.flatMap((heading, i) =>
    sectionsOf(tocs, heading, headings[i + 1]?.range.start ?? reading.text.length),
  );
  const sections = withModel(reading, withSignature(reading, [...front, ...main]), template);
  return { reading, sections, unreadFrom };
}

function frontSections(reading: Reading, end: number): readonly Section[] {
  const blocks = reading.blocks.filter(({ range }) => range.start < end);
  const labels = labelFront(reading, blocks);
  const sections: Section[] = [];
  blocks.forEach(({ range }, i) => {
    const kind = labels[i] ?? 'cover';
    const stop = Math.min(end, blocks[i + 1]?.range.start ?? end);
    const last = sections.at(-1);
    const reach = { start: last?.kind === kind ? last.range.start : range.start, end: stop };
    if (last?.kind === kind) sections.pop();
    sections.push({ kind, number: null, title: null, model: null, range: reach, body: reach });
  });
  return sections;
}

/** A heading and what follows it; a table of contents that lies behind a heading stays a section of its own. */
function sectionsOf(tocs: readonly number[], heading: Candidate, end: number): readonly Section[] {
  const { kind, number, title, range } = heading;
  const toc = tocs.find((start) => start >= range.end && start < end);
  const stop = toc ?? end;
  const section: Section = {
    kind,
    number: kind === 'preamble' ? null : number,
    title,
    model: null,
    range: { start: range.start, end: stop },
    body: { start: range.end, end: stop },
  };
  if (toc === undefined) return [section];
  const rest = { start: stop, end };
  return [section, { kind: 'toc', number: null, title: null, model: null, range: rest, body: rest }];
}

/** The signature block is the tail of the last section before the annexes; without annexes, of the last section. */
function withSignature(reading: Reading, sections: readonly Section[]): readonly Section[] {
  const firstAnnex = sections.findIndex(({ kind }) => kind === 'annex');
  const before = firstAnnex < 0 ? sections.length : firstAnnex;
  const order = [...sections.keys()].slice(Math.max(0, before - 2), before).reverse();
  const inAnnexes = firstAnnex < 0 ? [] : [...sections.keys()].slice(firstAnnex);
  for (const index of [...order, ...inAnnexes]) {
    const section = sections[index];
    const start = section && section.kind !== 'toc' ? findSignature(reading, section.body) : null;
    if (section && start !== null) return splitAt(sections, index, start);
  }
  return sections;
}

function splitAt(sections: readonly Section[], index: number, start: number): readonly Section[] {
  const section = sections[index];
  if (section === undefined) return sections;
  const cut = (range: Range): Range => ({ start: Math.min(range.start, start), end: start });
  const head = { ...section, range: cut(section.range), body: cut(section.body) };
  const rest = { start, end: section.range.end };
  const signature: Section = {
    kind: 'signature',
    number: null,
    title: null,
    model: null,
    range: rest,
    body: rest,
  };
  return [...sections.slice(0, index), head, signature, ...sections.slice(index + 1)];
}

function withModel(reading: Reading, sections: readonly Section[], template: Template): readonly Section[] {
  const articles = sections.filter(({ kind }) => kind === 'article');
  const answers = matchModel(
    articles.map(({ number, title, body }) => ({
      number,
      title,
      text: reading.text.slice(body.start, body.end),
    })),
    template,
  );
  const annexes = new Map<string | null, string | null>(); // titles that come again are looked at once
  const annexOf = (title: string | null): string | null => {
    const known = annexes.get(title);
    const answer = known === undefined ? matchAnnex(title, template) : known;
    annexes.set(title, answer);
    return answer;
  };
  let next = 0;
  return sections.map((section) => {
    if (section.kind === 'preamble') return { ...section, model: 'preambule' };
    if (section.kind === 'annex') return { ...section, model: annexOf(section.title) };
    return { ...section, model: section.kind === 'article' ? (answers[next++] ?? null) : null };
  });
}
