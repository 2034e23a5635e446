import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, type Label, redline, rejected, type Segment, shown } from '../../src/report/redline.ts';

/** Marks of a redline: `[-gone-]`, `[+new+]`, with the first letter of a label other than wording. */
const marks = (segments: readonly Segment[]): string =>
  segments
    .map(({ kind, text, label }) => {
      if (kind === 'same') return text;
      const sign = kind === 'deleted' ? '-' : '+';
      return `[${sign}${label === 'wording' ? '' : `${label?.[0]}:`}${text}${sign}]`;
    })
    .join('');

const words = fc.constantFrom(
  ...'la le commune communes convention présente Présente pas ne de du … 6 mois 2 l1 rn œuvre oeuvre , ; : . « » - \t \n \u00a0'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
const anyText = fc.oneof(sentence, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('accepting all gives the document, rejecting all the model', () => {
  it('for any two texts, white space included', () => {
    fc.assert(
      fc.property(anyText, anyText, (model, document) => {
        const segments = redline(model, document);
        expect(accepted(segments)).toBe(document);
        expect(rejected(segments)).toBe(model);
      }),
      { numRuns: 500 },
    );
  });

  it('for lone halves of a pair', () => {
    const segments = redline('a \ud800 b', 'a \udc00 b');
    expect([rejected(segments), accepted(segments)]).toEqual(['a \ud800 b', 'a \udc00 b']);
  });

  it('for texts that have nothing in common, however long', () => {
    const [a, b] = [0, 1].map((side) =>
      Array.from({ length: 2000 }, (_, i) => `mot${i}x${side}`.replaceAll('o', side === 0 ? 'o' : 'u')).join(
        ' ',
      ),
    );
    const segments = redline(a ?? '', b ?? '');
    expect([rejected(segments), accepted(segments)]).toEqual([a, b]);
  });
});

it('marks nothing in a text against itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(redline(text, text).every(({ kind, label }) => kind === 'same' && label === null)).toBe(true);
    }),
  );
});

it('has no empty segment, and no two in a row of one kind and label', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const segments = redline(a, b);
      expect(segments.every(({ text }) => text !== '')).toBe(true);
      for (const [i, segment] of segments.entries()) {
        const next = segments[i + 1];
        expect(next?.kind === segment.kind && next.label === segment.label).toBe(false);
      }
    }),
  );
});

it('labels every difference, and nothing else', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      for (const { kind, label } of redline(a, b)) expect(label === null).toBe(kind === 'same');
    }),
  );
});

