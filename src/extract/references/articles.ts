import type { Range } from '../../model/span.ts';
import { mendDigits } from './tolerant.ts';

/** « articles L. 223-1 et L. 227-1 à 3 » in a folded text: the numbers one by one, ranges opened. */
export interface ArticleMention {
  readonly range: Range;
  readonly articles: readonly string[];
}

const ONE =
  '(?:[lrd] ?[.,]? ?|[1i|][.,]\\s?)?\\d[\\dol|]{0,5}(?:er\\b|°)?(?:-[\\dol|]{1,4}){0,4}(?: (?:bis|ter|quater)\\b)?';
/** A bad copy may read « et » as « el » or « ct ». */
const AND = '\\b(?:e[tl1]|ct)';
const SEPARATOR = ` ?(?:, ?${AND} |,|;|${AND} |\\ba |\\bau |\\bou |&) ?`;
const MENTION = `\\b(?:art[il1|]c[il1|]es?|art\\.) {1,2}(${ONE}(?:${SEPARATOR}${ONE}){0,19})(?: (?:et|&) suivants?)?`;
const PartRe = new RegExp(`(${SEPARATOR})?(${ONE})`, 'g');
const MAX_RANGE = 30;

/** The articles that a folded text mentions, in order. */
export function findArticleMentions(folded: string): readonly ArticleMention[] {
  return [...folded.matchAll(new RegExp(MENTION, 'g'))].map((match) => ({
    range: { start: match.index, end: match.index + match[0].length },
    articles: expandArticles(match[1] ?? ''),
  }));
}

/** The numbers of a folded list of articles: `l. 227-1 a 3` is L. 227-1, L. 227-2 and L. 227-3. */
export function expandArticles(list: string): readonly string[] {
  const articles: string[] = [];
  for (const [, separator = '', token = ''] of list.matchAll(PartRe)) {
    const article = normalised(token);
    const last = articles.at(-1);
    if (/^\s?au?\s/.test(separator) && last !== undefined) articles.push(...between(last, article));
    else articles.push(article);
  }
  return [...new Set(articles)];
}

function normalised(token: string): string {
  const match = /^(?:([lrd]|[1i|](?=[.,]))\s?[.,]?\s?)?(.{1,40})$/.exec(token.trim());
  const letter = match?.[1];
  const number = mendNumber(match?.[2] ?? '');
  if (letter === undefined) return number;
  return `${/[rd]/.test(letter) ? letter.toUpperCase() : 'L'}. ${number}`;
}

/** Letters stay in `1er` and `3 bis`. */
const mendNumber = (number: string): string =>
  number.replace(/[\dol|]+(?=-|°|er\b|\s|$)/g, mendDigits).replace('°', '');

/** The articles after `from` up to `to`, which may be no more than the last number; both ends where it is no range. */
function between(from: string, to: string): readonly string[] {
  const [a, b] = [SERIES_RE.exec(from), SERIES_RE.exec(to)];
  if (a === null || b === null || (b[1] !== '' && b[1] !== a[1])) return [to];
  const [first, last] = [Number(a[2]), Number(b[2])];
  if (last <= first || last - first > MAX_RANGE) return [to];
  return Array.from({ length: last - first }, (_, i) => `${a[1]}${first + 1 + i}`);
}
const SERIES_RE = /^((?:[LRD]\. )?(?:\d+-)*)(\d+)(?:er)?$/;
