import type { Severity } from '../../model/record.ts';
import type { ModelFault, NATURES, Template, VariableType } from '../../model/template.ts';

/** What is said of the national models in one language. Arguments are ready to print. */
export interface ModelsWording {
  readonly inForce: (from: string, to: string | null) => string;
  readonly sources: Readonly<Record<Template['source']['kind'], string>>;
  readonly isDefault: string;
  readonly counts: (articles: number, clauses: number) => string;
  readonly source: string;
  readonly known: string; // before its fingerprints
  readonly durations: string;
  readonly turns: string; // before the words that change an obligation
  readonly annexes: string;
  readonly natures: Readonly<Record<(typeof NATURES)[number], string>>;
  readonly binds: string; // of an article that binds nobody
  readonly blanks: Readonly<Record<VariableType, string>>;
  readonly alternative: string; // before another wording of a clause
  readonly optional: string;
  readonly kernel: string;
  readonly missing: (severity: string, why: string) => string;
  readonly changed: (severity: string, why: string) => string;
  readonly examples: string;
  readonly finds: Readonly<Record<'kept' | 'reworded' | 'changed' | 'missing', string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly article: (number: string | null, title: string) => string;

  readonly unknownModel: (name: string, known: string) => string;
  readonly valid: (file: string, name: string) => string;
  readonly faulty: (count: number) => string;
  readonly fault: (file: string, line: number, place: string, words: string) => string;
  readonly noYaml: string;
  readonly keyTwice: string;
  readonly tabs: string;
  readonly noModel: string; // the file is empty, or a list
  readonly shapes: Readonly<Record<string, string>>; // what a value is to be, by its type
  readonly emptyText: string;
  readonly wrongType: (expected: string) => string;
  readonly lacking: string;
  readonly unknownKeys: (keys: string) => string;
  readonly badValue: (values: string) => string;
  readonly badFormat: (format: string) => string;
  readonly tooFew: (least: string) => string;
  readonly modelFaults: Readonly<Record<ModelFault, (words: string) => string>>;
  readonly otherFault: string;
}
