import type { z } from 'zod';
import { type Language, spokenDate, spokenDuration } from '../model/language.ts';
import {
  type Clause,
  MODEL_FAULTS,
  partsOf,
  type Template,
  type TemplateArticle,
} from '../model/template.ts';
import { excerpt, printable } from './printable.ts';
import type { ModelsWording } from './wording/models-wording.ts';
import { modelsWordingIn } from './wording/wording-in.ts';
import { wrap } from './wrap.ts';

/** How a list of models or a model is printed. */
export interface Look {
  readonly language: Language;
  readonly width: number; // characters of a line
}

/** The models, one after the other; `chosen` is the one that is compared with by default. */
export function renderModels(models: readonly Template[], chosen: string, look: Look): string {
  const words = modelsWordingIn(look.language);
  const blocks = models.map((model) => [
    model.id,
    ...paragraph(model.name, 2, look),
    ...paragraph(
      [validity(model, look), words.sources[model.source.kind], countsOf(model, words)].join(', '),
      2,
      look,
    ),
    ...(model.id === chosen ? paragraph(words.isDefault, 2, look) : []),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A model from its first article to its last annex, for a person to read. */
export function renderModel(model: Template, look: Look): string {
  const words = modelsWordingIn(look.language);
  const { source, fingerprints, parameters, inductions } = model;
  const head = [
    ...paragraph(model.name, 0, look),
    ...paragraph(`${validity(model, look)}, ${words.sources[source.kind]}`, 2, look),
    ...paragraph(`${words.source} : ${source.of}. ${source.why}`, 2, look),
    ...list(
      words.known,
      fingerprints.map((mark) => `« ${mark.words} » : ${mark.why}`),
      look,
    ),
    ...list(
      words.durations,
      parameters.map(
        ({ allowed, why }) =>
          `${allowed.map((each) => spokenDuration(each, look.language)).join(', ')} : ${why}`,
      ),
      look,
    ),
    ...list(
      words.turns,
      inductions.map((turn) => `${turn.words.join(', ')} : ${turn.why}`),
      look,
    ),
  ];
  const body = model.articles.map((article) => articleLines(article, words, look).join('\n'));
  const annexes = list(
    words.annexes,
    model.annexes.map(({ number, title }) => (number === null ? title : `${number}. ${title}`)),
    look,
  );
  return `${[head.join('\n'), ...body, annexes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

const validity = ({ inForce: { from, to } }: Template, { language }: Look): string =>
  modelsWordingIn(language).inForce(
    spokenDate(from, language),
    to === undefined ? null : spokenDate(to, language),
  );

function countsOf({ articles }: Template, words: ModelsWording): string {
  const numbered = articles.filter(({ number }) => number !== null).length;
  return words.counts(
    numbered,
    articles.reduce((sum, { clauses }) => sum + clauses.length, 0),
  );
}

function articleLines(article: TemplateArticle, words: ModelsWording, look: Look): readonly string[] {
  const nature = article.binding ? words.natures[article.nature] : words.binds;
  const { missing } = article;
  return [
    ...paragraph(`${words.article(article.number, article.title)} (${nature})`, 0, look),
    ...(missing ? paragraph(words.missing(words.severities[missing.severity], missing.why), 2, look) : []),
    ...article.clauses.flatMap((clause) => ['', ...clauseLines(clause, words, look)]),
  ];
}

function clauseLines(clause: Clause, words: ModelsWording, look: Look): readonly string[] {
  const { text, alternatives, kernel, optional, missing, changed, examples } = clause;
  const shown = (form: string): string =>
    partsOf(form)
      .map((part) => (typeof part === 'string' ? part : words.blanks[part.type]))
      .join('')
      .trim();
  return [
    ...paragraph(shown(text), 2, look),
    ...alternatives.flatMap((other) => paragraph(`${words.alternative} : ${shown(other)}`, 4, look)),
    ...(optional ? paragraph(words.optional, 4, look) : []),
    ...(kernel.length > 0
      ? paragraph(`${words.kernel} : ${kernel.map((phrase) => `« ${phrase} »`).join(', ')}`, 4, look)
      : []),
    ...(missing ? paragraph(words.missing(words.severities[missing.severity], missing.why), 4, look) : []),
    ...(changed ? paragraph(words.changed(words.severities[changed.severity], changed.why), 4, look) : []),
    ...(examples.length > 0 ? paragraph(`${words.examples} :`, 4, look) : []),
    ...examples.flatMap((example) => paragraph(`- ${example.text} → ${words.finds[example.finds]}`, 6, look)),
  ];
}

function list(title: string, items: readonly string[], look: Look): readonly string[] {
  if (items.length === 0) return [];
  return [
    '',
    ...paragraph(`${title} :`, 0, look),
    ...items.flatMap((item) => paragraph(`- ${item}`, 2, look)),
  ];
}

function paragraph(text: string, indent: number, { width }: Look): readonly string[] {
  const hang = indent + (text.startsWith('- ') ? 2 : 0);
  return wrap(`${' '.repeat(indent)}${printable(text)}`, { width, indent: hang });
}

/** What is wrong at a line of a model's file. */
export interface Fault {
  readonly line: number;
  readonly path: readonly PropertyKey[];
  readonly issue: z.core.$ZodIssue | null; // null where the file is no YAML
  readonly message: string; // of the reader of YAML, its code
}

/** Each fault of a file on a line: where, what, and what to do about it. */
export function renderFaults(faults: readonly Fault[], file: string, language: Language): string {
  const words = modelsWordingIn(language);
  const lines = faults.map(({ line, path, issue, message }) =>
    words.fault(
      printable(file),
      line,
      printable(placeOf(path)),
      issue === null ? yamlCure(message, words) : cureOf(issue, words),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function yamlCure(code: string, words: ModelsWording): string {
  if (code === 'DUPLICATE_KEY') return words.keyTwice;
  return code === 'TAB_AS_INDENT' ? words.tabs : words.noYaml;
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `${key + 1}` : String(key))).join(' > ');

function cureOf(issue: z.core.$ZodIssue, words: ModelsWording): string {
  switch (issue.code) {
    case 'custom': {
      const fault = MODEL_FAULTS.find((each) => each === issue.params?.fault);
      return fault === undefined
        ? words.otherFault
        : words.modelFaults[fault](quoted(String(issue.params?.words)));
    }
    case 'invalid_type':
      return issue.message.endsWith('undefined') ? words.lacking : wrongType(issue, words);
    case 'unrecognized_keys':
      return words.unknownKeys(issue.keys.map(quoted).join(', '));
    case 'invalid_value':
      return words.badValue(issue.values.map(String).join(', '));
    case 'invalid_format':
      return words.badFormat(formatOf(issue));
    case 'too_small':
      return issue.origin === 'string' ? words.emptyText : words.tooFew(String(issue.minimum));
    default:
      return words.otherFault;
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, words: ModelsWording): string {
  if (issue.path.length === 0) return words.noModel;
  return words.wrongType(words.shapes[issue.expected] ?? issue.expected);
}

/** What a value should look like, shown by one. */
function formatOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return '2020-01-16';
  return issue.path.includes('allowed') ? 'P6M, P1Y' : 'a-z0-9, a-b-c';
}

const MOST_QUOTED = 80;
const quoted = (text: string): string => excerpt(text, MOST_QUOTED);
