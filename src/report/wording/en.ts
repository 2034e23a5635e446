import type { PartyKind } from '../../model/record.ts';
import type { Wording } from './wording.ts';

const plural = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const page = (numbers: string, count: number): string => `${count === 1 ? 'page' : 'pages'} ${numbers}`;

function registry(kind: PartyKind, code: string, siren: string | null): string {
  if (kind === 'epci') return `SIREN ${code}`;
  const named = { caf: `département ${code}`, departement: `département ${code}`, region: `région ${code}` };
  const label = kind in named ? named[kind as keyof typeof named] : `Insee code ${code}`;
  return siren === null ? label : `${label}, SIREN ${siren}`;
}

/** What the types call by other names than people do. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  docx: 'a Word document',
  doc: 'an old Word document',
  odt: 'a LibreOffice document',
  xlsx: 'an Excel workbook',
  rtf: 'an RTF document',
  zip: 'a zip archive',
  html: 'a web page',
  xml: 'XML',
  gif: 'a GIF image',
  heic: 'a HEIC photo',
  image: 'an image of a type that is not read',
  binary: 'a binary file',
};

/** A limit as a number and a unit of the program, `200000000 bytes`, in the words of people. */
function limit(detail: string): string {
  const [count = '', unit = ''] = detail.split(' ');
  const name = { bytes: 'MB', characters: 'million characters', pixels: 'million pixels' }[unit];
  return name === undefined ? detail : `${Number(count) / 1_000_000} ${name}`;
}

