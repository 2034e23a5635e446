import type { Candidate } from './find-headings.ts';

/**
 * The chain of headings with the most evidence: each candidate's own, and how well it follows the one before. Dynamic
 * programming over the candidates in order; a chain may skip any of them.
 */
export function chooseHeadings(candidates: readonly Candidate[]): readonly Candidate[] {
  const best: { score: number; from: number }[] = [];
  candidates.forEach((candidate, i) => {
    let [score, from] = [candidate.score + opening(candidate), -1];
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const before = candidates[j];
      const chain = best[j];
      if (before === undefined || chain === undefined || before.range.end > candidate.range.start) continue;
      const joined = chain.score + candidate.score + succession(before, candidate);
      if (joined > score) [score, from] = [joined, j];
    }
    best.push({ score, from });
  });
  return trace(candidates, best);
}

const REACH = 60; // candidates looked back on: keeps the cost linear in a text made of headings

const NEVER = -1_000;

const opening = ({ kind, value }: Candidate): number => (kind === 'preamble' || value === 1 ? 1 : 0);

/** What it adds or costs that one heading comes right after another. */
function succession(before: Candidate, next: Candidate): number {
  if (before.kind === 'annex')
    return next.kind === 'annex' ? annexSuccession(before, next) : next.isBare ? NEVER : -25;
  if (next.kind === 'annex') return 0;
  if (next.kind === 'preamble') return -5;
  if (before.value === null || next.value === null) return 0;
  const step = next.value - before.value;
  if (step <= 0 && next.isBare) return NEVER; // a list that counts from one again
  if (step > 0 && step <= 1) return 1.5;
  if (step > 1) return -Math.min(2, 0.5 * (step - 1));
  return step === 0 ? -3.5 : -3;
}

function annexSuccession(before: Candidate, next: Candidate): number {
  if (before.value === null || next.value === null) return 0;
  return next.value >= before.value ? 1 : -2;
}

function trace(
  candidates: readonly Candidate[],
  best: readonly { score: number; from: number }[],
): readonly Candidate[] {
  let at = best.reduce((top, { score }, i) => (score > (best[top]?.score ?? 0) ? i : top), 0);
  const chain: Candidate[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate === undefined) break;
    chain.push(candidate);
    at = best[at]?.from ?? -1;
  }
  return chain.reverse();
}
