import ExcelJS from 'exceljs';

/** Equal archives give equal bytes: a workbook does not say when it was made. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** What of a zip in the making is touched here: adding a file to it. */
interface Zip {
  append(source: unknown, data: object): unknown;
}

/**
 * A workbook writer whose zip gives every file in it the same date. exceljs has no option for it, and its constructor
 * adds files already, beginning with the themes: hence a class.
 */
export class UndatedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  constructor(options: ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0]) {
    super(options);
    this.created = NO_DATE;
    this.modified = NO_DATE;
  }

  override addThemes(): Promise<void> {
    const { zip } = this as unknown as { readonly zip: Zip };
    const append = zip.append.bind(zip);
    zip.append = (source, data) => append(source, { ...data, date: NO_DATE });
    return super.addThemes();
  }
}
