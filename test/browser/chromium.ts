import { existsSync } from 'node:fs'
import { after } from 'node:test'
import { type Browser, chromium } from 'playwright-core'

const installed = '/usr/bin/chromium'

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
]

/** A real Chromium: the system's where there is one, else the one that comes by npm with its libraries. */
export async function openBrowser(): Promise<Browser> {
  const browser = existsSync(installed)
    ? await chromium.launch({ executablePath: installed, args: quiet })
    : await chromium.launch(await packaged())
  after(() => browser.close())
  return browser
}

async function packaged() {
  // The package brings its shared libraries along only where it believes to be on Lambda.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: shipped } = await import('@sparticuz/chromium')
  return { executablePath: await shipped.executablePath(), args: [...quiet, '--no-zygote'] }
}
