import { describe, expect, it } from 'vitest';
import { QUARANTINE_CODES, WARNING_CODES } from '../../src/model/reason-code.ts';
import { documentLine, reasonWords, renderSummary } from '../../src/report/batch.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it.each([...QUARANTINE_CODES, ...WARNING_CODES])('%s is said in one short line with what to do', (code) => {
    for (const detail of [null, 'pages=2000', 'SIGSEGV']) {
      const words = reasonWords(code, detail, language);
      expect(words).not.toBe(code);
      expect(words).toMatch(/^[^\n]{10,}; [^\n]{5,}$/);
    }
  });

  it('names the limit that a reason is due to, as it is set', () => {
    expect(reasonWords('too-many-pages', 'pages=2000', language)).toContain('--limit pages=2000');
    expect(reasonWords('timeout', 'silence=60', language)).toContain('--limit silence=60');
  });
});

describe('a code', () => {
  it('of a page has the words that its record has', () => {
    expect(reasonWords('page-timeout', null, 'fr')).toBe('lecture trop longue');
    expect(reasonWords('image-too-large', null, 'en')).toContain('; ');
  });
  it.each(['constructor', '__proto__', 'toString', 'inconnu'])('without words, %s, is shown', (code) => {
    expect(reasonWords(code, null, 'fr')).toBe(code);
  });
  it('that would act on a terminal is shown as it is written', () => {
    expect(reasonWords('\u001b[2J', null, 'fr')).toBe('\\x1b[2J');
  });
});

describe('the line of a document', () => {
  const document = { sha256: 'abcdef0123456789', path: 'a/b.pdf', code: 'encrypted', detail: null };
  it('has the beginning of its hash, its path, the code and what it means', () => {
    expect(documentLine(document, 'en')).toBe(
      'abcdef012345  a/b.pdf  encrypted  password-protected PDF; save a copy without protection',
    );
  });
  it('shows the end of a long path, and what would act on a terminal as it is written', () => {
    const line = documentLine({ ...document, path: `${'x'.repeat(300)}/\u001b[2J.pdf` }, 'en');
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(200);
    expect(line).toContain('x/\\x1b[2J.pdf');
  });
  it('has dashes in the place of a hash that nobody could take', () => {
    expect(documentLine({ ...document, sha256: '' }, 'en')).toMatch(/^-{12} {2}a/);
  });
});

describe('the summary', () => {
  const sum = {
    documents: 9,
    ok: 5,
    warnings: 1,
    quarantined: 2,
    computed: 8,
    known: 0,
    same: 1,
    pages: 40,
    low: 1,
    technical: 3,
    differing: 1,
    codes: { encrypted: 2, 'page-damaged': 1 },
  };
  const setting = {
    seconds: 65,
    isComplete: true,
    out: 'o',
    review: 'o/review.txt',
    command: 'gabarit batch x',
  };

  it('says what was done, what is in doubt, where to look and what to do', () => {
    expect(
      plain(renderSummary(sum, setting, 'fr').join('\n')),
    ).toBe(`9 documents, dont 8 lus cette fois (40 pages en 1 min 5 s)
5 sans réserve, 1 avec réserves, 2 en quarantaine
     2  encrypted : PDF protégé par un mot de passe ; enregistrez-en une copie sans protection
     1  page-damaged : page illisible : ce qu'elle porte n'est pas comparable ; reprenez la page à la source
1 document identique à un autre, lu une seule fois
1 document de qualité C ou D : vérifiez noms et dates sur l'original
3 documents relus par une autre version du programme ou des règles, dont 1 dont le résultat change : différence technique, la convention n'a pas changé
Résultats : o ; à vérifier, un document par ligne : o/review.txt
Pour relire les documents en quarantaine : gabarit batch x`);
  });

  it('says how to go on where the run was stopped', () => {
    const lines = renderSummary(sum, { ...setting, isComplete: false, review: null }, 'en');
    expect(lines[0]).toBe('Stopped before the end: 9 documents seen, 8 of them read this time, in 1 min 5 s');
    expect(lines.at(-1)).toBe('To resume: gabarit batch x');
  });
});
