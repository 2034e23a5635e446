import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../support/engine.ts';
import { scannedOf } from '../support/scanned.ts';

const CONFORMING = readFileSync(new URL('../../fixtures/conforming/source.txt', import.meta.url), 'utf8');

/** The findings above info on the conforming convention, one word of which OCR read otherwise. */
function findingsWhere(word: string, read: string, confidence: number): readonly string[] {
  expect(CONFORMING).toContain(word);
  const text = CONFORMING.replace(word, read);
  const scanned = scannedOf(text, (other) =>
    other.startsWith(read.split(' ').at(-1) ?? '') ? confidence : 0.95,
  );
  return recordOf(scanned)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, confidence: sure }) => `${code} ${sure}`);
}

describe('a word of an obligation that is not the model’s', () => {
  const [clause, ours] = ["fera l'objet d'un avenant", "fera l'objet d'un accord"];
  const noise = "fera l'objet d'un auciunt";

  test('is another obligation where OCR is sure of it', () => {
    expect(findingsWhere(clause, ours, 0.95)).toContain('clause-changed 1');
    expect(findingsWhere(clause, noise, 0.95)).toContain('clause-changed 1');
  });

  test('is noise where OCR doubts it, and it is no word that anybody writes', () => {
    expect(findingsWhere(clause, noise, 0.3)).toEqual([]);
  });
});

test('a conforming convention read well deviates in nothing', () => {
  expect(findingsWhere('avenant', 'avenant', 0.95)).toEqual([]);
});

test('a sentence that OCR doubts adds no obligation; one that it read does', () => {
  const sentence = 'La collectivité verse chaque trimestre une somme forfaitaire supplémentaire importante.';
  const at = CONFORMING.indexOf("fera l'objet d'un avenant");
  const end = CONFORMING.indexOf('\n', at);
  const text = `${CONFORMING.slice(0, end)}\n\n${sentence}\n${CONFORMING.slice(end)}`;
  const added = new Set(sentence.split(' '));
  const codes = (confidence: number): readonly string[] =>
    recordOf(scannedOf(text, (word) => (added.has(word) ? confidence : 0.95))).findings.map(
      ({ code }) => code,
    );
  expect(codes(0.95)).toContain('clause-added');
  expect(codes(0.2)).not.toContain('clause-added');
});

test('a judgement on words that OCR could hardly read is no surer than they are', () => {
  const text = CONFORMING.replace('6 mois', '2 mois');
  const findings = (confidence: number) =>
    recordOf(scannedOf(text, () => confidence)).findings.filter(({ code }) => code === 'parameter-changed');
  expect(findings(0.95)[0]?.confidence).toBe(1);
  expect(findings(0.4)[0]?.confidence).toBe(0.4);
});

test('a stamp printed across a sentence makes what is said of it no less sure', () => {
  const stamp =
    'Envoyé en préfecture le 12/12/2022\nReçu en préfecture le 12/12/2022\nAffiché le\nID : 018-200010650-20221208-D_12-DE';
  const court = CONFORMING.replace(
    'ressort du Tribunal administratif',
    `ressort\n${stamp}\ndu Tribunal judiciaire`,
  );
  const onStamp = new Set(stamp.split(/\s/));
  const { findings, stamps } = recordOf(scannedOf(court, (word) => (onStamp.has(word) ? 0.1 : 0.95)));
  expect(stamps.map(({ act }) => act?.siren)).toContain('200010650');
  expect(findings.find(({ rule }) => rule.endsWith('/clause-value'))?.confidence).toBe(1);
});

describe('a table of contents that OCR read', () => {
  const tocRules = (text: string, doubted: string, confidence: number): readonly string[] => {
    const doubt = new Set(doubted.split(' '));
    return recordOf(scannedOf(text, (word) => (doubt.has(word) ? confidence : 0.95)))
      .findings.map(({ rule }) => rule.slice(rule.indexOf('/') + 1))
      .filter((rule) => rule.startsWith('toc-'));
  };

  test('says nothing by what it made of a leader', () => {
    const leader = 've evercresscecer errccresversen reeessenceaceen erverereerenseer sens À';
    const text = CONFORMING.replace(/^(Article 7 : .*?) \.+ \d+$/m, `$1 ${leader}`);
    expect(text).toContain(leader);
    expect(tocRules(text, '', 1)).toEqual([]);
  });

  test('announces no article by an entry that nobody could read', () => {
    const entry = 'Article 15 : Assurances';
    const text = CONFORMING.replace(/^Article 14 : .*$/m, (line) => `${line}\n${entry} .......... 11`);
    expect(text).toContain(entry);
    expect(tocRules(text, '', 1)).toEqual(['toc-article']);
    expect(tocRules(text, `${entry} .......... 11`, 0.3)).toEqual([]);
  });
});
