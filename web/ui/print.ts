/**
 * Opens a PDF of our own origin for printing, without leaving the page: the focus comes back to the scan field.
 * A browser that will not print from a frame gets the PDF in a tab instead.
 */
export function printPdf(url: string): void {
  document.getElementById('print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.id = 'print-frame'
  frame.title = 'PDF'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0'
  frame.src = url
  frame.onload = () => {
    try {
      frame.contentWindow?.print()
    } catch {
      window.open(url, 'buuan-print')
    }
  }
  document.body.append(frame)
}
