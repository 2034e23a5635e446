import {
  type Body,
  type ClauseWording,
  textBody,
  vintageOf,
  type WordingStatus,
  wordingsOf,
} from '../compare/wordings.ts';
import type { AtlasBody, AtlasConvention, BrokenObligation, Ending } from '../model/atlas.ts';
import { isValidDate, latestStart } from '../model/calendar.ts';
import type { ConventionRecord, Party } from '../model/record.ts';
import type { Template } from '../model/template.ts';

/** What the atlas keeps of a wording: everything but its place. */
export interface Wording {
  readonly clause: string; // `article/clause`
  readonly status: WordingStatus | 'older' | 'absent' | 'unread';
  readonly breach: BrokenObligation | null;
  readonly isMoved: boolean;
  readonly text: string | null;
  readonly words: readonly string[];
}

/** What the atlas keeps of a record: small, and nobody's name but those of bodies. */
export interface ConventionSummary {
  readonly convention: Omit<AtlasConvention, 'id'>;
  readonly departementName: string | null;
  readonly isOther: boolean; // another instrument: nothing of it is compared
  readonly wordings: readonly Wording[];
  readonly domains: readonly string[];
  readonly competences: ConventionRecord['competences'];
  readonly durations: readonly { readonly role: 'term' | 'notice' | 'cure-period'; readonly value: string }[];
  readonly ending: Omit<Ending, 'convention'> | null;
}

/** The models that conventions are told by. */
export interface AtlasModels {
  readonly template: Template; // whose clauses the atlas is about
  readonly models: readonly Template[]; // all that are known
}

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

interface Setting {
  readonly template: Template;
  readonly own: Template | null; // an earlier model that the convention follows
  readonly isWhole: boolean;
}

function wordingsIn(body: Body, { template, own, isWhole }: Setting): readonly Wording[] {
  const earlier = own === null ? null : wordingsOf(body, own).filter(({ range }) => range !== null);
  const known = new Map(
    wordingsOf(body, template).map((found) => [keyOf(found.article, found.clause), found]),
  );
  const owed = own === null ? null : clausesOf(own);
  return template.articles
    .filter(({ id }) => id !== 'visas' && id !== 'signature')
    .flatMap((article) =>
      article.clauses.map((clause): Wording => {
        const key = keyOf(article.id, clause.id);
        const found = known.get(key) ?? null;
        const nothing = { clause: key, isMoved: false, text: null, words: [], breach: null };
        const older = earlier === null ? null : olderOf(key, found, earlier);
        if (older !== null) return { ...nothing, status: 'older', text: older.text, words: older.words };
        const isThere = found !== null && found.text !== null;
        if (!isThere && !isWhole) return { ...nothing, status: 'unread' };
        if (!isThere && (clause.optional || (owed !== null && !owed.has(key))))
          return { ...nothing, status: 'absent' };
        const breach = found === null ? (clause.missing ?? article.missing ?? null) : breachOf(found);
        if (!isThere)
          return { ...nothing, status: 'missing', breach: article.id === 'preambule' ? null : breach };
        const { status, isMoved, text, words } = found;
        return {
          clause: key,
          status,
          breach: article.id === 'preambule' ? null : breach,
          isMoved,
          text,
          words,
        };
      }),
    );
}

const keyOf = (article: string, clause: string): string => `${article}/${clause}`;

const clausesOf = ({ articles }: Template): ReadonlySet<string> =>
  new Set(articles.flatMap(({ id, clauses }) => clauses.map((clause) => keyOf(id, clause.id))));

function breachOf({ status, severity, reason }: ClauseWording): BrokenObligation | null {
  const isBreach = status === 'changed' || status === 'missing' || status === 'replaced';
  return isBreach && severity !== 'info' ? { severity, why: reason } : null;
}

/** The wording of the earlier model that stands where a clause is not kept, or that answers to the same clause. */
function olderOf(
  key: string,
  found: ClauseWording | null,
  earlier: readonly ClauseWording[],
): ClauseWording | null {
  if (found?.status === 'kept') return null;
  const isKept = ({ status }: ClauseWording): boolean => status === 'kept' || status === 'reworded';
  const same = earlier.find((other) => keyOf(other.article, other.clause) === key && isKept(other));
  if (same !== undefined) return same;
  const range = found?.range;
  if (range == null) return null;
  const shared = (other: ClauseWording): number =>
    other.range === null
      ? 0
      : Math.min(range.end, other.range.end) - Math.max(range.start, other.range.start);
  return earlier.find((other) => isKept(other) && shared(other) > (range.end - range.start) / 2) ?? null;
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
