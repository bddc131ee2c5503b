import type { BrowserContext } from '@playwright/test';

/** Everything a page should be silent about: console errors, script errors, failed or foreign requests, broken policies. */
export class Complaints {
  readonly #all: string[] = [];
  readonly #allowed: { readonly pattern: RegExp; seen: boolean }[] = [];

  /** Expect complaints that match; a pattern that no complaint matched is a complaint itself. */
  allow(pattern: RegExp): void {
    this.#allowed.push({ pattern, seen: false });
  }

  add(complaint: string): void {
    const rule = this.#allowed.find(({ pattern }) => pattern.test(complaint));
    if (rule) rule.seen = true;
    else this.#all.push(complaint);
  }

  /** What was said and not allowed, and what was allowed and not said. */
  left(): string[] {
    const unseen = this.#allowed.filter(({ seen }) => !seen);
    return [
      ...this.#all,
      ...unseen.map(({ pattern }) => `Nothing complained as allowed by ${pattern}. Remove the allowance.`),
    ];
  }

  /** Listen to all pages of a context. `origin` is the only one that may be asked for anything. */
  watch(context: BrowserContext, origin: string): void {
    context.on('weberror', (event) => this.add(`script error: ${event.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.add(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn =
        url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:';
      if (!isOwn) this.add(`a request left the site: ${url.href}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.add(`request failed: ${request.url()} (${reason})`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.add(`answer ${response.status()}: ${response.url()}`);
    });
  }
}
