import { textBody, vintageOf } from '../compare/wordings.ts';
import type { AtlasBody, AtlasConvention, Ending } from '../model/atlas.ts';
import { isValidDate, latestStart } from '../model/calendar.ts';
import { departementOf, yearOf } from '../model/place-and-year.ts';
import type { ConventionRecord, Party } from '../model/record.ts';
import type { AtlasModels, ConventionSummary } from './summary.ts';
import { wordingsIn } from './wordings-in.ts';

/** Reduces a record to what the atlas needs of it. */
export function summarise(record: ConventionRecord, { template, models }: AtlasModels): ConventionSummary {
  const body = textBody(record.articles, namesIn(record));
  const vintage = vintageOf(body, models);
  const isOther = record.document.kind !== 'convention';
  const isWhole = record.pages.every(({ state }) => state !== 'damaged' && state !== 'skipped');
  const isCurrent = vintage === null || vintage === template.id;
  const own = isCurrent ? null : (models.find(({ id }) => id === vintage) ?? null);
  return {
    convention: { ...identityOf(record), vintage, isCurrent, isWhole },
    departementName: departementOf(record)?.name ?? null,
    isOther,
    wordings: isOther ? [] : wordingsIn(body, { template, own, isWhole }),
    domains: record.domains,
    competences: isOther ? [] : record.competences,
    durations: isOther ? [] : durationsOf(record),
    ending: isOther ? null : endingOf(record),
  };
}

function identityOf(
  record: ConventionRecord,
): Omit<AtlasConvention, 'id' | 'vintage' | 'isCurrent' | 'isWhole'> {
  const caf = record.parties.find(({ kind }) => kind === 'caf');
  const year = yearOf(record);
  return {
    file: record.source.file,
    sha256: record.source.sha256,
    title: record.document.title,
    departement: departementOf(record)?.code ?? null,
    caf: caf?.name ?? null,
    bodies: record.parties.filter(({ kind }) => kind !== 'caf').map(bodyOf),
    year: year === null ? null : Number(year),
  };
}

/** How the bodies that sign are called, and where they sit. */
const namesIn = ({ parties, signature }: ConventionRecord): readonly string[] =>
  [
    ...parties.flatMap(({ name, alias, registry }) => [name, alias, registry?.name ?? null]),
    signature?.place ?? null,
  ].filter((name) => name !== null);

function bodyOf({ id, kind, name, alias, registry }: Party): AtlasBody {
  return { id, kind, name: name ?? registry?.name ?? alias ?? '', code: registry?.code ?? null };
}

function durationsOf({ durations, term }: ConventionRecord): ConventionSummary['durations'] {
  const found = durations.flatMap(({ role, value }) =>
    role === 'notice' || role === 'cure-period' ? [{ role, value }] : [],
  );
  const whole = term?.duration ?? durations.find(({ role }) => role === 'term')?.value ?? null;
  const all = whole === null ? found : [{ role: 'term' as const, value: whole }, ...found];
  return all.filter(
    ({ role, value }, i) => all.findIndex((other) => other.role === role && other.value === value) === i,
  );
}

function endingOf({ term, durations }: ConventionRecord): Omit<Ending, 'convention'> | null {
  if (term?.end == null || !isValidDate(term.end)) return null;
  const notices = new Set(durations.flatMap(({ role, value }) => (role === 'notice' ? [value] : [])));
  const [only] = notices;
  const notice = notices.size === 1 && only !== undefined ? only : null;
  return {
    end: term.end,
    notice,
    lastNotice: notice === null ? null : latestStart(term.end, notice),
    renewal: term.renewal,
  };
}
