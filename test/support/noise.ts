import { seededRandom } from './random.ts';

/** What OCR takes a run of letters for; the first that fits at a place is what it may become. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  rn: ['m'],
  cl: ['d'],
  ii: ['u'],
  m: ['rn'],
  d: ['cl'],
  l: ['1', 'I', 'i'],
  i: ['l', '1', 'í'],
  I: ['l', '1'],
  o: ['0', 'c'],
  O: ['0', 'Q'],
  e: ['c', 'é'],
  c: ['e', 'o'],
  é: ['e', 'è', 'é'],
  è: ['e', 'é'],
  ê: ['e', 'é'],
  à: ['a', 'â'],
  â: ['a', 'à'],
  ç: ['c'],
  ô: ['o'],
  û: ['u'],
  ù: ['u'],
  î: ['i'],
  É: ['E'],
  À: ['A'],
  a: ['u', 'o'],
  u: ['n', 'v', 'ii'],
  n: ['u', 'ri', 'h'],
  h: ['b', 'li'],
  b: ['h', '6'],
  t: ['f', 'l', 'r'],
  f: ['t'],
  r: ['i', 't'],
  s: ['5', 'a'],
  S: ['5', '8'],
  v: ['y', 'u'],
  g: ['q', '9'],
  q: ['g'],
  B: ['8'],
  ',': ['.', ''],
  '.': [',', ''],
  "'": ['’', ' ', '`', ''],
  '-': ['—', '–', ''],
  ';': [':', ','],
};

/** A digit misread is another date or number, not noise: digits stay as they are. */
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** How often, and which: the same seed gives the same noise. */
export interface Noise {
  readonly rate: number; // share of the characters that are misread
  readonly seed: number;
}

/** A text as a bad scan gives it back: letters misread, accents dropped, words run together or torn apart. */
export function misread(text: string, { rate, seed }: Noise): string {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (random() >= rate || isDigit(sign) || sign === '\n') {
      result += sign;
      continue;
    }
    const pair = LOOK_ALIKES[text.slice(i, i + 2)];
    const single = LOOK_ALIKES[sign];
    if (pair !== undefined && random() < 0.7) {
      result += pick(pair);
      i++;
    } else if (sign === ' ') result += isBetweenLetters(text, i) ? '' : ' ';
    else if (random() < 0.15 && isInWord(text, i)) result += `${sign} `;
    else result += single === undefined ? sign : pick(single);
  }
  return result;
}

const LetterRe = /\p{L}/u;
const isBetweenLetters = (text: string, i: number): boolean =>
  LetterRe.test(text.charAt(i - 1)) && LetterRe.test(text.charAt(i + 1));
const isInWord = (text: string, i: number): boolean =>
  LetterRe.test(text.charAt(i)) && LetterRe.test(text.charAt(i + 1));

/** Changes of presentation that leave every word alone. */
export const PRESENTATIONS: Readonly<Record<string, (text: string) => string>> = {
  'lines broken at 70 characters': (text) => broken(text, 70),
  'lines broken at 95 characters, words hyphenated': (text) => hyphenated(broken(text, 95)),
  'straight quotes': (text) => text.replaceAll('« ', '"').replaceAll(' »', '"').replaceAll('’', "'"),
  'curly quotes and long dashes': (text) => text.replaceAll("'", '’').replaceAll(' - ', ' – '),
  'non-breaking spaces': (text) => text.replace(/ ([;:!?»])/g, '\u00a0$1').replaceAll('« ', '«\u00a0'),
  'headings in small letters': (text) =>
    text.replace(
      /^ARTICLE (\d+) - (.)(.*)$/gm,
      (_, n: string, first: string, rest: string) => `Article ${n} : ${first}${rest.toLocaleLowerCase('fr')}`,
    ),
  'headings of Markdown': (text) => text.replace(/^(ARTICLE|PRÉAMBULE)/gm, '## $1'),
  'headings in bold': (text) => text.replace(/^((?:ARTICLE|PRÉAMBULE).*)$/gm, '**$1**'),
  'accents left off capitals': (text) =>
    text.replace(/^(?:ARTICLE|PRÉAMBULE).*$/gm, (line) => line.normalize('NFD').replace(/\p{M}/gu, '')),
  'round bullets': (text) =>
    text.replace(/^(?:- )?(.*;)$/gm, (line, item: string) =>
      /^(?:- )?(?:Vu|La|Le) /.test(line) ? line : `• ${item}`,
    ),
  'two spaces after stops': (text) => text.replace(/([.;]) /g, '$1  '),
  'decomposed accents': (text) => text.normalize('NFD'),
  'lines ended as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'page numbers and form feeds': (text) => paged(text, (n) => `${n}`),
  'a stamp on each page': (text) =>
    paged(text, () =>
      [
        'Envoyé en préfecture le 15/12/2022',
        'Reçu en préfecture le 15/12/2022',
        'Publié le',
        'ID : 018-211800339-20221208-D2022_112-DE',
      ].join('\n'),
    ),
};

function broken(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

/** Every third broken line cuts the first long word of the next one. */
function hyphenated(text: string): string {
  let n = 0;
  return text.replace(
    /([^\n.;:])\n(\p{Ll}{4})(\p{Ll}{4,})/gu,
    (whole, end: string, head: string, tail: string) => (n++ % 3 === 0 ? `${end} ${head}-\n${tail}` : whole),
  );
}

const PARAGRAPHS_A_PAGE = 9;
function paged(text: string, foot: (page: number) => string): string {
  const paragraphs = text.split('\n\n');
  const pages: string[] = [];
  for (let i = 0; i < paragraphs.length; i += PARAGRAPHS_A_PAGE)
    pages.push(`${paragraphs.slice(i, i + PARAGRAPHS_A_PAGE).join('\n\n')}\n\n${foot(pages.length + 1)}`);
  return pages.join('\f');
}
