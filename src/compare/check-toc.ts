import type { TocEntry } from '../model/clean.ts';
import type { SourceDocument } from '../model/document.ts';
import { keyOf } from '../model/fold.ts';
import { isSameTitle, titleLikeness } from '../model/likeness.ts';
import type { Section } from '../model/section.ts';
import { headedArticles } from '../model/template.ts';
import { legibilityOf } from './legibility.ts';
import { type Check, isWhole, type Judgement } from './subject.ts';

const PLACE = 'sommaire';
/** Above this two titles of a scan differ by noise only: its leaders leave more of it. */
const SAME_IN_SCAN = 0.7;
const ALIKE = 0.6;

const nameOf = ({ kind, number, title }: TocEntry): string => {
  const label = kind === 'annex' ? 'Annexe' : 'Article';
  return number === null ? title : `${label} ${number} : ${title}`;
};

/** The section that an entry of the table of contents announces: of its kind and number, the likest title among several. */
function sectionOf(entry: TocEntry, sections: readonly Section[]): Section | undefined {
  const { kind, number, title } = entry;
  const ofKind = sections.filter((section) => section.kind === kind);
  const numbered = ofKind.filter(
    (section) => number !== null && keyOf(section.number ?? '') === keyOf(number),
  );
  const likest = (list: readonly Section[]): Section | undefined =>
    [...list].sort((a, b) => titleLikeness(b.title ?? '', title) - titleLikeness(a.title ?? '', title))[0];
  if (numbered.length > 0) return likest(numbered);
  const byTitle = likest(ofKind);
  return byTitle && titleLikeness(byTitle.title ?? '', title) >= ALIKE ? byTitle : undefined;
}

const isRead = ({ span }: TocEntry, { pages }: SourceDocument): boolean =>
  pages[span.page - 1]?.state === 'ocr';

/** How alike an entry and a title are; on a scan OCR makes words of the leader behind the title, which are not of it. */
function likenessOf(entry: TocEntry, other: string, document: SourceDocument): number {
  const likeness = titleLikeness(other, entry.title);
  if (!isRead(entry, document)) return likeness;
  return Math.max(likeness, titleLikeness(other, entry.title.slice(0, other.length)));
}

const about = (rule: string, entry: TocEntry, args: Judgement['args']): Judgement => ({
  rule,
  article: PLACE,
  span: entry.span,
  actual: nameOf(entry),
  args: { entry: nameOf(entry), ...args },
});

/** Each title of the table of contents is the title of the section that it announces. */
export const checkTocTitles: Check = ({ clean: { toc, document }, sections }) =>
  toc.flatMap((entry): readonly Judgement[] => {
    const section = sectionOf(entry, sections);
    if (section?.title == null || entry.title === '' || entry.kind === 'preamble') return [];
    const likeness = likenessOf(entry, section.title, document);
    if (isSameTitle(section.title, entry.title) || (isRead(entry, document) && likeness >= SAME_IN_SCAN))
      return [];
    return [
      {
        ...about('toc-title', entry, { title: section.title }),
        severity: likeness >= ALIKE ? 'info' : 'minor',
      },
    ];
  });

/** The pages of a table of contents do not go backwards. */
export const checkTocOrder: Check = ({ clean: { toc } }) =>
  toc.flatMap((entry, i): readonly Judgement[] => {
    const before = toc[i - 1];
    if (before?.page == null || entry.page === null || entry.page >= before.page) return [];
    return [about('toc-order', entry, { page: entry.page, before: before.page })];
  });

/**
 * An article that the table of contents announces is in the document. One of the model's is missed by name already, and
 * of an entry that OCR could not read nobody can say whose title it is.
 */
export const checkTocArticles: Check = (subject) => {
  const { clean, sections, template } = subject;
  if (!isWhole(subject)) return [];
  const isOfModel = (entry: TocEntry): boolean =>
    headedArticles(template).some(({ title }) => likenessOf(entry, title, clean.document) >= ALIKE);
  return clean.toc
    .filter((entry) => entry.kind === 'article' && sectionOf(entry, sections) === undefined)
    .filter((entry) => !isOfModel(entry) && legibilityOf(clean, entry.span) === 1)
    .map((entry) => about('toc-article', entry, {}));
};

/** An annex that the table of contents announces is in the file. */
export const checkAnnouncedAnnexes: Check = (subject) => {
  const { clean, sections } = subject;
  if (!isWhole(subject)) return [];
  return clean.toc
    .filter((entry) => entry.kind === 'annex' && sectionOf(entry, sections) === undefined)
    .map((entry) => about('annex-announced', entry, {}));
};
