"""From a notice to a page: words, rows and paper. The only floor that knows ReportLab."""
