import { fold } from '../model/fold.ts';
import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { Check, Judgement, Subject } from './subject.ts';

const LONGEST = 5_000; // characters of a paragraph that are looked at

type Pattern = Subject['placeholders'][number] & { readonly regex: RegExp };
interface Patterns {
  readonly all: readonly Pattern[];
  readonly any: RegExp; // tells quickly that a text holds none of them
}
interface Found {
  readonly range: Range;
  readonly pattern: Pattern;
}

/** Blanks of the form that were never filled in. Where two patterns see one place, the first speaks. */
export const checkPlaceholders: Check = (subject) => {
  const patterns = patternsOf(subject.placeholders);
  return [...inText(subject, patterns), ...inToc(subject, patterns)];
};

const patternsOf = (rules: Subject['placeholders']): Patterns => ({
  all: rules.map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'gu') })),
  any: new RegExp(rules.map(({ pattern }) => `(?:${pattern})`).join('|') || '$^', 'u'),
});

function inText({ clean: { reading }, sections }: Subject, patterns: Patterns): readonly Judgement[] {
  return reading.blocks
    .filter(({ part }) => part !== 'toc')
    .flatMap(({ range }) =>
      search(reading.folded.slice(range.start, range.end), patterns).map(({ range: within, pattern }) => {
        const found = { start: range.start + within.start, end: range.start + within.end };
        const section = sectionAt(sections, found.start);
        const quote = textOf(reading, found);
        return {
          rule: `placeholder-${pattern.blank}`,
          article: placeOf(section),
          span: spanOf(reading, found),
          actual: quote,
          severity: section?.kind === 'signature' && pattern.blank === 'date' ? 'major' : pattern.severity,
          args: { quote },
        };
      }),
    );
}

/** In a table of contents only the titles count: its leaders are no blanks. */
function inToc({ clean: { toc } }: Subject, patterns: Patterns): readonly Judgement[] {
  return toc.flatMap(({ title, span }) =>
    search(fold(title), patterns).map(({ range, pattern }) => ({
      rule: `placeholder-${pattern.blank}`,
      article: 'sommaire',
      span,
      actual: title.slice(range.start, range.end),
      severity: pattern.severity,
      args: { quote: title.slice(range.start, range.end) },
    })),
  );
}

function search(folded: string, { all, any }: Patterns): readonly Found[] {
  const text = folded.slice(0, LONGEST);
  const taken: Found[] = [];
  if (!any.test(text)) return taken;
  for (const pattern of all)
    for (const match of text.matchAll(pattern.regex)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (!taken.some(({ range: { start, end } }) => start < range.end && range.start < end))
        taken.push({ range, pattern });
    }
  return taken;
}
