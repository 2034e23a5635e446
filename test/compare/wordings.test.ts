import { describe, expect, test } from 'vitest';
import { type ClauseWording, textBody, wordingsOf } from '../../src/compare/wordings.ts';
import { rules } from '../support/convention.ts';

const NAMES = ['la commune de Valombre', 'Caf du Jura'];
const span = { start: 0, end: 0, page: 1 };

/** What a model's article says of a clause when its text is this. */
function wording(article: string, clause: string, text: string): ClauseWording {
  const body = textBody([{ kind: 'article', number: null, title: null, model: article, span, text }], NAMES);
  const found = wordingsOf(body, rules.template).find(
    (one) => one.article === article && one.clause === clause,
  );
  if (found === undefined) throw new Error(`the model has no ${article}/${clause}`);
  return found;
}
const words = (article: string, clause: string, text: string): string =>
  wording(article, clause, text).words.join(' ');

const LOGOS = 'les supports communs font apparaitre les logos de chacune des parties';

describe('the words of a clause', () => {
  test.each([
    ['as the model has them', 'Les supports communs font apparaître les logos de chacune des parties.'],
    ['in capitals, without accents', 'LES SUPPORTS COMMUNS FONT APPARAITRE LES LOGOS DE CHACUNE DES PARTIES'],
    ['misread', 'Les supp0rts comrnuns font apparaitre les 1ogos de chacune des partics.'],
    ['torn and run together', 'Les sup ports communs font apparaître leslogos de chacune des parties.'],
  ])('are the same %s', (_, text) => {
    expect(words('communication', 'logos', text)).toBe(LOGOS);
  });

  test('have what is added, within and after', () => {
    const text =
      'Les supports communs édités font apparaître les logos de chacune des parties, sauf urgence.';
    expect(words('communication', 'logos', text)).toBe(
      'les supports communs edites font apparaitre les logos de chacune des parties sauf urgence',
    );
  });

  test('go on after a comma that was read as a full stop', () => {
    const text =
      'Les supports communs font apparaître les logos de chacune des parties. après accord du comité';
    expect(words('communication', 'logos', text)).toBe(`${LOGOS} apres accord du comite`);
  });

  test('have a blank in the place of a name', () => {
    const text = 'Le comité de pilotage sera copiloté par la Caf et la commune de Valombre.';
    expect(words('collaboration', 'copilotage', text)).toBe(
      'le comite de pilotage sera copilote par la caf et {collectivite}',
    );
  });

  test('have what stands beside the name', () => {
    const text =
      'Le comité de pilotage sera copiloté par la Caf et la commune de Valombre, sur proposition du médiateur familial.';
    expect(words('collaboration', 'copilotage', text)).toContain('{collectivite}');
    expect(words('collaboration', 'copilotage', text)).toContain('proposition mediateur familial');
  });
});

describe('in the place of a clause', () => {
  test('stands what the article has there', () => {
    const { status, text, reason } = wording(
      'recours',
      'juridiction',
      'Les parties soumettent leurs différends à une médiation choisie ensemble.',
    );
    expect(status).toBe('replaced');
    expect(text).toBe('Les parties soumettent leurs différends à une médiation choisie ensemble');
    expect(reason).not.toBe('');
  });

  test('stands nothing where the article says nothing', () => {
    const { status, text, words: none } = wording('recours', 'juridiction', '');
    expect([status, text, none]).toEqual(['missing', null, []]);
  });
});
