// The service worker. `settings` (version, base, shell) is written above this line when the site is built.
/** @type {any} The scope of a service worker, which the editor takes for a window. */
const scope = self;
const cacheName = `book-${settings.version}`;
const ours = (name) => name.startsWith('book-');
const anyVary = { ignoreVary: true };

/** Pages that the reader has opened: those of an older version, and those that are open now. */
async function openedPages() {
  const pages = new Set();
  for (const name of (await caches.keys()).filter(ours))
    for (const request of await (await caches.open(name)).keys()) if (request.url.endsWith('/')) pages.add(request.url);
  const windows = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const { url } of windows) pages.add(url.split(/[?#]/)[0]);
  return pages;
}

/** Store the shell, or fail as a whole; opened pages are renewed as far as they still exist. */
async function install() {
  const cache = await caches.open(cacheName);
  await cache.addAll(settings.shell.map((url) => new Request(url, { cache: 'reload' })));
  const renew = async (url) => {
    await cache.add(new Request(url, { cache: 'reload' }));
    await storeData(await cache.match(url));
  };
  await Promise.allSettled([...(await openedPages())].map(renew));
  await scope.skipWaiting();
}

async function activate() {
  for (const name of (await caches.keys()).filter(ours)) if (name !== cacheName) await caches.delete(name);
  await scope.clients.claim();
}

async function store(request, response) {
  if (response.ok && response.type === 'basic') await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}

/** What the figures of a page begin with lies beside it (src/build/islandData.ts); it is stored with the page. */
async function storeData(page) {
  const html = await page.text();
  const cache = await caches.open(cacheName);
  for (const [, address] of html.matchAll(/ data-props="([^"]+)"/g))
    if (!(await cache.match(address))) await cache.add(address);
}

/** A page comes from the network while there is one, so that a correction is seen at once. */
async function page(event) {
  const { request } = event;
  try {
    const answer = await store(new Request(request.url.split(/[?#]/)[0]), await fetch(request));
    event.waitUntil(storeData(answer.clone()).catch(() => {}));
    return answer;
  } catch {
    const plain = request.url.split(/[?#]/)[0];
    return (
      (await caches.match(plain, anyVary)) ??
      (await caches.match(`${plain}/`, anyVary)) ??
      (await caches.match(`${settings.base}404.html`, anyVary)) ??
      Response.error()
    );
  }
}

/** Everything else is named by its content, so the stored copy is right; what is not stored yet is stored on the way. */
async function file(request) {
  return (await caches.match(request, anyVary)) ?? store(request, await fetch(request));
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(event) : file(request));
});
