import { keyOf } from '../model/fold.ts';
import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';
import { dateWords, domainName, durationWords } from './format.ts';
import type { Paper } from './paper.ts';
import { excerpt } from './printable.ts';
import { termLine } from './text-identity.ts';
import { sheetWordingIn } from './wording/wording-in.ts';

/** What two conventions state otherwise of one matter: what only the earlier says, and only the later. */
export interface FactChange {
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Voice {
  readonly paper: Paper;
  readonly language: Language;
}

const MOST_CHARS = 200; // of a value

/** The matters on which two conventions differ, in the order of the record. */
export function changedFacts(
  before: ConventionRecord,
  after: ConventionRecord,
  voice: Voice,
): readonly FactChange[] {
  const [earlier, later] = [factsOf(before, voice), factsOf(after, voice)];
  return earlier.flatMap(({ label, values }, index): readonly FactChange[] => {
    const others = later[index]?.values ?? [];
    const [gone, come] = [without(values, others), without(others, values)];
    return gone.length + come.length === 0 ? [] : [{ label, before: gone, after: come }];
  });
}

/** The values that are not among others, but for case, accents and signs. */
function without(values: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(keyOf));
  return [...new Map(values.map((value) => [keyOf(value), value]))].flatMap(([key, value]) =>
    known.has(key) ? [] : [value],
  );
}

function factsOf(
  record: ConventionRecord,
  { paper, language }: Voice,
): readonly { readonly label: string; readonly values: readonly string[] }[] {
  const { words } = paper;
  const sheet = sheetWordingIn(language);
  const { tables, durationRoles } = sheet;
  const said = (text: string): string => excerpt(text, MOST_CHARS);
  const { signature } = record;
  return [
    {
      label: tables.parties.title,
      values: record.parties.flatMap(({ name }) => (name === null ? [] : [said(name)])),
    },
    { label: words.labels.term, values: [termLine(record, paper)] },
    {
      label: tables.durations.title,
      values: record.durations
        .filter(({ role }) => role !== 'term')
        .map(({ role, value }) => `${durationRoles[role]} : ${durationWords(value, words)}`),
    },
    { label: tables.domains.title, values: record.domains.map((id) => domainName(id, sheet) ?? said(id)) },
    { label: tables.competences.title, values: record.competences.map(({ text }) => said(text)) },
    {
      label: words.labels.signature,
      values:
        signature === null
          ? []
          : [
              words.signedAt(
                signature.place === null ? null : said(signature.place),
                signature.date === null ? null : dateWords(signature.date, words),
              ),
            ],
    },
    {
      label: tables.signatories.columns[0] ?? tables.signatories.title,
      values: (signature?.signatories ?? []).flatMap(({ name, role }) => {
        const parts = [name, role].filter((part) => part !== null);
        return parts.length === 0 ? [] : [said(parts.join(', '))];
      }),
    },
  ];
}
