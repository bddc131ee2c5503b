/**
 * Whether a page is to be built: all are, unless `PAGES` holds a regular expression that its address must match.
 * For a quick look at a few pages: `PAGES='forward-pass|training-room' npm run build`. Such a build is never deployed.
 */
export const isAsked = (address: string, pages = process.env.PAGES): boolean =>
  !pages || new RegExp(pages).test(address);
