import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConventionRecord, Representative } from '../../src/model/record.ts';
import { REDACTION_LEVELS, type RedactionLevel, redact } from '../../src/redact/redact-record.ts';
import { textsOf } from '../../src/redact/texts.ts';
import { finding, SAMPLE } from '../report/sample-record.ts';
import { LEXICON, left, saying } from './redact.ts';

const person = (name: string | null, role: string | null): Representative => ({
  name,
  honorific: 'Mme',
  role,
});
const [caf, epci] = SAMPLE.parties;
const signatory = (name: string) => ({ name, role: null, party: 'p1' });

/** A convention whose parties are represented, and signed by, these. */
function signedBy(
  representatives: readonly Representative[],
  signatories: readonly string[],
): ConventionRecord {
  if (caf === undefined || epci === undefined || SAMPLE.signature === null)
    throw new Error('the sample changed');
  return {
    ...SAMPLE,
    parties: [
      { ...caf, representatives: [...representatives] },
      { ...epci, representatives: [] },
    ],
    signature: { ...SAMPLE.signature, signatories: signatories.map(signatory) },
  };
}

function namesIn(record: ConventionRecord): readonly (string | null)[] {
  return record.parties.flatMap(({ representatives }) => representatives.map(({ name }) => name));
}

const seen = (record: ConventionRecord, level: RedactionLevel): ConventionRecord =>
  redact(record, level, LEXICON).record;

describe('who represents a party', () => {
  const record = signedBy(
    [
      person('Odile Framboisier', "présidente de son conseil d'administration"),
      person('Guilhem Pastourel', 'directeur'),
      person('Fantine Verdot', 'Directrice de la stratégie territoriale'),
      person('Armel Ledoux', 'responsable du pôle enfance'),
      person(null, 'maire'),
    ],
    ['Odile FRAMBOISIER', 'A. LEDOUX'],
  );

  it('is kept under agents by office or signature, and hidden otherwise', () => {
    expect(namesIn(seen(record, 'agents'))).toEqual([
      'Odile Framboisier',
      'Guilhem Pastourel',
      '██████████████',
      'Armel Ledoux',
      null,
    ]);
  });

  it('is hidden under all, with the signatories', () => {
    const hidden = seen(record, 'all');
    expect(namesIn(hidden)).toEqual([
      '█████████████████',
      '█████████████████',
      '██████████████',
      '████████████',
      null,
    ]);
    expect(hidden.signature?.signatories.map(({ name }) => name)).toEqual(['█████████████████', '█████████']);
  });

  it('is kept where nobody is known to have signed', () => {
    const unsigned = signedBy([person('Fantine Verdot', 'chargée de mission')], []);
    expect(namesIn(seen(unsigned, 'agents'))).toEqual(['Fantine Verdot']);
  });
});

describe('a person who is hidden', () => {
  const text = 'Le comité est suivi par Mme Sixtine AUBRAC.';
  const said = saying(text);
  const everywhere: ConventionRecord = {
    ...said,
    source: { ...said.source, file: 'ctg_aubrac_sixtine.pdf' },
    findings: [
      finding({
        actual: 'Sixtine  Aubrac\nassure le suivi',
        expected: 'un suivi par AUBRAC',
        why: 'Sixtine AUBRAC n’est pas signataire.',
      }),
    ],
    quality: { ...said.quality, notes: ['p. 3 : Aubrac Sixtine'] },
  };

  it.each([
    'agents',
    'all',
  ] as const)('is hidden in quotes, reasons, notes and the name of the file, under %s', (level) => {
    const hidden = textsOf(seen(everywhere, level)).join('\n');
    expect(hidden).not.toMatch(/aubrac|sixtine/i);
    expect(hidden).toContain('ctg_██████████████.pdf');
    expect(hidden).toContain('assure le suivi');
  });

  it('is hidden in another text about the document', () => {
    expect(redact(everywhere, 'agents', LEXICON).hide('dossier AUBRAC Sixtine/1.pdf')).toBe(
      'dossier ██████████████/1.pdf',
    );
  });
});