/** English. Values of the document stay in French. */
export const ENGLISH: Wording = {
  language: 'en',
  quote: (text) => `“${text}”`,
  unknown: 'not stated',

  labels: {
    pages: 'Read',
    parties: 'Signed by',
    term: 'Term',
    signature: 'Signature',
    stamps: 'Stamps',
  },
  kinds: {
    convention: 'Convention territoriale globale',
    'acte-engagement': "Acte d'engagement (not the convention itself)",
    avenant: 'Amendment (avenant) to a convention territoriale globale',
    autre: 'This document is not a convention territoriale globale',
  },
  period: (from, to) => `period ${from}-${to}`,

  pages: (count) => plural(count, 'page'),
  textKinds: {
    native: 'text of the PDF',
    ocr: 'optical character recognition (OCR)',
    mixed: 'text of the PDF and optical character recognition (OCR)',
    plain: 'text',
  },
  confidence: (percent) => `confidence ${percent}%`,
  grade: (grade) => `quality ${grade}`,
  pageStates: {
    blank: (numbers, count) => `${page(numbers, count)} without text`,
    damaged: (numbers, count) => `Beware: ${page(numbers, count)} unreadable`,
    skipped: (numbers, count) => `Beware: ${page(numbers, count)} not read`,
    remarked: page,
  },
  pageReasons: {
    'page-turned': 'page on its side or upside down, turned before it was read',
    'text-layer-partial': 'only the stamp or the page number is text; body read by character recognition',
    'text-layer-by-ocr': 'text that an earlier character recognition left under the image',
    'page-unreadable': 'damaged contents',
    'page-timeout': 'reading took too long',
    'text-too-long': 'excessive amount of text',
    'image-too-large': 'image too large',
    'ocr-failed': 'character recognition failed',
    'ocr-timeout': 'character recognition took too long',
    'ocr-off': 'character recognition is off (--ocr none)',
    'no-text-found': 'no text recognised',
    'no-content': 'no contents at all, the file is probably cut short',
    'image-unreadable': 'damaged image of the page',
    'file-cut': 'the file was cut short',
    'text-layer-doubtful': 'doubtful text of the PDF',
    'text-layer-garbage': 'unusable text of the PDF, replaced by character recognition',
  },

  noParty: 'nobody found in the text',
  noName: 'name not stated',
  alias: (alias) => `called “${alias}”`,
  registry,

  between: (start, end) => `from ${start} to ${end}`,
  from: (start) => `from ${start}, end not stated`,
  until: (end) => `until ${end}, start not stated`,
  renewals: { express: 'express renewal', tacit: 'tacit renewal', none: 'no renewal' },

  signedAt: (place, date) => {
    const when = date ?? 'date not stated';
    return place === null ? when : `${place}, ${when}`;
  },
  copies: (count) => plural(count, 'copy', 'copies'),
  noSignature: 'signature block not found',

  noStamp: 'no teletransmission stamp',
  act: (number, date, siren) => `act ${number} of ${date}, SIREN ${siren}`,
  unreadAct: 'identifier of the act unreadable',
  stampDates: {
    sent: (date) => `sent ${date}`,
    received: (date) => `received ${date}`,
    posted: (date) => `posted ${date}`,
    published: (date) => `published ${date}`,
  },
  onPages: page,
  moreStamps: (count) => `and ${plural(count, 'other act')}`,

  severities: { critical: 'CRITICAL', major: 'MAJOR', minor: 'MINOR', info: 'INFO' },
  severityCounts: {
    critical: (count) => `${count} critical`,
    major: (count) => `${count} major`,
    minor: (count) => `${count} minor`,
    info: (count) => plural(count, 'remark'),
  },
  codes: {
    'wrong-instrument': 'Another instrument than the model',
    'outdated-model': 'Superseded national model',
    'article-missing': 'Article missing',
    'article-added': 'Article added',
    'article-renamed': 'Article renamed',
    'article-moved': 'Article moved',
    'article-misnumbered': 'Article misnumbered',
    'annex-missing': 'Annex missing',
    'clause-missing': 'Clause missing',
    'clause-changed': 'Clause changed',
    'clause-added': 'Clause added',
    'clause-reworded': 'Clause reworded',
    'parameter-changed': "Value differs from the model's",
    'placeholder-left': 'Blank of the model left unfilled',
    'date-order': 'Impossible order of dates',
    'date-mismatch': 'Contradictory dates',
    'retroactive-effect': 'Retroactive effect',
    'term-mismatch': 'Contradictory term',
    'toc-mismatch': 'Table of contents and text disagree',
    'cross-reference-broken': 'Broken cross-reference',
    'reference-mismatch': 'Incoherent legal reference',
    'name-mismatch': 'Name written in several ways',
    'signatory-mismatch': 'Unexpected signatory',
    'stamp-mismatch': 'Stamp and text disagree',
    'term-inconsistent-wording': 'Word of another instrument',
  },
  deviations: (count, parts) => `${plural(count, 'deviation')}: ${parts}`,
  explained: (count, total, model) =>
    `${count} of these ${total} deviations ${count === 1 ? 'comes' : 'come'} with the earlier model that the text follows, “${model}”.`,
  explainedBy: 'As in the earlier model.',
  noDeviation: 'No deviation found.',
  notCompared: 'Nothing to compare with the national model.',
  onReadPagesOnly: 'Pages that were not read are not checked.',
  hiddenInfo: (count) => `${plural(count, 'remark')} more, shown by --all`,
  infoHeading: (count) => `For information (${count})`,
  places: {
    visas: 'recitals (visas)',
    parties: 'parties',
    preambule: 'preamble',
    sommaire: 'table of contents',
    signature: 'signature',
    annexe: 'annex',
  },
  article: (number) => `art. ${number}`,
  annex: (number) => `annex ${number}`,
  page: (number) => `p. ${number}`,
  expected: (text) => `Expected: ${text}`,
  unsure: (percent) => `to be verified, ${percent}% sure`,

  inputErrors: {
    'file-unreadable': (detail) => {
      if (detail === 'ENOENT') return 'no such file; check its name and folder';
      if (detail === 'EACCES' || detail === 'EPERM') return 'permission denied; check the access rights';
      return `cannot be read${detail === null ? '' : ` (${detail})`}; check the disk or the network share`;
    },
    'not-a-file': (detail) =>
      detail === 'directory'
        ? 'this is a folder; give the files inside it, for example folder/*.pdf'
        : 'not an ordinary file; copy its contents to a file, or pass them through -',
    'file-empty': () => 'empty file; check the copy or the download',
    'file-too-large': (detail) =>
      `file too large${detail === null ? '' : ` (limit: ${limit(detail)})`}; split the document`,
    'unsupported-type': (detail) =>
      `${LOOKS_LIKE[detail ?? ''] ?? detail ?? 'unknown type'}: type not read; save it as PDF, image (PNG, JPEG, TIFF) or text`,
    encrypted: () => 'password-protected PDF; save a copy without protection',
    damaged: (detail) =>
      detail === 'timeout'
        ? 'took too long to open, probably damaged; get it again from its source'
        : 'damaged or incomplete file; get it again from its source, or save it as PDF again',
    'no-text': (detail) =>
      detail === 'ocr-off'
        ? 'no text, only images of pages; run again with --ocr tesseract-js'
        : 'no readable text; scan the document again, straight and at 300 dots per inch',
    'too-many-pages': (detail) =>
      `too many pages${detail === null ? '' : ` (${detail})`}; split the document`,
    'image-too-large': (detail) =>
      `image too large${detail === null ? '' : ` (limit: ${limit(detail)})`}; scan at 300 dots per inch`,
    'rules-invalid': (detail) =>
      detail?.endsWith(': UTF-8')
        ? `${detail.slice(0, -': UTF-8'.length)} is not in UTF-8; save that file as UTF-8`
        : `invalid rules${detail === null ? '' : `, ${detail}`}; correct that file`,
    'setup-broken': (detail) =>
      `incomplete or altered installation${detail === null ? '' : ` (${detail})`}; install Gabarit again (npm ci, or npm install)`,
    'ocr-unavailable': (detail) =>
      detail === 'fra'
        ? 'tesseract is there, but without French; install it (Debian: apt install tesseract-ocr-fra) or leave out --ocr native'
        : 'tesseract is not there or does not answer; install it (Debian: apt install tesseract-ocr tesseract-ocr-fra) or leave out --ocr native',
  },
};
