/** A file of a library without which pages are lost in silence, and its hash in the version that is pinned. */
interface Pin {
  readonly file: string; // by the name of its package
  readonly sha256: string;
}

/** What pictures in a PDF are decoded with: without it a page of JPEG 2000 comes out blank. */
export const PDF_PINS: readonly Pin[] = [
  {
    file: 'pdfjs-dist/wasm/openjpeg.wasm',
    sha256: '67b8e2b162da472e98cb48d3d32e3e38fff481b9b32ff4818e78bb248af88ab2',
  },
  {
    file: 'pdfjs-dist/wasm/jbig2.wasm',
    sha256: 'e6bee67724a7b5436fe8162638e3708cfc8d52b6342db69a49715e30ff27cfdc',
  },
  {
    file: 'pdfjs-dist/wasm/qcms_bg.wasm',
    sha256: '6017eca5939cde1836e88e6d8cd27ae039246f206515ea4487bdfd0e3fb16e26',
  },
];

/** What scans are read with: without it the engine waits for ever. */
export const OCR_PINS: readonly Pin[] = [
  {
    file: '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
    sha256: 'd611139672b3752c7097e671e4a1d9209dfd37f2aeb081ef6487fba3351e9255',
  },
  {
    file: 'tesseract.js-core/tesseract-core-lstm.js',
    sha256: '6510efc4e8b45c5465df30679b9911ffe0071cd2ee982fa064e6f5136ef2de85',
  },
  {
    file: 'tesseract.js-core/tesseract-core-lstm.wasm',
    sha256: '66b17df6e20c5329a17ffa9c202a47eaa3e32500b253d4c7f38e7f2bc01457c3',
  },
  {
    file: 'tesseract.js-core/tesseract-core-simd-lstm.js',
    sha256: 'e48e2f02ddae3716c8dd24bf41cd290d4efa96892d689cdc4013c2545d63f469',
  },
  {
    file: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
    sha256: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
  },
  {
    file: 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.js',
    sha256: 'a37ac78b707e8d5d3d2e532cc3c4e69b04d127ea44a608f1e7de17640402aa5c',
  },
  {
    file: 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm',
    sha256: '7985c92d4c64e7267d24cadffe1b2a1da6bf8aa55fdcaf953fe94fe122a24545',
  },
];

/** Folders of many small files: what fonts and encodings that a PDF leaves out are read with. */
export const FOLDER_PINS: readonly Pin[] = [
  { file: 'pdfjs-dist/cmaps', sha256: 'f79f55e2765bb9656f9abeec040dc1989f24257396f9eef5b127e08117604ed3' },
  {
    file: 'pdfjs-dist/standard_fonts',
    sha256: 'c74ee065f442fab1f3f1bf6481ab8f8bd51e2426cd8acb14a1701bf9cd096f8a',
  },
];
