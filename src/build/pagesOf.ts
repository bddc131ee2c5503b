/** The addresses of all pages among a built site's file names: `/`, `/course/`, `/404.html`. */
export function pagesOf(names: Iterable<string>): string[] {
  return [...names]
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
