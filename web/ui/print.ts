/**
 * Opens a PDF of our own origin for printing, without leaving the page: the focus comes back to the scan field.
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
  frame.onload = () => printFrame(frame)
  document.body.append(frame)
}

/** Asks the browser to print what a frame shows; one that will not gets the PDF in a tab instead. */
export function printFrame(frame: HTMLIFrameElement): void {
  // A browser that is driven by a program has no print dialog, and headless ones fall over it.
  if (navigator.webdriver) return
  try {
    frame.contentWindow?.print()
  } catch {
    window.open(frame.src, 'buuan-print')
  }
}
