/** A file that OCR works with, as it was published. */
export interface PinnedFile {
  readonly file: string; // package, then path
  readonly bytes: number;
  readonly sha256: string;
}

/** The French model. */
export const MODEL: PinnedFile = {
  file: '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
  bytes: 707_406,
  sha256: 'd611139672b3752c7097e671e4a1d9209dfd37f2aeb081ef6487fba3351e9255',
};

/** The engine, in a build for each processor and version of Node: which one runs is only known when it runs. */
const CORES: readonly PinnedFile[] = [
  {
    file: 'tesseract.js-core/tesseract-core-simd-lstm.js',
    bytes: 89_271,
    sha256: 'e48e2f02ddae3716c8dd24bf41cd290d4efa96892d689cdc4013c2545d63f469',
  },
  {
    file: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
    bytes: 2_857_601,
    sha256: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
  },
  {
    file: 'tesseract.js-core/tesseract-core-lstm.js',
    bytes: 89_261,
    sha256: '6510efc4e8b45c5465df30679b9911ffe0071cd2ee982fa064e6f5136ef2de85',
  },
  {
    file: 'tesseract.js-core/tesseract-core-lstm.wasm',
    bytes: 2_855_361,
    sha256: '66b17df6e20c5329a17ffa9c202a47eaa3e32500b253d4c7f38e7f2bc01457c3',
  },
  {
    file: 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js',
    bytes: 89_360,
    sha256: 'a37ac78b707e8d5d3d2e532cc3c4e69b04d127ea44a608f1e7de17640402aa5c',
  },
  {
    file: 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm',
    bytes: 2_862_266,
    sha256: '7985c92d4c64e7267d24cadffe1b2a1da6bf8aa55fdcaf953fe94fe122a24545',
  },
];

/** Everything that reading a scan needs. With another version of a package, its figures here change too. */
export const OCR_FILES: readonly PinnedFile[] = [MODEL, ...CORES];

/** What the PDF parser opens beside its code: for images, for old fonts, for text that is not in Latin letters. */
export const PDF_FILES: readonly string[] = [
  'pdfjs-dist/wasm/jbig2.wasm',
  'pdfjs-dist/wasm/openjpeg.wasm',
  'pdfjs-dist/wasm/qcms_bg.wasm',
  'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
  'pdfjs-dist/standard_fonts/FoxitSerif.pfb',
  'pdfjs-dist/cmaps/Adobe-Japan1-UCS2.bcmap',
  'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap',
];
