/** Texts made to be slow, by name: each makes one of as many characters as it is told. */
export interface AttackString {
  readonly name: string;
  readonly make: (size: number) => string;
}

const repeat =
  (part: string) =>
  (size: number): string =>
    part.repeat(Math.ceil(size / part.length)).slice(0, size);

const SENTENCE =
  'Les parties se réunissent chaque année et rendent compte de ce qu’elles ont fait ensemble. ';

const CLAUSE =
  'La présente convention est conclue à compter du 1er janvier 2022 jusqu’au 31 décembre 2026. En cas de non-respect, ' +
  'elle est résiliée de plein droit à l’expiration d’un délai d’un mois suivant l’envoi d’une lettre recommandée.\n\n';

function numberedArticles(size: number): string {
  let text = '';
  for (let i = 1; text.length < size; i++)
    text += `Article ${i % 99} : Titre ${i}\n\nTexte de l'article.\n\n`;
  return text.slice(0, size);
}

/** What follows a convention's own opening: it makes the stages behind the parties work too. */
const inConvention =
  (part: string) =>
  (size: number): string =>
    `CONVENTION TERRITORIALE GLOBALE\n\nEntre :\n\nLa Caisse d'allocations familiales du Jura, ${repeat(part)(size)}`.slice(
      0,
      size,
    );

const all: Readonly<Record<string, (size: number) => string>> = {
  blanks: repeat(' '),
  tabs: repeat('\t'),
  digits: repeat('7'),
  dots: repeat('.'),
  commas: repeat(','),
  'commas and blanks': repeat(', '),
  'line feeds': repeat('\n'),
  'no-break spaces': repeat('\u00a0'),
  'articles in one line': repeat('Article 1 : '),
  annexes: repeat('Annexe 1 - x\n'),
  'beginnings of stamps': repeat('Envoyé en préfecture le '),
  stamps: repeat('Envoyé en préfecture le 21/12/2020\nReçu en préfecture le 21/12/2020\n\n'),
  'labels of stamps': repeat('Envoyé en préfecture le\nReçu en préfecture le\nAffiché le\nID :\n'),
  identifiers: repeat('036-200018521-20201218-CTG-CC '),
  'representatives without end': repeat('représentée par '),
  'quotes that open': repeat('« '),
  'aliases that open': repeat('ci-après dénommé « '),
  'parties without end': inConvention('et la Commune de Paris, '),
  'representatives of one party': inConvention('représentée par Mme Anne Martin, Présidente, et par '),
  'places of signature': repeat('Fait à '),
  'signatures without end': repeat('Fait à Lyon, le 3 mars 2021\n\n'),
  'names in capitals': inConvention('DUPONT Anne\nMaire\n'),
  'raised numbers': repeat('<sup>1</sup>'),
  'tags that open': repeat('<a '),
  'marks of emphasis': repeat('*_'),
  'footnotes and their calls': repeat('mot<sup>1</sup> suite\n\n<sup>1</sup> note\n\n'),
  dashes: repeat('- '),
  'brackets that open': repeat('('),
  'one word': repeat('abcdefghij'),
  'one line of prose': repeat(SENTENCE),
  'short lines': repeat('une ligne\n'),
  'words broken at line ends': repeat('mot-\n'),
  'one heading over and over': repeat('ARTICLE 1 - OBJET\n\n'),
  preambles: repeat('PREAMBULE\n\n'),
  'headings with numbers that count': numberedArticles,
  'entries of a table of contents': repeat('Article 3 : Objet ........ 4\n'),
  'leaders that lead nowhere': repeat(`x${'.'.repeat(250)}y\n`),
  'page breaks': repeat(`${SENTENCE.repeat(6)}\f`),
  'pages of two lines': repeat('Du texte court\n\fEncore du texte\n'),
  cells: repeat('| a | b |\n'),
  bars: repeat('|'),
  'blanks of a form': repeat('[insérer la date] '),
  dates: repeat('le 3 mars 2021 '),
  'dates of decisions': repeat('Vu la délibération du conseil municipal du 3 mars 2021 ; '),
  'dates in words': repeat('l’an deux mille vingt et un, le trois mars, '),
  durations: repeat('pour une durée de trois (3) mois '),
  'ranges of articles': repeat('L. 227-1 à 9 '),
  'ranges of many articles': repeat('articles L. 227-1 à L. 227-99, '),
  'laws without end': repeat('loi n° 78-17 du 6 janvier 1978 relative à '),
  visas: repeat("Vu l'article L. 263-1 du Code de la sécurité sociale ;\n"),
  'visas in one line': repeat("Vu l'article L. 263-1 du Code de la sécurité sociale, "),
  'list items': repeat('- ouvrir des places ;\n'),
  'lists of compétences': repeat(
    'La commune exerce les compétences facultatives suivantes :\n- petite enfance : crèches ;\n',
  ),
  'clauses of the model': repeat(CLAUSE),
  'one line of clauses': repeat(CLAUSE.replaceAll('\n', ' ')),
};

/** Every attack string; the time that a text takes must grow with its length and no faster. */
export const ATTACK_STRINGS: readonly AttackString[] = Object.entries(all).map(([name, make]) => ({
  name,
  make,
}));
