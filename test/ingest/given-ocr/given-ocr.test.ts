import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { boxOf, confidenceAt, rowsIn } from '../../../src/model/word-map.ts';

const read = (source: string | Uint8Array): Promise<SourceDocument> =>
  readDocument(typeof source === 'string' ? Buffer.from(source) : source, { ocr: null, file: 'given.xml' });

/** What a document says of a word: its box in hundredths of the page, and how sure OCR was. */
function wordAt({ text, words }: SourceDocument, word: string): unknown {
  const start = text.indexOf(word);
  if (words === undefined || start < 0) return null;
  const range = { start, end: start + word.length };
  const row = rowsIn(words, range).start;
  return {
    box: boxOf(words, row, range).map((value) => Math.round(100 * value)),
    confidence: confidenceAt(words, row),
  };
}

const alto = (body: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>${body}</Layout></alto>`;
const altoPage = (lines: string): string =>
  `<Page WIDTH="1000" HEIGHT="1000"><PrintSpace><TextBlock ID="a">${lines}</TextBlock></PrintSpace></Page>`;

describe('ALTO', () => {
  test('gives each word its place and its confidence', async () => {
    const line =
      '<TextLine><String CONTENT="Article" HPOS="100" VPOS="200" WIDTH="70" HEIGHT="20" WC="0.93"/><SP/>' +
      '<String CONTENT="1&lt;2 &amp; l&#39;&#xE9;t&#233;" HPOS="180" VPOS="200" WIDTH="90" HEIGHT="20" WC="0.4"/></TextLine>';
    const document = await read(alto(altoPage(line)));
    expect(document.text).toBe("Article 1<2 & l'été");
    expect(document.source).toMatchObject({ mediaType: 'application/alto+xml', textKind: 'ocr' });
    expect(document.pages[0]).toMatchObject({ state: 'ocr', reason: null });
    expect(wordAt(document, 'Article')).toEqual({ box: [10, 20, 17, 22], confidence: 0.93 });
  });

  test('makes a word whole that a hyphen parts, where the file says what it is', async () => {
    const parts =
      '<TextLine><String CONTENT="la"/><SP/><String CONTENT="conven" SUBS_TYPE="HypPart1" SUBS_CONTENT="convention"/><HYP CONTENT="-"/></TextLine>' +
      '<TextLine><String CONTENT="tion" SUBS_TYPE="HypPart2" SUBS_CONTENT="convention"/><SP/><String CONTENT="signée"/></TextLine>';
    expect((await read(alto(altoPage(parts)))).text).toBe('la convention\nsignée');
  });

  test('keeps the hyphen as printed where the file does not', async () => {
    const parts =
      '<TextLine><String CONTENT="la"/><SP/><String CONTENT="conven"/><HYP CONTENT="&#xAD;"/></TextLine>' +
      '<TextLine><String CONTENT="tion"/></TextLine>';
    expect((await read(alto(altoPage(parts)))).text).toBe('la conven-\ntion');
  });

  test('reads blocks in the order that they name', async () => {
    const block = (id: string, next: string, word: string): string =>
      `<TextBlock ID="${id}" IDNEXT="${next}"><TextLine><String CONTENT="${word}"/></TextLine></TextBlock>`;
    const blocks = block('a', 'c', 'un') + block('b', '', 'trois') + block('c', 'b', 'deux');
    expect((await read(alto(`<Page WIDTH="9" HEIGHT="9">${blocks}</Page>`))).text).toBe(
      'un\n\ndeux\n\ntrois',
    );
  });

  test.each([
    ['blocks without a name stay where the file has them', [' un', ' deux', ' trois']],
    ['a chain is read from its first block, wherever that stands', ['b- trois', 'a-c un', 'c-b deux']],
    ['a chain stands where its first block does', ['a-c un', ' trois', 'c- deux', ' quatre']],
    ['blocks in a circle are read once', ['c- un', 'a-b deux', 'b-a trois']],
  ])('%s', async (_, blocks) => {
    const block = (given: string): string => {
      const [, id, next, word] = /^(\w*)-?(\w*) (\w+)$/.exec(given) ?? [];
      const attributes = `${id ? `ID="${id}"` : ''} ${next ? `IDNEXT="${next}"` : ''}`;
      return `<TextBlock ${attributes}><TextLine><String CONTENT="${word}"/></TextLine></TextBlock>`;
    };
    const { text } = await read(alto(`<Page WIDTH="9" HEIGHT="9">${blocks.map(block).join('')}</Page>`));
    expect(text.split('\n\n')).toEqual(['un', 'deux', 'trois', 'quatre'].slice(0, blocks.length));
  });

  test('has as many pages as the file, blank ones too', async () => {
    const line = '<TextLine><String CONTENT="un"/></TextLine>';
    const { text, pages } = await read(alto(altoPage(line) + altoPage('') + altoPage(line)));
    expect(text).toBe('un\f\fun');
    expect(pages.map(({ state }) => state)).toEqual(['ocr', 'blank', 'ocr']);
  });

  test('may have a prefix and be in UTF-16', async () => {
    const source = alto(altoPage('<TextLine><String CONTENT="été"/></TextLine>')).replace(
      /<(\/?)(?=[a-zA-Z])/g,
      '<$1x:',
    );
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(source, 'utf16le')]);
    expect((await read(utf16)).text).toBe('été');
  });
});

const hocr = (body: string): string =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta name="ocr-system" content="any"><title></title></head><body>${body}</body></html>`;

describe('hOCR', () => {
  test('gives lines, words with marks in them, places and confidence', async () => {
    const body = `<div class='ocr_page' title='image "p.png"; bbox 0 0 1000 2000; ppageno 0'><p class='ocr_par'>
      <span class='ocr_line' title='bbox 100 200 500 240; baseline 0.01 -8'>
      <span class='ocrx_word' title='bbox 100 200 180 240; x_wconf 91'>l&#39;<strong>obj</strong>et</span>
      <span class='ocrx_word' title='bbox 200 200 300 240; x_wconf 35'>d&eacute;fini</span></span></p></div>`;
    const document = await read(hocr(body));
    expect(document.text).toBe("l'objet défini");
    expect(document.source.mediaType).toBe('text/vnd.hocr+html');
    expect(wordAt(document, 'défini')).toEqual({ box: [20, 10, 30, 12], confidence: 0.35 });
  });

  test('shares a line that has no words among those of its text', async () => {
    const body = `<div class="ocr_page" title="bbox 0 0 100 100"><span class="ocr_line" title="bbox 0 10 70 20">un deux</span></div>`;
    const document = await read(hocr(body));
    expect(document.text).toBe('un deux');
    expect(wordAt(document, 'deux')).toEqual({ box: [30, 10, 70, 20], confidence: null });
  });

  test('has a blank page where no word says anything, and no line or word without text', async () => {
    const word = (text: string): string =>
      `<span class="ocr_line" title="bbox 0 10 70 20"><span class="ocrx_word" title="bbox 0 10 70 20; x_wconf 95">${text}</span></span>`;
    const page = (lines: string): string => `<div class="ocr_page" title="bbox 0 0 100 100">${lines}</div>`;
    const empty = word(' ') + word('');
    const { pages, text } = await read(hocr(page(empty) + page(empty + word('un') + empty)));
    expect(pages.map(({ state, reason, confidence }) => [state, reason, confidence])).toEqual([
      ['blank', null, null],
      ['ocr', null, 0.95],
    ]);
    expect(text).toBe('\fun');
  });

  test('is told from other HTML', async () => {
    await expect(read('<!doctype html><html><p>ocr_page</p></html>')).rejects.toMatchObject({
      code: 'unsupported-type',
      detail: 'html',
    });
  });
});

const pageXml = (body: string): string =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="1000" imageHeight="1000">${body}</Page></PcGts>`;
const equivalent = (text: string, attributes = ''): string =>
  `<TextEquiv ${attributes}><Unicode>${text}</Unicode></TextEquiv>`;

describe('PAGE XML', () => {
  test('gives the best of several readings, with its place and confidence', async () => {
    const word =
      `<Word><Coords points="100,100 200,100 200,130 100,130"/>${equivalent('Caf1', 'index="1" conf="0.3"')}` +
      `${equivalent('Caf', 'index="0" conf="0.88"')}</Word>`;
    const document = await read(
      pageXml(`<TextRegion id="r"><TextLine>${word}${equivalent('no')}</TextLine></TextRegion>`),
    );
    expect(document.text).toBe('Caf');
    expect(wordAt(document, 'Caf')).toEqual({ box: [10, 10, 20, 13], confidence: 0.88 });
  });

  test('reads regions in their order, groups in groups', async () => {
    const region = (id: string): string =>
      `<TextRegion id="${id}"><TextLine>${equivalent(id)}</TextLine></TextRegion>`;
    const order =
      '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="deux"/><OrderedGroupIndexed index="2" id="h">' +
      '<RegionRefIndexed index="0" regionRef="trois"/></OrderedGroupIndexed><RegionRefIndexed index="0" regionRef="un"/></OrderedGroup></ReadingOrder>';
    const document = await read(pageXml(order + ['quatre', 'trois', 'deux', 'un'].map(region).join('')));
    expect(document.text).toBe('un\n\ndeux\n\ntrois\n\nquatre');
  });

  test('takes the text of a region that has no lines, and the points of 2010', async () => {
    const region = `<TextRegion id="r"><Coords><Point x="0" y="0"/><Point x="100" y="100"/></Coords>${equivalent('Article 1\nObjet')}</TextRegion>`;
    const document = await read(pageXml(region));
    expect(document.text).toBe('Article 1\nObjet');
    expect(wordAt(document, 'Objet')).toEqual({ box: [0, 5, 10, 10], confidence: null });
  });
});

describe('a hostile file', () => {
  const line = '<TextLine><String CONTENT="a &lol9; b"/></TextLine>';

  test('has no entities of its own: billion laughs stay three words', async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
    ).join('');
    const document = await read(alto(altoPage(line), `<!DOCTYPE alto [<!ENTITY lol0 "lol">${bomb}]>`));
    expect(document.text).toBe('a &lol9; b');
  });

  test('opens no other file', async () => {
    const head =
      '<!DOCTYPE alto [<!ENTITY lol9 SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://localhost/x">%p;]>';
    expect((await read(alto(altoPage(line), head))).text).toBe('a &lol9; b');
  });

  test('is refused where its elements lie too deep in each other', async () => {
    const deep = alto(`${'<x>'.repeat(100_000)}${altoPage(line)}`);
    await expect(read(deep)).rejects.toMatchObject({ name: 'InputError', code: 'damaged' });
    await expect(read(hocr('<div>'.repeat(100_000)))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('that was cut short keeps what it has, and says what it lost', async () => {
    const whole = alto(altoPage(line) + altoPage(line));
    const document = await read(whole.slice(0, whole.indexOf('</Page>') + 40));
    expect(document.pages.map(({ state, reason }) => [state, reason])).toEqual([
      ['ocr', null],
      ['damaged', 'file-cut'],
    ]);
    const inPage = await read(whole.slice(0, whole.lastIndexOf('</TextBlock>')));
    expect(inPage.pages.map(({ state }) => state)).toEqual(['ocr', 'ocr', 'damaged']);
    const html = hocr(`<div class="ocr_page"><span class="ocr_line">un</span></div>`);
    expect((await read(html.slice(0, html.indexOf('</body>')))).pages.at(-1)?.reason).toBe('file-cut');
    expect((await read(html)).pages).toHaveLength(1);
  });

  test('may lie about its encoding', async () => {
    const text = '<TextLine><String CONTENT="Durée"/></TextLine>';
    const latin = Buffer.from(alto(altoPage(text)), 'latin1');
    expect((await read(latin)).text).toBe('Durée');
    expect((await read(alto(altoPage(text)).replace('UTF-8', 'UTF-16'))).text).toBe('Durée');
  });

  test('with more words on a page than a page has leaves that page unread', async () => {
    const many = '<String CONTENT="a"/>'.repeat(300_001);
    const { pages } = await read(
      alto(altoPage(`<TextLine>${many}</TextLine>`) + altoPage('<TextLine><String CONTENT="b"/></TextLine>')),
    );
    expect(pages.map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'text-too-long'],
      ['ocr', null],
    ]);
  });

  test('with numbers that are none has no places, and keeps its text', async () => {
    const wild =
      '<TextLine><String CONTENT="a" HPOS="NaN" VPOS="-1e999" WIDTH="x" HEIGHT="1e308"/></TextLine>';
    expect((await read(alto(altoPage(wild)))).text).toBe('a');
  });

  test('without a page, or without a word, is refused', async () => {
    await expect(read(alto(''))).rejects.toMatchObject({ code: 'no-text' });
    await expect(read(alto(altoPage('')))).rejects.toMatchObject({ code: 'no-text' });
  });
});

test('is refused as XML where it is another kind', async () => {
  await expect(read('<?xml version="1.0"?><altogether/>')).rejects.toMatchObject({ detail: 'xml' });
});
