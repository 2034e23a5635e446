import type { Token } from './tokens.ts';

const MAX_BULLET = 5; // tokens of `(1°) -`
const LabelRe = /^(?:\d{1,2}(?:er)?|[ivxl]{1,5}|[a-z])$/;
const CloseRe = /^[.)°/:-]$/;

/** Whether a token is the last one of what numbers or marks a line: `-`, `>`, `1)`, `2°)`, `(3)`, `IV -`, `a.` */
export function endsBullet(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at];
  if (last?.kind !== 'mark') return false;
  if (startsLine(tokens, at)) return !/["<(]/.test(last.text);
  if (!CloseRe.test(last.text)) return false;
  for (let i = at - 1; i >= 0 && i > at - MAX_BULLET; i--) {
    const token = tokens[i];
    if (token?.kind === 'word' && LabelRe.test(token.text))
      return startsLine(tokens, tokens[i - 1]?.text === '(' ? i - 1 : i);
    if (token?.kind !== 'mark' || !CloseRe.test(token.text)) return false;
  }
  return false;
}

/** The index behind the bullet that a line begins with; `at` where it begins with none. */
export function skipBullet(tokens: readonly Token[], at: number): number {
  for (let i = at + MAX_BULLET; i >= at; i--) if (endsBullet(tokens, i)) return i + 1;
  return at;
}

function startsLine(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'break' || before.text === ';';
}
