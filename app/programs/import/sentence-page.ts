/** A page with one sentence, for routes that answer posted forms. Sentences are escaped: some quote what was posted. */
export function sentencePage(
  { status, sentence }: { readonly status: number; readonly sentence: string },
  { title, href, link }: { readonly title: string; readonly href: string; readonly link: string },
): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><body style="font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.5rem">${escaped(title)}</h1><p>${escaped(sentence)}</p><p><a href="${escaped(href)}">${escaped(link)}</a></p>`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
