const hourMs = 3_600_000

/** Makes the app open without network from the next visit on, and looks for a newer one every hour. */
export function startOffline(): void {
  // Where a page is not loaded by HTTPS or from this machine there are no service workers.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // What somebody came for is loaded first.
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

function register(): void {
  void navigator.serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      window.setInterval(() => void registration.update().catch(() => undefined), hourMs)
    })
    // A browser that forbids it, as some do in private windows, works with network only.
    .catch(() => undefined)
}