describe('an elected person with the surname of somebody who is hidden', () => {
  const text =
    'M. Paul MARTIN, maire de Sens, et Mme Sophie MARTIN, chargée de coopération. Le suivi revient à MARTIN.';

  it('is kept under agents, where the other is hidden', () => {
    expect(left(text, 'agents')).toBe(
      'M. Paul MARTIN, maire de Sens, et Mme █████████████, chargée de coopération. Le suivi revient à ██████.',
    );
  });

  it.each([
    ['Paul MARTIN Sixtine AUBRAC', 'Paul MARTIN ██████████████'],
    ['Paul MARTIN AUBRAC', 'Paul MARTIN ██████'],
  ])('is kept alone where names follow each other: %s', (names, shown) => {
    const more = `${text} Mme Sixtine AUBRAC, chargée de mission.\n`;
    expect(left(`${more}${names}`, 'agents').split('\n')[1]).toBe(shown);
  });

  it('is hidden under all', () => {
    expect(left(text, 'all')).not.toMatch(/MARTIN|Paul|Sophie/);
  });
});

describe('what is not a person stays', () => {
  it.each([
    ['a party that is called like one', 'Pierre Bénite'],
    ['the place of the signature', 'Saint Claude Martin'],
  ])('%s', (_, name) => {
    if (epci === undefined || SAMPLE.signature === null) throw new Error('the sample changed');
    const record: ConventionRecord = {
      ...saying(`Les habitants de ${name} sont consultés.`),
      parties: [{ ...epci, kind: 'commune', name: 'Commune de Pierre-Bénite', representatives: [] }],
      signature: { ...SAMPLE.signature, place: 'Saint-Claude-Martin', signatories: [] },
    };
    expect(seen(record, 'all').articles[0]?.text).toContain(name);
  });

  it.each([
    'Article 3 : Les champs d’intervention de la Caf',
    'CONVENTION TERRITORIALE GLOBALE DE SERVICES AUX FAMILLES',
    'Le Comité de Pilotage réunit la Caf du Nord et la Ville de Cambrai.',
    'Rue du Docteur Roux, 39000 Lons-le-Saunier',
    'SIRET 200 012 345 00017, le 12 mars 2022',
    'Relais Petite Enfance Les Petits Pierrots',
    "l'école élémentaire Pierre et Marie Curie",
  ])('%s', (text) => {
    expect(left(text, 'all')).toBe(text);
  });
});

describe('every text keeps its length, and nothing else changes', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'M.',
      'Mme',
      'Sophie',
      'MARTIN',
      'maire',
      'de',
      'directrice',
      'rue',
      ',',
      '\n',
      ' ',
      '06 12 34 56 78',
      'a.b@c.fr',
      '«',
      '█',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const anyText = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  it('whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...REDACTION_LEVELS), (text, level) => {
        const before = { ...saying(text), findings: [finding({ actual: text, why: text })] };
        const after = seen(before, level);
        const [was, is] = [textsOf(before), textsOf(after)];
        expect(is.map((each) => each.length)).toEqual(was.map((each) => each.length));
        for (const [index, each] of is.entries())
          for (let at = 0; at < each.length; at++)
            if (each[at] !== was[index]?.[at]) expect(each[at]).toBe('█');
      }),
      { numRuns: 300 },
    );
  });

  it('all hides what agents hides', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [some, all] = [left(text, 'agents'), left(text, 'all')];
        for (let at = 0; at < text.length; at++) if (some[at] === '█') expect(all[at]).toBe('█');
      }),
      { numRuns: 300 },
    );
  });

  it('none gives the record itself', () => {
    expect(seen(SAMPLE, 'none')).toBe(SAMPLE);
  });

  it('a record is not changed in place', () => {
    const copy = structuredClone(SAMPLE);
    seen(SAMPLE, 'all');
    expect(SAMPLE).toEqual(copy);
  });
});

describe('time grows with the text', () => {
  const time = (text: string): number => {
    const start = performance.now();
    left(text, 'agents');
    return performance.now() - start;
  };
  it.each([
    ['capitals', 'A'],
    ['names', 'Sophie MARTIN '],
    ['civilities', 'M. '],
    ['capital words', 'Abc '],
    ['digits', '0612345678'],
    ['a mailbox without end', 'a.b'],
    ['roles', 'directrice, '],
    ['spaces', ' '],
    ['apostrophes', "D'"],
    ['hyphens', 'A-'],
    ['persons after a role', 'Durand, M. '],
    ['long names', 'Mme A B C D '],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(15_000 / unit.length));
    time(text);
    const [once, twice] = [Math.min(time(text), time(text)), Math.min(time(text + text), time(text + text))];
    expect(twice).toBeLessThan(Math.max(once * 4, 400));
  });
});
