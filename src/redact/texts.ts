import type { ConventionRecord } from '../model/record.ts';

/** A record with each of its texts changed: what quotes the document or speaks of it. Names of persons are not among them. */
export function mapTexts(record: ConventionRecord, change: (text: string) => string): ConventionRecord {
  const maybe = (text: string | null): string | null => (text === null ? null : change(text));
  const { document, signature } = record;
  return {
    ...record,
    source: { ...record.source, file: change(record.source.file) },
    document: { ...document, title: maybe(document.title) },
    parties: record.parties.map((party) => ({
      ...party,
      name: maybe(party.name),
      alias: maybe(party.alias),
      representatives: party.representatives.map((person) => ({ ...person, role: maybe(person.role) })),
      authority: party.authority === null ? null : { ...party.authority, body: maybe(party.authority.body) },
    })),
    dates: record.dates.map((date) => ({ ...date, raw: change(date.raw) })),
    durations: record.durations.map((duration) => ({ ...duration, raw: change(duration.raw) })),
    competences: record.competences.map((competence) => ({ ...competence, text: change(competence.text) })),
    articles: record.articles.map((article) => ({
      ...article,
      title: maybe(article.title),
      text: change(article.text),
    })),
    references: record.references.map((reference) => ({ ...reference, raw: change(reference.raw) })),
    signature:
      signature === null
        ? null
        : {
            ...signature,
            place: maybe(signature.place),
            signatories: signature.signatories.map((person) => ({ ...person, role: maybe(person.role) })),
          },
    findings: record.findings.map((finding) => ({
      ...finding,
      actual: maybe(finding.actual),
      expected: maybe(finding.expected),
      why: change(finding.why),
    })),
    quality: { ...record.quality, notes: record.quality.notes.map(change) },
  };
}

/** Every text of a record that `mapTexts` changes, in its order. */
export function textsOf(record: ConventionRecord): readonly string[] {
  const texts: string[] = [];
  mapTexts(record, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
