import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../src/clean/clean-document.ts';
import { judgeClause } from '../../src/compare/clauses/judge-clause.ts';
import { fieldsOf, placeClauses } from '../../src/compare/clauses/place-clauses.ts';
import { loadModels, readRules } from '../../src/load-rules.ts';
import { fillClause, fillTemplate } from '../../src/model/fill-template.ts';
import { keyOf } from '../../src/model/fold.ts';
import { type Clause, partsOf, Template } from '../../src/model/template.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';
import { documentOf, rules } from '../support/convention.ts';
import { BOURGES, valuesOf } from '../support/situation.ts';

const models = loadModels();
const values = valuesOf(BOURGES);

/** What becomes of a clause where another text stands in its place. */
function judgedIn(template: Template, clause: Clause, text: string): string {
  const conforming = fillTemplate(template, values);
  const words = fillClause(clause, template, values);
  expect(conforming).toContain(words);
  const clean = cleanDocument(documentOf(conforming.replace(words, () => text)), rules);
  const { sections } = segmentDocument(clean, template);
  const placed = placeClauses(clean.reading, template, fieldsOf(clean.reading, sections, template));
  const here = placed.find(({ compiled }) => compiled.clause === clause);
  return here === undefined ? 'nowhere' : judgeClause(here, template).status;
}

describe.each(models.map((template) => ({ name: template.id, template })))('$name', ({ template }) => {
  const clauses = template.articles.flatMap(({ id, clauses }) =>
    clauses.map((clause) => ({ name: `${id}/${clause.id}`, clause })),
  );

  it('has every kernel in the text of its clause', () => {
    for (const { clause } of clauses)
      for (const phrase of clause.kernel)
        expect(
          partsOf(clause.text)
            .map((part) => (typeof part === 'string' ? keyOf(part) : '|'))
            .join(' '),
        ).toContain(keyOf(phrase));
  });

  it('says why wherever something follows', () => {
    for (const { clause } of clauses)
      for (const breach of [clause.missing, clause.changed])
        if (breach !== undefined) expect(breach.why).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  it('keeps its own clauses, filled', () => {
    const binding = template.articles.filter(({ binding }) => binding).flatMap((article) => article.clauses);
    const lost = binding.filter(
      (clause) => judgedIn(template, clause, fillClause(clause, template, values)) !== 'kept',
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  const examples = clauses.flatMap(({ name, clause }) =>
    clause.examples.map(({ text, finds }, i) => ({ name: `${name} ${i + 1}`, clause, text, finds })),
  );
  it.runIf(examples.length > 0).each(examples)('finds $finds: $name', ({ clause, text, finds }) => {
    expect(judgedIn(template, clause, text)).toBe(finds);
  });
});

it('the model of 2020 has examples for the clauses that matter most', () => {
  const template = models.find(({ id }) => id === 'ctg-2020');
  const shown = template?.articles.flatMap(({ clauses }) =>
    clauses.filter(({ examples }) => examples.length >= 2),
  );
  expect(shown?.length).toBeGreaterThanOrEqual(15);
});

describe('a faulty model is refused with the line of each fault', () => {
  const good = readFileSync(new URL('../../rules/models/ctg-2020.yaml', import.meta.url), 'utf8');
  it.each([
    [
      'a kernel that is not in the text',
      'kernel: [au fur et à mesure]',
      'kernel: [au fil des mois]',
      'kernel-not-in-text: au fil des mois',
      'au fil des mois',
    ],
    ['a type that nobody knows', '{debut:date}', '{debut:jour}', 'unknown-variable', 'text: >-'],
    ['two articles of one name', '  - id: recours\n', '  - id: fin\n', 'article-twice: fin', 'id: fin'],
    [
      'two clauses of one name',
      '      - id: logos\n',
      '      - id: accord-commun\n',
      'clause-twice: accord-commun',
      'id: accord-commun',
    ],
    [
      'an end before the beginning',
      'inForce: { from: 2020-01-16 }',
      'inForce: { from: 2020-01-16, to: 2019-01-01 }',
      'dates-reversed',
      'to: 2019-01-01',
    ],
  ])('%s', (_, from, to, message, mark) => {
    const text = good.replace(from, to);
    const read = readRules(text, Template);
    if ('value' in read) throw new Error('it was taken for a good one');
    expect(read.faults).toHaveLength(1);
    expect(read.faults[0].message).toContain(message);
    expect(text.split('\n')[read.faults[0].line - 1]).toContain(mark);
  });

  it('tells them all, in the order of the lines', () => {
    const text = good
      .replace('nature: frozen', 'nature: icy')
      .replace('severity: critical', 'severity: grave');
    const read = readRules(text, Template);
    if ('value' in read) throw new Error('it was taken for a good one');
    const lines = read.faults.map(({ line }) => line);
    expect(lines).toHaveLength(2);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});
