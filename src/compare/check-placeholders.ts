import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { Check, Judgement } from './subject.ts';

const LONGEST = 5_000; // characters of a paragraph that are looked at

/** Blanks of the form that were never filled in. Where two patterns see one place, the first speaks. */
export const checkPlaceholders: Check = ({ clean: { reading }, sections, placeholders }) => {
  const patterns = placeholders.map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'gu') }));
  return reading.blocks.flatMap(({ range }) => {
    const folded = reading.folded.slice(range.start, Math.min(range.end, range.start + LONGEST));
    const taken: Range[] = [];
    return patterns.flatMap(({ id, severity, blank, regex }): readonly Judgement[] =>
      [...folded.matchAll(regex)].flatMap((match): readonly Judgement[] => {
        const found = { start: range.start + match.index, end: range.start + match.index + match[0].length };
        if (taken.some(({ start, end }) => start < found.end && found.start < end)) return [];
        taken.push(found);
        const section = sectionAt(sections, found.start);
        return [
          {
            rule: `placeholder-${blank}`,
            article: placeOf(section),
            span: spanOf(reading, found),
            actual: textOf(reading, found),
            severity: section?.kind === 'signature' && blank === 'date' ? 'major' : severity,
            args: { quote: textOf(reading, found), pattern: id },
          },
        ];
      }),
    );
  });
};
