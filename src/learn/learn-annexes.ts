import { fold, keyOf } from '../model/fold.ts';
import type { Support } from '../model/learnt-model.ts';
import type { Template, TemplateAnnex } from '../model/template.ts';
import type { Group } from './group-parts.ts';
import { distinctIds, idOf } from './ids.ts';
import { headingOf, type Spellings } from './titles.ts';

export interface LearntAnnex {
  readonly annex: TemplateAnnex;
  readonly support: Support;
}

const MOST = 0.5; // share of the conventions that must have a title for it to go before that of a known model

/** The annexes that enough conventions have, known by their titles. */
export function learnAnnexes(
  groups: readonly Group[],
  base: Template,
  { spellings, of }: { readonly spellings: Spellings; readonly of: number },
): readonly LearntAnnex[] {
  const drafts = groups.flatMap(({ model, parts }) => {
    const heading = headingOf([...parts.values()], spellings);
    const known = base.annexes.find(({ id }) => id === model);
    const isCommon = heading.agreed >= MOST * parts.size;
    const title = (isCommon ? heading.title : null) ?? known?.title ?? heading.title ?? '';
    if (keyOf(title) === '') return [];
    return [{ ...heading, title, known, count: parts.size }];
  });
  const ids = distinctIds(
    drafts.map(({ known, title }) => known?.id ?? `annexe-${idOf(title, 'sans-titre')}`),
  );
  return drafts.map(({ title, number, others, known, count }, i) => ({
    annex: {
      id: ids[i] ?? '',
      number,
      title,
      cues: known === undefined ? [title, ...others].map(fold) : known.cues,
    },
    support: { count, of },
  }));
}