describe('a difference is', () => {
  it.each([
    ['a word changed', 'un délai de six mois', 'un délai de deux mois', 'un délai de [-six-][+deux+] mois'],
    ['a word added', 'elle est conclue', "elle n'est pas conclue", "elle [+n'+]est [+pas +]conclue"],
    ['a word lost', 'par expresse reconduction', 'par reconduction', 'par [-expresse -]reconduction'],
    [
      'a number, however near',
      'un délai de 60 jours',
      'un délai de 80 jours',
      'un délai de [-60-][+80+] jours',
    ],
    ['a decimal comma', 'soit 1,5 %', 'soit 15 %', 'soit [-1,5-][+15+] %'],
    ['a sign that says something', '5 %', '5 €', '5 [-%-][+€+]'],
    ['another short word', 'sans préavis', 'dans préavis', '[-sans-][+dans+] préavis'],
    ['the text of a blank that is left', 'fin le … 2022', 'fin le 2022', 'fin le [-… -]2022'],
  ])('wording: %s', (_, model, document, marked) => {
    expect(marks(redline(model, document))).toBe(marked);
  });

  it.each([
    [
      'case',
      'La présente Convention',
      'La présente convention',
      'La présente [-t:Convention-][+t:convention+]',
    ],
    ['accents', "l'Etat", "l'État", "l'[-t:Etat-][+t:État+]"],
    ['apostrophes', "l'objet", 'l’objet', "l[-t:'-][+t:’+]objet"],
    ['punctuation', 'la Caf, la commune', 'la Caf ; la commune', 'la Caf[-t:, -][+t: ; +]la commune'],
    ['a ligature', 'mise en œuvre', 'mise en oeuvre', 'mise en [-t:œuvre-][+t:oeuvre+]'],
    ['spaces', 'la  commune', 'la commune', 'la[-t:  -][+t: +]commune'],
    ['a word cut in two', 'un accueil local', 'un ac cueil local', 'un [-t:accueil-][+t:ac cueil+] local'],
    ['two words run together', 'de la commune', 'de lacommune', 'de [-t:la commune-][+t:lacommune+]'],
  ])('typography: %s', (_, model, document, marked) => {
    expect(marks(redline(model, document))).toBe(marked);
  });

  it.each([
    ['l for 1', 'le 15 mai', 'le l5 mai', 'le [-n:15-][+n:l5+] mai'],
    ['O for 0', 'en 2020', 'en 2O2O', 'en [-n:2020-][+n:2O2O+]'],
    ['rn for m', 'la commune', 'la cornrnune', 'la [-n:commune-][+n:cornrnune+]'],
    ['one letter of a long word', 'la convention', 'la convertion', 'la [-n:convention-][+n:convertion+]'],
    ['a letter that scans confuse', 'avec la Caf', 'avee la Caf', '[-n:avec-][+n:avee+] la Caf'],
    ['a letter lost', 'les partenaires', 'les partenires', 'les [-n:partenaires-][+n:partenires+]'],
  ])('noise: %s', (_, model, document, marked) => {
    expect(marks(redline(model, document))).toBe(marked);
  });

  it('a blank filled in', () => {
    expect(
      marks(
        redline('conclue à compter du … jusqu’au ….', 'conclue à compter du 1er mai 2022 jusqu’au 3 mai.'),
      ),
    ).toBe('conclue à compter du [-b:…-][+b:1er mai 2022+] jusqu’au [-b:…-][+b:3 mai+].');
  });

  it('told apart from its neighbours', () => {
    expect(marks(redline('la convention prévoit un bilan', 'la convertion dit un bilan'))).toBe(
      'la [-n:convention-][+n:convertion+] [-prévoit-][+dit+] un bilan',
    );
  });
});

it('reads a rewritten stretch as one change, though a little word is in both', () => {
  expect(marks(redline('avec un bilan de fin annuelle ici', 'sans étude préalable de coût global ici'))).toBe(
    '[-avec un bilan de fin annuelle-][+sans étude préalable de coût global+] ici',
  );
});

describe('what is shown', () => {
  const segments = redline(
    "La Convention est conclue pour … par l'Etat",
    'La convention est signée pour un an par l’Etat',
  );
  it('is wording alone, with the document’s text elsewhere', () => {
    expect(marks(shown(segments))).toBe('La convention est [-conclue-][+signée+] pour un an par l’Etat');
  });
  it('is what is asked for', () => {
    const labels: readonly Label[] = ['typography', 'blank'];
    expect(marks(shown(segments, labels))).toBe(
      "La [-t:Convention-][+t:convention+] est signée pour [-b:…-][+b:un an+] par l[-t:'-][+t:’+]Etat",
    );
  });
});

it('takes less than a second for texts of two thousand words, whatever they share', () => {
  const text = (step: number): string =>
    Array.from({ length: 2000 }, (_, i) => (i % step === 0 ? 'autre' : `mot${(i * 7) % 900}`)).join(' ');
  for (const [a, b] of [
    [text(2), text(3)],
    [text(5), text(500)],
    ['a '.repeat(2000), 'b a '.repeat(1000)],
    ['1'.repeat(1_000_000), '2'.repeat(1_000_000)],
    [' '.repeat(1_000_000), `${' '.repeat(999_999)}.`],
  ]) {
    const start = performance.now();
    redline(a ?? '', b ?? '');
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
