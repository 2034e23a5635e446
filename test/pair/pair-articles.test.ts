import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/record.ts';
import { pairArticles } from '../../src/pair/pair-articles.ts';

const article = (number: string | null, title: string, model: string | null = null): Article => ({
  kind: title.startsWith('Annexe') ? 'annex' : 'article',
  number,
  title,
  model,
  span: { start: 0, end: 1, page: 1 },
  text: `${title}.`,
});
const shapeOf = (before: readonly Article[], after: readonly Article[]): readonly string[] =>
  pairArticles(before, after).map(
    (pair) => `${pair.before?.number ?? '-'} ${pair.before?.title ?? '-'} > ${pair.after?.title ?? '-'}`,
  );

describe('the articles of two conventions stand side by side', () => {
  test('by the article of the model, whatever their number and title', () => {
    expect(
      shapeOf([article('10', 'Durée', 'duree')], [article('8', 'Terme et reconduction', 'duree')]),
    ).toEqual(['10 Durée > Terme et reconduction']);
  });

  test('by title where the model has no such article', () => {
    expect(
      shapeOf([article('15', 'Charte de la laïcité')], [article('16', 'LA CHARTE DE LA LAICITE')]),
    ).toEqual(['15 Charte de la laïcité > LA CHARTE DE LA LAICITE']);
  });

  test('never two of another kind, nor of other articles of the model', () => {
    expect(shapeOf([article('1', 'Objet', 'objet')], [article('1', 'Objet', 'evaluation')])).toEqual([
      '- - > Objet',
      '1 Objet > -',
    ]);
    expect(shapeOf([article('1', 'Annexe des moyens')], [article('1', 'annexe des moyens')])).toHaveLength(2);
  });

  test('one by one where several answer to the same article of the model', () => {
    const [first, second] = [
      article('4', 'Délibération de Brenon', 'annexe'),
      article('5', 'Délibération de Tarvel', 'annexe'),
    ];
    expect(shapeOf([first, second], [second, first])).toEqual([
      '5 Délibération de Tarvel > Délibération de Tarvel',
      '4 Délibération de Brenon > Délibération de Brenon',
    ]);
  });

  test('in the order of the later one, what is gone where it stood', () => {
    const [one, two, three] = [article('1', 'Objet'), article('2', 'Recours'), article('3', 'Signature')];
    expect(shapeOf([one, two, three], [one, article('2', 'Assurances'), three])).toEqual([
      '1 Objet > Objet',
      '- - > Assurances',
      '2 Recours > -',
      '3 Signature > Signature',
    ]);
  });
});
