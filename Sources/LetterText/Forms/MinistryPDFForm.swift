extension TextForm {
  /// The pages of a ministry's letter as extracted from PDF files: lines broken at a width, `Pagina 2
  /// van 5`, the panel of the letterhead again on each page, notes at the feet of pages.
  public static let ministryPDF = TextForm(
    name: "ministry-pdf",
    summary:
      "pages of a ministry's letter, their lines broken (pdftotext, pypdf, pdfminer, PyMuPDF)",
    recognises: { MinistryFurniture.isIn($0) },
    prepare: {
      PageText(PreparedText(whole: $0), isLetter: true, MinistryFurniture.classify).prepare()
    })
}
