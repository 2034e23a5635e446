import { archive } from '../../../bench/archive-generator.ts';
import { buildAtlas } from '../../../src/atlas/build-atlas.ts';
import { gather, newGathering } from '../../../src/atlas/gather.ts';
import { summarise } from '../../../src/atlas/summarise.ts';
import type { Atlas } from '../../../src/model/atlas.ts';
import type { ConventionRecord } from '../../../src/model/record.ts';
import { rules } from '../../support/convention.ts';

/** What a hostile document would have in its fields. */
export const HOSTILE = [
  '<script>window.harmed=1</script>',
  '<img src=x onerror="window.harmed=1">',
  '=HYPERLINK("http://example.invalid","x")',
  '"><svg onload=window.harmed=1>',
  '\u0000\u001b[31m\u202e\ue000script\ue000',
] as const;

const models = { template: rules.template, models: rules.models };

/** The atlas of some records. */
export function atlasOf(records: readonly ConventionRecord[]): Atlas {
  const gathering = newGathering();
  for (const record of records) gather(gathering, summarise(record, models));
  return buildAtlas(gathering, models);
}

/** A few conventions of three Cafs, the first of which is hostile in every text. */
export function sampleRecords(): readonly ConventionRecord[] {
  const options = { conventions: 15, departements: 3, noise: 0.005, seed: 5 };
  const records = [...archive(rules.template, options)].map(({ record }) => record);
  return records.map((record, i) => (i === 0 ? hostile(record) : record));
}

function hostile(record: ConventionRecord): ConventionRecord {
  const [first, second, third, fourth, fifth] = HOSTILE;
  const span = { start: 0, end: 0, page: 1 };
  return {
    ...record,
    source: { ...record.source, file: `${fourth}.pdf` },
    document: { ...record.document, title: first },
    parties: record.parties.map((party) =>
      party.kind === 'caf' ? party : { ...party, kind: 'epci', name: `${second}${third}` },
    ),
    domains: ['jeunesse', '<b>domaine</b>', 'constructor', '__proto__'],
    competences: [
      { holder: 'p2', category: null, text: third, domains: ['petite-enfance', first], until: null, span },
    ],
    articles: record.articles.map((article) =>
      article.model === 'recours' || article.model === 'communication'
        ? {
            ...article,
            title: second,
            text: `${HOSTILE.join(' ')} les parties règlent tout litige. ${fifth}`,
          }
        : article,
    ),
  };
}
