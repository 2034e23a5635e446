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

/** The annexes that enough conventions have, known by their titles. */
export function learnAnnexes(
  groups: readonly Group[],
  base: Template,
  { spellings, of }: { readonly spellings: Spellings; readonly of: number },
): readonly LearntAnnex[] {
  const drafts = groups.flatMap(({ model, parts }) => {
    const heading = headingOf([...parts.values()], spellings);
    const known = base.annexes.find(({ id }) => id === model);
    const title = heading.title ?? known?.title ?? '';
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
