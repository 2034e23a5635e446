import { spanOf } from '../model/reading.ts';
import type { Check } from './subject.ts';

/** An acte d'engagement, an avenant or another contract is not what this model is for. */
export const checkInstrument: Check = ({ clean, facts, template }) => {
  const { kind, title } = facts.document;
  if (kind === template.instrument) return [];
  const head = clean.reading.blocks[0]?.range ?? { start: 0, end: 0 };
  const span = spanOf(
    clean.reading,
    title === null ? head : titleRange(clean.reading.text, title, head.start),
  );
  return [{ rule: `instrument-${kind}`, article: null, span, actual: title, args: { title: title ?? '' } }];
};

function titleRange(text: string, title: string, fallback: number): { start: number; end: number } {
  const start = Math.max(text.indexOf(title), fallback);
  return { start, end: start + title.length };
}
