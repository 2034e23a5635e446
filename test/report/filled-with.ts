import { ConventionRecord } from '../../src/model/record.ts';
import { SAMPLE } from './sample-record.ts';

/** A record whose every text is another. */
export function filledWith(text: string): ConventionRecord {
  const kept =
    /^(?:schemaVersion|name|sha256|text|state|kind|code|severity|grade|role|precision|value|source|start|end|from|to)$/;
  const hostile = JSON.parse(
    JSON.stringify(
      {
        ...SAMPLE,
        competences: [
          { holder: 'p1', category: null, text, domains: [text], until: null, span: SAMPLE.parties[0]?.span },
        ],
        references: [
          {
            kind: 'loi',
            raw: text,
            number: null,
            date: null,
            articles: [],
            code: null,
            article: text,
            span: SAMPLE.parties[0]?.span,
          },
        ],
        domains: [text],
      },
      (key, value) =>
        typeof value === 'string' && !kept.test(key) && !/^\d{4}-\d{2}-\d{2}$|^P\d/.test(value)
          ? text
          : value,
    ),
  );
  const { parties, source: file, engine, findings } = SAMPLE;
  return ConventionRecord.parse({
    ...hostile,
    engine,
    document: {
      ...SAMPLE.document,
      title: text,
      period: { from: text, to: text, span: { start: 0, end: 1, page: 1 } },
    },
    source: { ...file, file: text },
    parties: parties.map((party) => ({
      ...party,
      name: text,
      alias: text,
      representatives: [{ name: text, honorific: text, role: text }],
    })),
    term: SAMPLE.term,
    findings: findings.map((each) => ({
      ...each,
      actual: text,
      expected: `${text} a b c d e f`,
      why: text,
      article: text,
    })),
  });
}
