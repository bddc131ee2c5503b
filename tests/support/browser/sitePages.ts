import { pagesOf } from '#src/build/pagesOf.ts';
import { readSite } from '../site/readSite.ts';

/** All pages of the built site but the one for lost readers, as addresses. */
export const sitePages: readonly string[] = pagesOf(readSite().files.keys()).filter((page) => page !== '/404.html');

/** The chapters among them. */
export const chapterPages: readonly string[] = sitePages.filter((page) => /^\/chapters\/./.test(page));

/** The demos of the workbench: pages for makers that open on one widget. */
export const demoPages: readonly string[] = sitePages.filter((page) => /^\/workbench\/./.test(page));

/** The pages for readers: all but the demos and the pages of the handbook. */
export const readerPages: readonly string[] = sitePages.filter((page) => !/^\/(workbench|handbook)\/./.test(page));

/** The pages that teach: the first one and the chapters without their exercises. Their figures differ from page to page. */
export const teachingPages: readonly string[] = ['/', ...chapterPages.filter((page) => !page.endsWith('/exercises/'))];

/** One teaching page of each kind: the first one, a plain chapter, the microscope's, and the training room's. */
export const samplePages: readonly string[] = [
  '/',
  '/chapters/perceptron/',
  '/chapters/backpropagation/',
  '/chapters/gradient-descent/training-room/',
].filter((page) => sitePages.includes(page));
