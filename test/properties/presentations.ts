import { seededRandom } from '../support/random.ts';

/** Ways of printing one text differently: each says the same and changes no fact. */

/** Lines that no one wraps: cells of a table, leaders, columns set with spaces, the head of a page. */
const isSet = (line: string): boolean => /\t|^\||\.{6}|\S {3,}\S|^\f/.test(line);

/** A line where a signature block begins, and one where it ends: its lines mean something. */
const SigningRe = /^Fait à /;
const AnnexRe = /^(?:[#*]+ ?)?annexe /i;

export interface Wrapping {
  readonly width: number; // columns
  readonly hanging: boolean; // list items stand in from their bullets
  readonly hyphens: number; // how many of the words that could be broken are, 0 to 1
  readonly seed: number;
}

/** A text wrapped at a column, its signature block and its tables left as they are. */
export function wrapped(text: string, wrapping: Wrapping): string {
  const random = seededRandom(wrapping.seed);
  let isSigning = false;
  return text
    .split('\n')
    .map((line, i) => {
      isSigning = SigningRe.test(line) || (isSigning && !AnnexRe.test(line));
      return i === 0 || isSigning || isSet(line) ? line : wrapLine(line, wrapping, random).join('\n');
    })
    .join('\n');
}

function wrapLine(line: string, { width, hanging, hyphens }: Wrapping, random: () => number): string[] {
  const indent = hanging && /^[-■➤] /.test(line) ? '  ' : '';
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open === '' || open.length + 1 + word.length <= width) {
      open = open === '' ? word : `${open} ${word}`;
      continue;
    }
    const at = random() < hyphens ? breakIn(word, width - open.length - 2) : 0;
    lines.push(at > 0 ? `${open} ${word.slice(0, at)}-` : open);
    open = indent + word.slice(at);
  }
  return [...lines, open];
}

/** Where a long word of small letters can be broken so that its beginning fits, 0 where it cannot. */
function breakIn(word: string, room: number): number {
  const letters = /^[a-zéèêàç]{7,}/.exec(word)?.[0].length ?? 0;
  const at = Math.min(room, letters - 3);
  return at >= 3 ? at : 0;
}

/** The roles of the signature block broken over two lines behind their first words; columns and names are left as they are. */
export function withRolesBroken(text: string, { share, seed }: Share): string {
  const random = seededRandom(seed);
  let isSigning = false;
  return text
    .split('\n')
    .map((line) => {
      isSigning = SigningRe.test(line) || (isSigning && !AnnexRe.test(line));
      const places =
        isSigning && !isSet(line) && RoleRe.test(line)
          ? [...line.matchAll(/(?<=\S{2}) (?=\S{2})/g)].slice(1)
          : [];
      const at = places[Math.floor(random() * places.length)]?.index;
      return at === undefined || random() >= share ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
    })
    .join('\n');
}

/** A line that says in what capacity somebody signs, in one column. */
const RoleRe = /^(?:Le|La) (?:présidente?|maire|direct(?:eur|rice)) (?:d|g)[^\t|]*$/i;

/** Blank lines between paragraphs left out where the length of the lines still tells the paragraphs apart. */
export function withoutBlankLines(text: string, width: number): string {
  const lines = text.split('\n');
  return lines
    .filter((line, i) => {
      const [before, next] = [lines[i - 1] ?? '', lines[i + 1] ?? ''];
      const firstWord = next.split(' ')[0] ?? '';
      return line !== '' || before.length + 1 + firstWord.length > width || isSet(before);
    })
    .join('\n');
}

/** A blank line under every line, three between paragraphs. */
export const spacedOut = (text: string): string => text.replaceAll('\n', '\n\n');

/** Headings of articles and annexes between bold marks, as Markdown headings, or plain. */
export function withHeadings(text: string, style: 'bold' | 'marked' | 'both' | 'plain'): string {
  return text
    .split('\n')
    .map((line) => {
      const bare = line.replace(/^#+ /, '').replace(/^\*\*(.*)\*\*$/, '$1');
      const isHeading =
        /^(?:ARTICLE|Art\.|ANNEXE|Annexe) \w+ [-–:] .{3,90}[^.;,]$/.test(bare) && !isSet(bare);
      if (!isHeading) return line;
      const bold = style === 'bold' || style === 'both' ? `**${bare}**` : bare;
      return style === 'marked' || style === 'both' ? `## ${bold}` : bold;
    })
    .join('\n');
}

/** Another sign before list items. */
export const withBullets = (text: string, bullet: string): string =>
  text.replace(/^[-■➤•] (?=\S)/gm, `${bullet} `);

export const STAMP = [
  'Envoyé en préfecture le 21/12/2020',
  'Reçu en préfecture le 21/12/2020',
  'Affiché le',
  'ID : 036-200018521-20201218-CTG_2021_2025-CC',
].join('\n');

/** Something put between paragraphs, at some of the blank lines; never between the lines of a stamp. */
export function between(text: string, block: () => string, { share, seed }: Share): string {
  const random = seededRandom(seed);
  return text.replace(/\n\n(?!Reçu en|Affiché le|ID ?:)/g, (gap) =>
    random() < share ? `\n\n${block()}\n\n` : gap,
  );
}

/** Something put inside sentences, at some of the line ends that break one; at the first three in any case. */
export function inside(text: string, block: () => string, { share, seed }: Share): string {
  const random = seededRandom(seed);
  let met = 0;
  return text.replace(/(?<=[a-zé,])\n(?=[a-zé]{2})/g, (gap) =>
    met++ < 3 || random() < share ? `\n\n${block()}\n\n` : gap,
  );
}

export interface Share {
  readonly share: number; // of the places, 0 to 1
  readonly seed: number;
}

/** A text without the pages, page numbers and running heads that it came with. */
export const withoutFurniture = (text: string): string =>
  text.replace(/^(?:page \d+ sur \d+|\d\/6)\n?\f(?:Convention territoriale globale 2021.*\n)?/gm, '\n');

/** Running heads that count the pages, each on a page of its own or in one flow of text. */
export function runningHeads(total: number, start: '' | '\f'): () => string {
  let page = 1;
  return () => `${start}Convention territoriale globale – page ${++page} sur ${total}`;
}
