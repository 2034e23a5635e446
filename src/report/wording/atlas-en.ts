import { spokenDate, spokenDuration } from '../../model/language.ts';
import type { AtlasWording } from './atlas-wording.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const conventions = (count: number): string => `${count.toLocaleString('en')} convention${s(count)}`;
const MOST_NAMED = 4;
const listed = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED ? `${codes.slice(0, MOST_NAMED).join(', ')}…` : codes.join(', ');

/** What the atlas says, in English. */
export const ATLAS_ENGLISH: AtlasWording = {
  title: 'Atlas of wordings',
  skip: 'Skip to content',
  about: (model) => `Who writes what, where, since when, held against the model “${model}”`,
  size: (count, departements, years) =>
    `${conventions(count)}, ${departements} département${s(departements)}${years === null ? '' : `, signed ${years}`}`,
  setAside: {
    'other-instrument': (count) => `${count} record${s(count)} set aside: another act than a convention`,
    duplicate: (count) => `${count} record${s(count)} set aside: the same file as another`,
  },
  footer: (version) =>
    `Made by gabarit ${version}, without a network. The same data is in the CSV, XLSX and Parquet files beside this page.`,
  contents: 'Contents',
  sections: {
    news: 'In brief',
    matrix: 'Matrix',
    clauses: 'Wordings, clause by clause',
    departements: 'By département: the Caf or the convention?',
    years: 'Over the years',
    competences: 'Compétences',
    durations: 'Terms and notice',
    calendar: 'Terms that end',
    conventions: 'Conventions',
  },
  letters: {
    national: 'N',
    close: 'C',
    reworded: 'R',
    changed: 'M',
    older: 'O',
    replaced: 'S',
    missing: 'X',
    absent: '–',
    unread: '?',
  },
  verdicts: {
    national: 'national model',
    close: 'close',
    reworded: 'reworded',
    changed: 'modified',
    older: 'older model',
    replaced: 'substituted',
    missing: 'missing',
    absent: 'not due',
    unread: 'not read',
  },
  verdictMeanings: {
    national: 'the words of the model',
    close: 'a few words differ, the obligation is the same',
    reworded: 'other words, the same obligation',
    changed: 'the obligation is another one',
    older: 'the words of an earlier model',
    replaced: 'the clause is not there, another sentence stands in its place',
    missing: 'the clause is not there',
    absent: 'it is not there and was not due: optional, or later than the model that is followed',
    unread: 'pages of the document could not be read',
  },
  severities: { critical: 'critical', major: 'major', minor: 'minor', info: 'information' },
  sides: {
    caf: 'Caf',
    convention: 'convention',
    both: 'both',
    return: 'back to the model',
    unknown: 'undetermined',
  },
  sideMeanings: {
    caf: 'the convention has the wording of its Caf, which departs from the model',
    convention: 'the Caf has the model, the convention departs from it',
    both: 'the Caf departs from the model, and the convention from its Caf',
    return: 'the Caf departs from the model, the convention came back to it',
    unknown:
      'too few conventions of this Caf, or too little agreement among them, to know a wording of its own',
  },
  filter: 'Filter',
  shown: '{n} of {all}',
  unknown: 'unknown',
  none: 'none',
  article: (number, title) => `Article ${number}: ${title}`,
  departement: (code, name) => (name === null ? code : `${code} ${name}`),
  news: {
    shares: (verdicts) =>
      `Clauses read: ${verdicts.map(({ share, verdict }) => `${share} % ${verdict}`).join(', ')}.`,
    sides: (total) =>
      `${total.toLocaleString('en')} clause${s(total)} that the model or the Caf does not have so. Whose doing?`,
    noDrift: 'No clause departs from the model.',
    breaches: 'Wordings that touch an obligation',
    noBreaches: 'No wording touches an obligation of the model.',
    changes: 'Cafs that changed their wording',
    change: (year) => `from ${year}:`,
    columns: ['Clause and wording', 'Who', 'Years', 'Obligation of the model'],
  },
  matrix: {
    introduction: (by) =>
      by === 'convention'
        ? 'A line for each convention, a column for each clause of the model.'
        : 'A line for each département, a column for each clause of the model: what is commonest, and its share where it is not general.',
    cell: (clause, verdict, count, of) => `${clause}: ${verdict}${of > 1 ? ` (${count} of ${of})` : ''}`,
    row: { convention: 'Convention', departement: 'Département' },
  },
  clauses: {
    introduction:
      'Every wording in use, the commonest first; names, dates and misread letters make no wording. Words added are underlined, words of the model that are lacking are struck through.',
    model: 'Model',
    optional: 'optional',
    moved: (count) => `in another article: ${count}`,
    singles: (count) => `and ${count} more in one convention each, in variants.csv`,
    others: (count) => `and ${count} more wording${s(count)}, in variants.csv`,
    assembled: (ways, most, of) =>
      ways === 1
        ? `One way of putting the article together (${conventions(of)}).`
        : `${ways} ways of putting the article together; the commonest is that of ${conventions(most)} of ${of}.`,
    nothing: 'nothing in its place',
  },
  who: ({ spread, houses, count, departements }) => {
    const codes = departements.map(({ departement }) => departement ?? '?');
    switch (spread) {
      case 'national':
        return `${conventions(count)} of ${codes.length} département${s(codes.length)}`;
      case 'house':
        return houses.length === 1
          ? `house wording of the Caf of ${houses[0]}, ${conventions(count)}${codes.length > 1 ? ` of which ${departements.find(({ departement }) => departement === houses[0])?.count ?? 0} are its own` : ''}`
          : `house wording of ${houses.length} Cafs (${listed(houses)}), ${conventions(count)}`;
      case 'shared':
        return `${conventions(count)} of ${codes.length} départements (${listed(codes)})`;
      case 'local':
        return `${conventions(count)} of département ${codes[0]}`;
      case 'single':
        return `one-off, one convention (${codes[0]})`;
    }
  },
  years: (first, last) =>
    first === null || last === null ? '' : first === last ? `${first}` : `${first} to ${last}`,
  departements: {
    introduction:
      'The house wording of a Caf is that of more than half of its conventions, three at least, period by period where it has changed. Two drifts are measured: of the convention from its Caf, and of the Caf from the model.',
    columns: ['Département', 'Conventions', 'As the model'],
    houses: 'House wordings',
    noHouse: 'No house wording but the model’s.',
    share: (count, of) => `${count} of ${of}`,
    tooFew: 'Too few conventions to know a house wording.',
  },
  time: {
    introduction:
      'Share of the clauses by verdict, by year of signature (else of effect) and model followed.',
    columns: ['Year', 'Model followed', 'Conventions'],
  },
  competences: {
    introduction:
      'What conventions say of who holds what. Overlap: a grouping and a commune that sign hold the same domain. Gap: the convention covers a domain that no signatory is said to hold.',
    none: 'No convention lists compétences.',
    columns: ['Domain', 'Conventions, by holder', 'Overlaps', 'Gaps'],
    issues: 'Overlaps and gaps',
    overlap: 'overlap',
    gap: 'gap',
    issueColumns: ['Convention', 'Finding', 'Domain', 'Holders'],
    noIssues: 'Neither overlap nor gap.',
    kinds: {
      caf: 'Caf',
      msa: 'Msa',
      carsat: 'Carsat',
      cpam: 'Cpam',
      etat: 'State',
      region: 'région',
      departement: 'département',
      epci: 'grouping',
      commune: 'commune',
      syndicat: 'syndicate',
      ccas: 'Ccas',
      association: 'association',
      other: 'other',
    },
  },
  durations: {
    roles: { term: 'Term', notice: 'Notice', 'cure-period': 'Cure period' },
    columns: ['Period', 'Value', 'Conventions', 'Départements'],
  },
  calendar: {
    introduction:
      'The last day to give notice is the last one whose notice has run out when the convention ends; it is given only where the convention fixes one notice.',
    columns: ['End', 'Last day to give notice', 'Convention', 'Renewal'],
    renewals: { express: 'express', tacit: 'tacit', none: 'excluded', unknown: 'not said' },
    end: (convention) => `End of the Ctg: ${convention}`,
    lastNotice: (convention) => `Last day to give notice on the Ctg: ${convention}`,
    description: (file, end, notice) =>
      `${file}. Ends on ${spokenDate(end, 'en')}${notice === null ? '' : `, notice of ${spokenDuration(notice, 'en')}`}.`,
    more: (count) => `and ${count} more, in calendar.csv`,
  },
  conventions: {
    columns: ['Convention', 'Département', 'Year', 'Model followed', 'Clauses not as the model'],
    more: (count) => `and ${count} more, in conventions.csv`,
  },
  charts: {
    years: 'Share of the clauses by verdict and year',
    sides: 'Clauses not as the model per convention, and whose doing it is',
    durations: 'Terms, notices and cure periods',
    endings: 'Conventions that end, by year and kind of renewal',
    competences: 'Conventions in which a domain is held, by holder',
    perConvention: 'clauses per convention',
    share: '% of the clauses',
    count: 'conventions',
  },
  command: {
    noRecords: (inputs) =>
      `no record in ${inputs}: give JSON files of gabarit extract, their folder, or a file records.jsonl`,
    done: (count, aside, folder) =>
      `${conventions(count)} compared${aside === 0 ? '' : `, ${aside} set aside`}; open ${folder}/atlas.html`,
  },
};
