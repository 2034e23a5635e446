import { textBody, vintageOf } from '../compare/wordings.ts';
import type { AtlasBody, AtlasConvention, Ending } from '../model/atlas.ts';
import { isValidDate, latestStart } from '../model/calendar.ts';
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
    departementName: record.parties.find(({ kind }) => kind === 'caf')?.registry?.name ?? null,
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
  return {
    file: record.source.file,
    sha256: record.source.sha256,
    title: record.document.title,
    departement: caf?.registry?.code ?? stampedDepartement(record),
    caf: caf?.name ?? null,
    bodies: record.parties.filter(({ kind }) => kind !== 'caf').map(bodyOf),
    year: yearOf(record),
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

/** Where the Caf is not known, the one département that every stamp names. */
function stampedDepartement({ stamps }: ConventionRecord): string | null {
  const codes = new Set(stamps.flatMap(({ act }) => (act === null ? [] : [act.departement])));
  const [code] = codes;
  if (code === undefined || codes.size > 1) return null;
  return /^0\w\w$/.test(code) ? code.slice(1) : code;
}

function yearOf({ signature, dates, term }: ConventionRecord): number | null {
  const signed =
    signature?.date ?? dates.find(({ role, value }) => role === 'signature' && value !== null)?.value ?? null;
  const day =
    signed ?? term?.start ?? dates.find(({ role, value }) => role === 'effect' && value)?.value ?? null;
  return day === null ? null : Number(day.slice(0, 4));
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
